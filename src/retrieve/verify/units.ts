import { foldScript } from "../../text/fold.ts";
import { readingRanges } from "../../text/written/readings.ts";
import type { TextRange } from "../answer.ts";

/** A word, number, sign, or character of a script without spaces, as quotations are compared. */
export interface Unit {
  /** Equal for what is the same but for capitals, width and script (traditional or simplified, the digits of any script). */
  readonly key: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** What it is worth in tenths of a word. */
  readonly weight: number;
}

const WORD_WEIGHT = 10;
/** Chinese words have one to two characters, Thai ones three to four. */
const CHARACTER_WEIGHT = 6;
const SPELT_CHARACTER_WEIGHT = 3;
const SIGN_WEIGHT = 5;

const CHARACTER = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々〇ー]";
/** Scripts that spell their words, and write no spaces between them. */
const SPELT = "[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const IN_WORD = `(?:(?!${CHARACTER}|${SPELT})[\\p{L}\\p{M}\\p{N}\\p{Cf}])`;
const WORD = `${IN_WORD}+(?:(?:(?<=\\p{L}|\\p{M})['’ʼ](?=\\p{L})|(?<=\\p{N})[.,:'’](?=\\p{N}))${IN_WORD}+)*`;
const NEGATIVE = "(?<![\\p{L}\\p{M}\\p{N}]\\s?)[-−](?=\\p{N})";
/** What changes the number beside it; other signs are ornament, or marks of Markdown. */
const SIGN = "\\p{Sc}|[%‰‱٪&§°±×÷≈≤≥]";
const UNIT = new RegExp(`(${CHARACTER})|(${SPELT}\\p{M}*)|(${WORD})|${NEGATIVE}|${SIGN}`, "gu");

const UNSEEN = /\p{Cf}|[\ufe00-\ufe0f]/gu;
/** Digits in groups of three, however they are divided: "1,200" and "1.200". */
const GROUPED = /^\p{N}{1,3}(?:[.,'’]\p{N}{3})+$/u;

/** The units of a text in order; punctuation, white space and what tells how words are read are none. */
export function unitsOf(text: string): Unit[] {
  const readings = readingRanges(text).sort((a, b) => a.start - b.start);
  const units = [...text.matchAll(UNIT)].flatMap(({ index, 0: written, 1: character, 2: spelt, 3: word }) => {
    const key = keyOf(written);
    if (key === "") return [];
    const weight = character ? CHARACTER_WEIGHT : spelt ? SPELT_CHARACTER_WEIGHT : word ? WORD_WEIGHT : SIGN_WEIGHT;
    return [{ key, start: index, end: index + written.length, weight }];
  });
  return outside(units, readings);
}

/** Units that begin in none of these ranges; both are in the order of the text. */
export function outside(units: readonly Unit[], ranges: readonly TextRange[]): Unit[] {
  let next = 0;
  return units.filter(({ start }) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (ranges[next]?.start ?? Number.POSITIVE_INFINITY) > start;
  });
}

function keyOf(written: string): string {
  const plain = foldScript(written.replace(UNSEEN, "").normalize("NFKC").toLowerCase())
    .replace(/[’ʼ]/gu, "'")
    .replace("−", "-");
  return GROUPED.test(plain) ? plain.replace(/[.,']/g, "") : plain;
}

export function weightOf(units: readonly Unit[]): number {
  return units.reduce((sum, { weight }) => sum + weight, 0);
}
