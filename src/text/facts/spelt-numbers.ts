import { fold } from "../fold.ts";
import { primaryOf } from "../language.ts";
import { NUMBER_WORDS, type NumberWords } from "./number-words.ts";
import { longestFirst } from "./word-patterns.ts";

/** A number in letters, in a folded text. */
export interface SpeltNumber {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** A part of a whole: the value is in percent. */
  readonly isPart: boolean;
}

interface Lexicon {
  /** Finds words; several that are one count are one. */
  readonly word: RegExp;
  readonly counts: ReadonlyMap<string, number>;
  /** Negative, so that "dozen" is told from "twelve". */
  readonly multipliers: ReadonlyMap<string, number>;
  readonly and: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Finds all that stand for a part. */
  readonly parts: RegExp;
  readonly partValues: ReadonlyMap<string, number>;
  /** Matches the words of which one that is written together is made, the longest first; null where none are. */
  readonly pieces: RegExp | null;
}

const WORD = "[\\p{L}\\p{M}]+";

/** Numbers that a folded text spells in a language (BCP 47), in its order; none in languages that are not known. */
export function speltNumbers(folded: string, language: string): SpeltNumber[] {
  const lexicon = LEXICONS.get(primaryOf(language));
  if (lexicon === undefined) return [];
  const parts = partsIn(folded, lexicon);
  const isPart = (at: number) => parts.some(({ start, end }) => start <= at && at < end);
  const found: SpeltNumber[] = [...parts];
  let open = null as Reading | null;
  for (const { 0: word, index } of folded.matchAll(lexicon.word)) {
    if (isPart(index)) continue;
    const values = valuesOf(word, lexicon);
    const between = open === null ? "" : folded.slice(open.end, index);
    if (open !== null && lexicon.and.has(word) && between.trim() === "") {
      open.and = index + word.length;
      continue;
    }
    const gap = open === null ? "" : folded.slice(open.and ?? open.end, index);
    if (open !== null && values !== null && /^[\s-]{0,2}$/.test(gap) && takes(open, values)) {
      open = { ...open, values: [...open.values, ...values], end: index + word.length, and: null };
      continue;
    }
    if (open !== null) push(found, open, folded, lexicon);
    open = values === null ? null : { start: index, end: index + word.length, values, and: null };
  }
  if (open !== null) push(found, open, folded, lexicon);
  return found.sort((a, b) => a.start - b.start);
}

/** The words of a language (ISO 639-1) for numbers that are one word, folded, with their values. */
export function countWords(language: string): ReadonlyMap<string, number> {
  return LEXICONS.get(language)?.counts ?? new Map();
}

interface Reading {
  readonly start: number;
  readonly end: number;
  readonly values: readonly number[];
  /** Where a word for "and" behind it ends; null without one. */
  and: number | null;
}

function push(found: SpeltNumber[], { start, end, values }: Reading, folded: string, lexicon: Lexicon): void {
  if (lexicon.articles.has(folded.slice(start, end))) return;
  // "Hundreds of" counts nothing.
  if (values.length === 1 && (values[0] as number) < 0) return;
  found.push({ start, end, value: sumOf(values), isPart: false });
}

/** Whether a number goes on with these: a ten with a unit, a hundred with what is below it, anything with a power. */
function takes({ values }: Reading, more: readonly number[]): boolean {
  const [last, next] = [values.at(-1) as number, more[0] as number];
  if (next < 0) return true;
  // "soixante-douze", "quatre-vingt-dix".
  if ((last === 60 || last === 80) && next < 20) return true;
  return Math.abs(last) % 10 ** String(next).length === 0 || (last > 0 && last < 10 && next >= 20 && next % 10 === 0);
}

/** The value of a row of counts and multipliers: 2 and 100, 5 and 1000 is 205,000. */
function sumOf(values: readonly number[]): number {
  let [sum, group] = [0, 0];
  for (const value of values) {
    if (value >= 0) group += value;
    else if (value > -1000) group = Math.max(group, 1) * -value;
    else {
      sum += Math.max(group, 1) * -value;
      group = 0;
    }
  }
  return sum + group;
}

function valuesOf(word: string, { counts, multipliers, and, pieces }: Lexicon): number[] | null {
  const known = counts.get(word) ?? multipliers.get(word);
  if (known !== undefined) return [known];
  // "وعشرين": "and" is written with the word.
  if (word.startsWith("و") && counts.has(word.slice(1))) return [counts.get(word.slice(1)) as number];
  if (pieces === null) return null;
  const found = word.match(pieces) ?? [];
  if (found.length < 2 || found.join("") !== word) return null;
  const values: number[] = found.flatMap((piece) =>
    and.has(piece) ? [] : (counts.get(piece) ?? multipliers.get(piece) ?? []),
  );
  return values.length > 1 ? values : null;
}

function partsIn(folded: string, { parts, partValues }: Lexicon): SpeltNumber[] {
  return [...folded.matchAll(parts)].map(({ 0: words, index }) => ({
    ...{ start: index, end: index + words.length },
    ...{ value: partValues.get(words) as number, isPart: true },
  }));
}

function lexiconFrom(words: NumberWords): Lexicon {
  const [counts, partValues] = [valuesByWord(words.counts), valuesByWord(words.parts)];
  const multipliers = new Map([...valuesByWord(words.multipliers)].map(([word, value]) => [word, -value]));
  const and = new Set(split(words.and ?? ""));
  const pieces = [...counts.keys(), ...multipliers.keys(), ...and].filter((word) => word !== "-");
  const hyphened = [...counts.keys()].filter((word) => word.includes("-"));
  return {
    word: new RegExp(hyphened.length === 0 ? WORD : `(?:${longestFirst(hyphened)})(?!\\p{L})|${WORD}`, "gu"),
    ...{ counts, multipliers, partValues, and },
    articles: new Set(split(words.articles ?? "")),
    parts: new RegExp(`(?<!\\p{L})(?:${longestFirst([...partValues.keys()])})(?!\\p{L})`, "gu"),
    pieces: words.isJoined ? new RegExp(longestFirst(pieces), "gu") : null,
  };
}

function valuesByWord(list: string): Map<string, number> {
  return new Map(
    list.split("|").flatMap((group) => {
      const [, value = "", words = ""] = /^(\d*) ?(.*)$/.exec(group) ?? [];
      return split(words).map((word) => [word, Number(value)] as const);
    }),
  );
}

function split(words: string): string[] {
  return words
    .split(",")
    .map((word) => fold(word).trim())
    .filter((word) => word !== "");
}

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map(
  NUMBER_WORDS.map((words) => [words.language, lexiconFrom(words)]),
);
