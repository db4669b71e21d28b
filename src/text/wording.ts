import { foldScript } from "./fold.ts";
import { UNSPACED } from "./terms.ts";

/**
 * What a text says, word by word, for telling whether another one says the same: its words, numbers and signs in their
 * order; of scripts without spaces, characters. Width, capitals, script (traditional or simplified, the digits of any
 * script) and punctuation are folded; white space, but for dividing words, is of no account. The sign of a number, the
 * marks inside it ("1.5", "10-12", "9:30") and an apostrophe inside a word ("we're") are no punctuation, and accents stay.
 */
export type Wording = readonly Unit[];

/** A word, number, sign, or character of a script without spaces. */
interface Unit {
  /** Never empty, without white space. */
  readonly folded: string;
  /** Small letters of a script that has capitals, and perhaps one digit among them: no name, no number. */
  readonly isCommonWord: boolean;
}

/** How many pieces a model's vocabulary makes of a word: one of a word that it knows. */
export type PieceCounter = (word: string) => number;

/** Unicode's compatibility forms are folded, but not these: 5² is not 52, nor 1½ 11⁄2. */
const BUT_FOR_OTHER_NUMBERS = /\P{No}+/gu;
/** Soft hyphens, direction marks and other characters that nobody sees; how an emoji is drawn. */
const UNSEEN = /\p{Cf}|[\ufe00-\ufe0f]/gu;

const CHARACTER = UNSPACED.source.slice(0, -1);
/** A letter misread as a digit divides no word. */
const DIGIT_IN_WORD = "\\p{Ll}+[0-9]\\p{Ll}+";
const LETTERS = `(?:(?!${CHARACTER})[\\p{L}\\p{M}])+`;
const WORD = `${DIGIT_IN_WORD}|${LETTERS}(?:'${LETTERS})*`;
const NUMBER = "(?<![\\p{L}\\p{M}\\p{N}])-(?=\\p{N})|\\p{N}+(?:\\p{P}{1,3}\\p{N}+)*";
/** "5 %" and "5 €" are something else than "5"; accents without a letter and back quotes are punctuation. */
const SIGN = "(?!\\p{Sk})\\p{S}|[%‰‱&@#§]";
const UNIT = new RegExp(`${CHARACTER}|${WORD}|${NUMBER}|${SIGN}`, "gu");
const COMMON_WORD = /^[\p{Ll}\p{M}]+(?:[0-9][\p{Ll}\p{M}]+)?$/u;

export function wordingOf(text: string): Wording {
  const folded = foldScript(text.replace(BUT_FOR_OTHER_NUMBERS, (part) => part.normalize("NFKC")))
    .replace(UNSEEN, "")
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\p{Pd}−]/gu, "-");
  return (folded.match(UNIT) ?? []).map((unit) => ({
    folded: unit.toLowerCase(),
    isCommonWord: COMMON_WORD.test(unit),
  }));
}

/** A name of what a text says: equal for texts of the same wording, and for no others. */
export function wordingKey(wording: Wording): string {
  return wording.map(({ folded }) => folded).join(" ");
}

/** Of so many words, one may be misread. */
const WORDS_TO_A_MISREADING = 10;

/**
 * Whether two texts say the same in the same words, but for single letters that a scanner has misread. Names, numbers,
 * short words and the order of all are always as in the other one.
 */
export function isSameWording(a: Wording, b: Wording, pieces: PieceCounter): boolean {
  if (a.length !== b.length) return false;
  let misread = 0;
  for (const [at, unit] of a.entries()) {
    const other = b[at] as Unit;
    if (unit.folded === other.folded) continue;
    misread += 1;
    if (misread > Math.max(1, a.length / WORDS_TO_A_MISREADING)) return false;
    if (!unit.isCommonWord || !other.isCommonWord || !isMisread(unit.folded, other.folded, pieces)) return false;
  }
  return true;
}

/** In shorter words one letter more often makes another word than a misread one. */
const SHORTEST_MISREAD = 7;
/** A misread word falls into at least so many more pieces than the word that was printed; two real words are alike. */
const PIECES_MORE = 2;

/**
 * What scanners take for one another. No pair of vowels: those are what tells words and their forms apart ("adopted",
 * "adapted").
 */
const LOOK_ALIKE: readonly (readonly [string, string])[] = [
  ...pairs("c", ["e", "o"]),
  ...pairs("l", ["i", "t", "f", "j", "1", "h", "k"]),
  ...pairs("i", ["t", "j", "f", "r", "1"]),
  ...pairs("t", ["f", "r", "1"]),
  ...pairs("n", ["u", "h", "r", "m", "ri", "ii"]),
  ...pairs("m", ["rn", "nn", "in", "ni", "iii"]),
  ...pairs("h", ["b", "k", "li"]),
  ...pairs("b", ["6", "lo"]),
  ...pairs("d", ["cl"]),
  ...pairs("w", ["vv"]),
  ...pairs("u", ["v", "ii"]),
  ...pairs("v", ["y"]),
  ...pairs("g", ["q", "y", "9"]),
  ...pairs("o", ["0"]),
  ...pairs("s", ["5"]),
  ...pairs("z", ["2"]),
  ...pairs("и", ["н", "п"]),
  ...pairs("с", ["е", "о"]),
  ...pairs("ш", ["щ"]),
];

function pairs(letter: string, others: readonly string[]): [string, string][] {
  return others.map((other) => [letter, other]);
}

/** Whether one of two words is the other with one letter misread, neither the first nor the last. */
function isMisread(one: string, other: string, pieces: PieceCounter): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_MISREAD) return false;
  const start = sharedStart(one, other);
  const most = Math.min(one.length, other.length) - start;
  const end = Math.min(most, sharedEnd(one, other));
  if (start === 0 || end === 0 || !mayBeMisread(one, other, start)) return false;
  return Math.abs(pieces(one) - pieces(other)) >= PIECES_MORE;
}

/** Whether the words agree from their first difference on, once a look-alike there is put right. */
function mayBeMisread(one: string, other: string, start: number): boolean {
  // "rn" for "m" may begin with a letter that both have: "horn" and "hom" differ from the third letter on, "inn" and "im" too.
  return [start, start - 1].some((at) =>
    LOOK_ALIKE.some(([a, b]) => isPut(one, other, { at, a, b }) || isPut(one, other, { at, a: b, b: a })),
  );
}

function isPut(one: string, other: string, { at, a, b }: { at: number; a: string; b: string }): boolean {
  return one.startsWith(a, at) && other.startsWith(b, at) && one.slice(at + a.length) === other.slice(at + b.length);
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function sharedEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}
