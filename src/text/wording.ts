import { foldScript } from "./fold.ts";
import { UNSPACED } from "./terms.ts";

/**
 * What a text says, word by word, for telling whether another one says the same: its words, numbers and signs in their
 * order; of scripts without spaces, characters. Width, script (traditional or simplified, the digits of any script) and
 * punctuation are folded; white space, but for dividing words, is of no account. The sign of a number, the marks before and
 * inside it (".5", "1.5", "10 - 12", "9:30") and behind it (5′, 5"), and an apostrophe inside a word ("we're") are no
 * punctuation, and accents stay.
 */
export type Wording = readonly Unit[];

/** A word, number, sign, or character of a script without spaces. */
interface Unit {
  /** Never empty, without white space; in small letters but for a unit of measure: 5 mW is not 5 MW. */
  readonly folded: string;
  /** The same with its capitals and in its script. */
  readonly written: string;
  /** Small letters of a script that has capitals, and perhaps one digit among them: no name, no number. */
  readonly isCommonWord: boolean;
}

/** How many pieces a model's vocabulary makes of a word: one of a word that it knows. */
export type PieceCounter = (word: string) => number;

/** Unicode's compatibility forms are folded, but not these: 5² is not 52, nor 1½ 11⁄2. */
const BUT_FOR_OTHER_NUMBERS = /\P{No}+/gu;
/** Soft hyphens, direction marks and other characters that nobody sees; how an emoji is drawn. */
const UNSEEN = /\p{Cf}|[\ufe00-\ufe0f]/gu;
/** In Japanese and Korean two forms may be two words: 裏 is a back, 里 a village. */
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const CHARACTER = UNSPACED.source.slice(0, -1);
/** A letter misread as a digit divides no word. */
const DIGIT_IN_WORD = "\\p{Ll}+[0-9]\\p{Ll}+";
const LETTERS = `(?:(?!${CHARACTER})[\\p{L}\\p{M}])+`;
const WORD = `${DIGIT_IN_WORD}|${LETTERS}(?:'${LETTERS})*`;
const MARK_BEFORE_NUMBER = "(?<![\\p{L}\\p{M}\\p{N}])[-.,٫](?=\\p{N})";
const NUMBER = "\\p{N}+(?:(?:\\p{P}{1,3}|\\s[-:/]\\s)\\p{N}+)*";
const MARK_BEHIND_NUMBER = "(?<=\\p{N})['\"]";
/** "5 %" and "5 €" are something else than "5"; accents without a letter and back quotes are punctuation. */
const SIGN = "(?!\\p{Sk})\\p{S}|[%‰‱٪؉؊&@#§′]";
const UNIT = new RegExp(`${CHARACTER}|${WORD}|${MARK_BEFORE_NUMBER}|${NUMBER}|${MARK_BEHIND_NUMBER}|${SIGN}`, "gu");
const COMMON_WORD = /^[\p{Ll}\p{M}]+(?:[0-9][\p{Ll}\p{M}]+)?$/u;
/** "kWh"; longer ones ("metres") mean the same in capitals. */
const LONGEST_MEASURE = 3;
const ENDS_IN_NUMBER = /\p{N}$/u;

export function wordingOf(text: string): Wording {
  const seen = text
    .replace(BUT_FOR_OTHER_NUMBERS, (part) => part.normalize("NFKC"))
    .replace(UNSEEN, "")
    .replace(/[’ʼ]/gu, "'")
    .replace(/\p{Pd}|−\s*(?=\p{N})/gu, "-");
  const folding = KANA_OR_HANGUL.test(seen) ? (unit: string) => unit : foldScript;
  const units = (seen.match(UNIT) ?? []).map((unit) => unit.replace(/\s/gu, ""));
  return units.map((written, at) => {
    const folded = folding(written);
    const isMeasure = written.length <= LONGEST_MEASURE && ENDS_IN_NUMBER.test(units[at - 1] ?? "");
    return { folded: isMeasure ? folded : folded.toLowerCase(), written, isCommonWord: COMMON_WORD.test(written) };
  });
}

/** A name of what a text says: equal for texts of the same words, in whatever capitals and script, and for no others. */
export function wordingKey(wording: Wording): string {
  return wording.map(({ folded }) => folded).join(" ");
}

/** Of so many words, one may be misread. */
const WORDS_TO_A_MISREADING = 10;

/**
 * Whether two texts say the same in the same words, but for single letters that a scanner has misread. Names, numbers,
 * short words and the order of all are always as in the other one. One text may be in the other script, in capitals, or begin
 * in a small letter; a capital within a text makes another word ("Polish"), and so may a character of the other script (后, 後).
 */
export function isSameWording(a: Wording, b: Wording, pieces: PieceCounter): boolean {
  if (a.length !== b.length) return false;
  const mayDiffer = { capitals: isInCapitals(a) || isInCapitals(b), script: isSimplified(a) || isSimplified(b) };
  let misread = 0;
  for (const [at, unit] of a.entries()) {
    const other = b[at] as Unit;
    if (unit.folded === other.folded) {
      if (!isWrittenAlike(unit, other, { ...mayDiffer, capitals: mayDiffer.capitals || at === 0 })) return false;
      continue;
    }
    misread += 1;
    if (misread > Math.max(1, a.length / WORDS_TO_A_MISREADING)) return false;
    if (!unit.isCommonWord || !other.isCommonWord || !isMisread(unit.folded, other.folded, pieces)) return false;
  }
  return true;
}

/** What is counted of a text of ASCII. */
export interface PlainSize {
  /** Letters and digits. */
  readonly letters: number;
  /** Words, numbers and signs at most. */
  readonly units: number;
}

/** Null for a text of other characters too, in whose wording some of them are others. */
export function plainSize(text: string): PlainSize | null {
  let letters = 0;
  let units = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return null;
    const isDigit = code >= 48 && code <= 57;
    const isLetter = !isDigit && ((code >= 97 && code <= 122) || (code >= 65 && code <= 90));
    const kind = isLetter ? 1 : isDigit ? 2 : 0;
    if (kind > 0) letters += 1;
    if (code > 32 && (kind === 0 || kind !== before)) units += 1;
    before = kind;
  }
  return { letters, units };
}

/** A misread letter stands for three at most: "m" for "iii". */
const LETTERS_TO_A_MISREADING = 2;

/** Whether texts of these sizes may say the same, as `isSameWording` tells: found in a fraction of the time. */
export function mayBeSameWording(a: PlainSize, b: PlainSize): boolean {
  const misread = Math.max(1, Math.min(a.units, b.units) / WORDS_TO_A_MISREADING);
  return Math.abs(a.letters - b.letters) <= LETTERS_TO_A_MISREADING * misread;
}

/** Whether two units that are folded alike are so for a reason that holds for the whole of their texts. */
function isWrittenAlike(
  a: Unit,
  b: Unit,
  mayDiffer: { readonly capitals: boolean; readonly script: boolean },
): boolean {
  if (a.written === b.written) return true;
  if (HAN.test(a.written)) return mayDiffer.script;
  return mayDiffer.capitals || foldScript(a.written) === foldScript(b.written);
}

const HAN = /\p{Script=Han}/u;

function isInCapitals(wording: Wording): boolean {
  return wording.every(({ written }) => !/\p{Ll}/u.test(written));
}

function isSimplified(wording: Wording): boolean {
  return wording.every(({ folded, written }) => folded === written || !HAN.test(written));
}

/** In shorter words one letter more often makes another word than a misread one. */
const SHORTEST_MISREAD = 7;
/**
 * A misread word falls into at least so many more pieces than the word that was printed. Two real words are alike, but for a
 * few: of 232,000 English ones, two more keep "elected" and "ejected" together with 194 other pairs, three more only 6.
 */
const PIECES_MORE = 3;

/**
 * What scanners take for one another. No pair of vowels, nor of l, t and f or of m and n: those are what tells words and their
 * forms apart ("adopted", "adapted"; "repealed", "repeated"; "evlerimde", "evlerinde").
 */
const LOOK_ALIKE: readonly (readonly [string, string])[] = [
  ...pairs("c", ["e", "o"]),
  ...pairs("l", ["i", "j", "1", "h", "k"]),
  ...pairs("i", ["t", "j", "f", "r", "1"]),
  ...pairs("t", ["r", "1"]),
  ...pairs("n", ["u", "h", "r", "ri", "ii"]),
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

/** Whether one of two words is the other with one letter that a scanner may have taken for its look-alike. */
export function isLookAlike(one: string, other: string): boolean {
  return mayBeMisread(one, other, sharedStart(one, other));
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
