import { primaryOf } from "../language.ts";
import { parseNumeral } from "../large-numbers.ts";
import { countWords } from "./spelt-numbers.ts";
import { longestFirst } from "./word-patterns.ts";

/** A part of a whole that is told by two numbers or a word, in a folded text. */
export interface RatioSaid {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly percent: number;
}

/** What stands between "four" and "ten" in "four in ten", by language (ISO 639-1); one noun may stand before it. */
const BETWEEN: Readonly<Record<string, string>> = {
  en: "(?:in|out of)(?: every)?",
  de: "von",
  fr: "sur",
  es: "de cada",
  pt: "(?:em|de) cada",
  it: "su",
  ru: "из",
};
/** Wholes that stand for all: seven of twelve members are seven members. */
const WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 20, 100]);

/** "Every third": the word before, and those for the second, the third and so on with the number that they stand for. */
const EVERY: Readonly<Record<string, readonly [string, Readonly<Record<string, number>>]>> = {
  de: [
    "jede[rsnm]?",
    { "zweite[rsnm]?": 2, "dritte[rsnm]?": 3, "vierte[rsnm]?": 4, "funfte[rsnm]?": 5, "zehnte[rsnm]?": 10 },
  ],
  ru: [
    "кажд\\p{L}{2,3}",
    {
      "втор\\p{L}{2,3}": 2,
      "трет\\p{L}{2,4}": 3,
      "четверт\\p{L}{2,3}": 4,
      "пят\\p{L}{2,3}": 5,
      "десят\\p{L}{2,3}": 10,
    },
  ],
};

const EAST =
  /(?<whole>[0-9]{1,3}|[二三四五六七八九十百]{1,3})分(?:之|の)\s?(?<part>[0-9]{1,3}|[一二三四五六七八九十]{1,3})/gu;
/** Half of it, in Chinese and Japanese; "半年" is no part. */
const HALF = /一半|半数|过半数|半分(?!の)/gu;

interface Reader {
  readonly pattern: RegExp;
  readonly percentOf: (groups: Readonly<Record<string, string | undefined>>) => number | null;
}

/** The parts of a whole that a folded text tells so in a language (BCP 47), in no order. */
export function ratiosSaid(folded: string, language: string): RatioSaid[] {
  return (READERS.get(primaryOf(language)) ?? []).flatMap(({ pattern, percentOf }) =>
    [...folded.matchAll(pattern)].flatMap(({ 0: words, index: start, groups }) => {
      const percent = percentOf(groups ?? {});
      return percent === null ? [] : [{ start, end: start + words.length, percent }];
    }),
  );
}

function ofTwo(language: string, between: string): Reader {
  const values = new Map(
    [...Array.from({ length: 101 }, (_, value) => [`${value}`, value] as const), ...countWords(language)].filter(
      ([, value]) => value >= 1 && value <= 100,
    ),
  );
  const any = longestFirst(values.keys());
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,])(?<part>${any})(?: \\p{L}{2,20})? ${between} (?<whole>${any})(?![\\p{L}\\p{N}]|[.,][0-9])`,
      "gu",
    ),
    percentOf: ({ part, whole }) => percentOf(values.get(part ?? ""), values.get(whole ?? "")),
  };
}

function ofEvery(every: string, numbers: Readonly<Record<string, number>>): Reader[] {
  return Object.entries(numbers).map(([word, whole]) => ({
    pattern: new RegExp(`(?<!\\p{L})${every} ${word}(?!\\p{L})`, "gu"),
    percentOf: () => percentOf(1, whole),
  }));
}

function percentOf(part: number | undefined, whole: number | undefined): number | null {
  const isKnown = part !== undefined && whole !== undefined && WHOLES.has(whole) && part < whole;
  return isKnown ? Math.round((100 * part) / whole) : null;
}

const IN_EAST: readonly Reader[] = [
  {
    pattern: EAST,
    percentOf: ({ part, whole }) => {
      const [of, all] = [numberOf(part), numberOf(whole)];
      return of < all ? Math.round((100 * of) / all) : null;
    },
  },
  { pattern: HALF, percentOf: () => 50 },
];

function numberOf(written: string | undefined): number {
  return /^[0-9]/.test(written ?? "") ? Number(written) : parseNumeral(written ?? "");
}

const READERS: ReadonlyMap<string, readonly Reader[]> = new Map([
  ["zh", IN_EAST],
  ["ja", IN_EAST],
  ...Object.entries(BETWEEN).map(([language, between]): [string, Reader[]] => {
    const [every, numbers] = EVERY[language] ?? ["", {}];
    return [language, [ofTwo(language, between), ...ofEvery(every, numbers)]];
  }),
]);
