import { fold } from "../fold.ts";
import { parseNumeral } from "../large-numbers.ts";
import { remember } from "../remember.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";
import { misspelt } from "./misspelt.ts";
import { type NumericDate, numericDateAt } from "./numeric-date.ts";

/** A part of a question, with UTF-16 offsets into it. */
export interface Token extends Meaning {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly text: string;
  readonly isCapital: boolean;
  readonly date?: NumericDate;
}

/** A question as the grammar reads it. */
export interface Scanned {
  readonly tokens: readonly Token[];
  /** Their kinds, a letter each. */
  readonly kinds: string;
  readonly lexicon: Lexicon;
}

/** A folded text, and for each of its UTF-16 units where it stands in the text; one more for the end. */
export interface FoldedText {
  readonly text: string;
  readonly folded: string;
  readonly places: readonly number[];
}

export function foldWithPlaces(text: string): FoldedText {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const form = character <= "\u007f" ? character.toLowerCase() : foldCharacter(character);
    for (let unit = 0; unit < form.length; unit++) places.push(at);
    folded += form;
    at += character.length;
  }
  places.push(text.length);
  return { text, folded, places };
}

const foldCharacter = remember((character): string => (/[’ʼ＇]/u.test(character) ? "'" : fold(character)));

const WORD = /[\p{L}\p{M}]+/uy;
const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/u;
const NUMERAL = /[〇零一二三四五六七八九十百两]{1,12}/uy;
const PLAIN_NUMERAL = /^[〇零一二三四五六七八九]{4}$/u;
const NUMBER = /[0-9]{1,15}(?:[.,:][0-9]{1,15}){0,8}/uy;
const ROMAN = /^([ivx]{1,6})(?:e|eme)?$/;
/** Behind the full stop of a word that is cut short. */
const GOES_ON = /^\s?[\p{L}\p{N}]/u;
const ENDING = /'\p{L}{1,5}(?!\p{L})/uy;
/** Before or behind a number: it counts something else than days or years. */
const AMOUNT_BEFORE = /[$€£¥₹₩№#+\p{L}]$|[\p{L}\p{N}][-/.,_]$/u;
const AMOUNT_BEHIND = /^\s?[%‰$€£¥₹₩°²³]|^[-_/]?[\p{Script=Latin}0-9]/u;
const SINGLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function scan(source: FoldedText, lexicon: Lexicon): Scanned {
  const tokens: Token[] = [];
  const { folded } = source;
  let at = 0;
  while (at < folded.length) {
    if (SPACE.test(folded.charAt(at))) {
      at += 1;
      continue;
    }
    const found = readAt(source, at, tokens.at(-1), lexicon);
    tokens.push(...found.tokens);
    at = found.end;
  }
  return { tokens, kinds: tokens.map(({ kind }) => kind).join(""), lexicon };
}

interface Read {
  readonly tokens: readonly Token[];
  /** In the folded text. */
  readonly end: number;
}

function readAt(source: FoldedText, at: number, before: Token | undefined, lexicon: Lexicon): Read {
  const { folded } = source;
  const isNumber = /[0-9]/.test(folded.charAt(at));
  if (isNumber) return readNumber(source, at, before, lexicon);
  const word = longestWord(source, at, before, lexicon);
  if (word !== null) {
    const [meaning, end] = word;
    const whole = endOfWord(folded, end, meaning, lexicon);
    if (meaning.kind !== "halfYear") return { tokens: [tokenOf(source, at, whole, meaning)], end: whole };
    const months = [
      tokenOf(source, at, whole, { kind: "n", value: meaning.value }),
      tokenOf(source, at, whole, { kind: "O", value: 0, unit: "month" }),
    ];
    return { tokens: months, end: whole };
  }
  const conjunction = attachedAnd(source, at, lexicon);
  if (conjunction !== null) return { tokens: [conjunction], end: at + conjunction.text.length };
  if (lexicon.words.division === "none") {
    const numeral = matchAt(NUMERAL, folded, at);
    if (numeral !== null) return { tokens: [numeralToken(source, at, numeral)], end: at + numeral.length };
  }
  return readOther(source, at, lexicon);
}

/** "وبمارس": read apart from a word that says something of time. */
function attachedAnd(source: FoldedText, at: number, lexicon: Lexicon): Token | null {
  const { folded } = source;
  const and = lexicon.words.attachedAnd;
  if (and === undefined || !folded.startsWith(and, at) || LETTER.test(folded.charAt(at - 1))) return null;
  const token = tokenOf(source, at, at + and.length, { kind: "&", value: 0 });
  return longestWord(source, at + and.length, token, lexicon) === null ? null : token;
}

/** English "'s", Turkish "'ta" and the full stop of what is cut short belong to the word. */
function endOfWord(folded: string, end: number, { kind, isShort }: Meaning, { words }: Lexicon): number {
  if (isShort && folded.charAt(end) === "." && GOES_ON.test(folded.slice(end + 1, end + 3))) return end + 1;
  if (words.division !== "words" || !/[MWrSyTKNOQYJC]/.test(kind)) return end;
  return end + (matchAt(ENDING, folded, end)?.length ?? 0);
}

function readOther(source: FoldedText, at: number, lexicon: Lexicon): Read {
  const { folded } = source;
  const character = String.fromCodePoint(folded.codePointAt(at) as number);
  const isSingle = lexicon.words.division === "none" && SINGLE.test(character);
  const word = isSingle ? character : matchAt(WORD, folded, at);
  if (word === null) {
    const kind = /[,、，]/u.test(character)
      ? ","
      : /[-–—−~〜～‐‑]/u.test(character)
        ? "-"
        : /['"“”«»「」]/u.test(character)
          ? "z"
          : ".";
    const end = at + character.length;
    return { tokens: [tokenOf(source, at, end, { kind, value: 0 })], end };
  }
  const end = at + word.length;
  const roman = ROMAN.exec(word)?.[1];
  const token = tokenOf(source, at, end, misspelt(word, lexicon) ?? { kind: "x", value: 0 });
  if (roman === undefined || !token.isCapital) return { tokens: [token], end };
  return { tokens: [{ ...token, kind: "I", value: romanNumber(roman) }], end };
}

/** The longest meaning that begins here and ends where a word may. */
function longestWord(
  { folded }: FoldedText,
  at: number,
  before: Token | undefined,
  { meanings, marks, longest, words }: Lexicon,
): readonly [Meaning, number] | null {
  const previous = folded.charAt(at - 1);
  const isBehindNumber =
    before !== undefined && /[noy]/.test(before.kind) && (words.division === "none" || previous !== " ");
  const mayBegin =
    words.division === "none" ||
    isBehindNumber ||
    !LETTER.test(previous) ||
    (before?.kind === "&" && before.text === words.attachedAnd) ||
    (words.division === "beginnings" && before !== undefined && !/[xz]/.test(before.kind));
  if (!mayBegin) return null;
  for (let end = Math.min(folded.length, at + (longest.get(folded.charAt(at)) ?? 0)); end > at; end--) {
    if (words.division === "words" && LETTER.test(folded.charAt(end)) && LETTER.test(folded.charAt(end - 1))) continue;
    const key = folded.slice(at, end);
    const meaning = (isBehindNumber ? marks.get(key) : undefined) ?? meanings.get(key);
    if (meaning === undefined) continue;
    if (meaning.kind === "o" && isBehindNumber) continue;
    if (words.division === "beginnings" && key.length === 1 && !isBehindNumber && !endsHere(folded, end)) continue;
    return [meaning, end];
  }
  return null;
}

/** Whether a Korean word of one syllable ends here: with a space or a particle. */
function endsHere(folded: string, end: number): boolean {
  return /^(?:[^\p{L}]|$|[에의은는이가를을도로와과만부까엔])/u.test(folded.slice(end, end + 1));
}

function readNumber(source: FoldedText, at: number, before: Token | undefined, lexicon: Lexicon): Read {
  const { folded } = source;
  const isCounted = AMOUNT_BEFORE.test(folded.slice(Math.max(0, at - 2), at)) && !isJoined(folded, at, before, lexicon);
  const date = isCounted ? null : numericDateAt(folded, at, lexicon.words);
  if (date !== null) {
    const token = tokenOf(source, at, date.end, { kind: "D", value: 0 });
    return { tokens: [{ ...token, date }], end: date.end };
  }
  const written = matchAt(NUMBER, folded, at) as string;
  const end = at + written.length;
  const mark = isCounted || /[.,:]/.test(written) ? null : markAt(folded, end, lexicon);
  const isAmount =
    isCounted ||
    (mark === null && AMOUNT_BEHIND.test(folded.slice(end, end + 2)) && !/^-[0-9]/.test(folded.slice(end, end + 2)));
  if (isAmount || /[.,:]/.test(written)) return { tokens: [tokenOf(source, at, end, { kind: "x", value: 0 })], end };
  const value = Number(written);
  if (mark !== null) {
    const [meaning, markEnd] = mark;
    if (meaning.kind === "k") {
      const isDecade = value % 10 === 0 && (value < 100 ? written.length === 2 : isLikelyYear(value));
      return { tokens: [tokenOf(source, at, markEnd, { kind: isDecade ? "k" : "x", value })], end: markEnd };
    }
    return { tokens: [tokenOf(source, at, markEnd, { kind: value <= 99 ? "o" : "x", value })], end: markEnd };
  }
  return { tokens: [tokenOf(source, at, end, numberMeaning(value, written.length, lexicon))], end };
}

/** "mid-2024", "3-5", "从2024": not a number of something. */
function isJoined(folded: string, at: number, before: Token | undefined, { words }: Lexicon): boolean {
  const previous = folded.charAt(at - 1);
  if (previous === "-")
    return (
      /^[0-9]$/.test(folded.charAt(at - 2)) ||
      (before?.kind === "-" && folded.charAt(at - 2) === " ") ||
      isPart(folded, at)
    );
  return words.division !== "words" ? !/[\p{Script=Latin}$€£¥#+]/u.test(previous) : false;
}

function isPart(folded: string, at: number): boolean {
  return /(?:mid|mi|early|late)-$/.test(folded.slice(Math.max(0, at - 6), at));
}

function markAt(folded: string, end: number, { marks, longest }: Lexicon): readonly [Meaning, number] | null {
  for (let length = longest.get(folded.charAt(end)) ?? 0; length > 0; length--) {
    const key = folded.slice(end, end + length);
    const meaning = marks.get(key);
    if (meaning === undefined || !/[ok]/.test(meaning.kind) || key.length < length) continue;
    const behind = folded.charAt(end + length);
    if (LETTER.test(behind) || /[0-9]/.test(behind)) continue;
    // A full stop makes an ordinal only where something follows.
    if (key === "." && !/^\s?[\p{L}–-]/u.test(folded.slice(end + 1, end + 3))) continue;
    return [meaning, end + length];
  }
  return null;
}

/** Years of our calendar that questions name; of the Buddhist one in Thai. */
function numberMeaning(value: number, digits: number, { words }: Lexicon): Meaning {
  if (words.language === "th" && value >= 2400 && value <= 2600) return { kind: "y", value: value - 543 };
  if (digits === 4 && isLikelyYear(value)) return { kind: "y", value };
  return { kind: value <= 999 && digits <= 3 ? "n" : "x", value };
}

function isLikelyYear(value: number): boolean {
  return value >= 1000 && value < 2200;
}

function numeralToken(source: FoldedText, at: number, numeral: string): Token {
  const value = parseNumeral(numeral);
  const isYear = PLAIN_NUMERAL.test(numeral) && isLikelyYear(value);
  const kind = isYear ? "y" : value > 0 && value <= 999 ? "n" : "x";
  return tokenOf(source, at, at + numeral.length, { kind, value });
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanNumber(roman: string): number {
  const digits = [...roman].map((digit) => ROMAN_DIGITS[digit] as number);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

function tokenOf({ text, folded, places }: FoldedText, at: number, end: number, meaning: Meaning): Token {
  const start = places[at] as number;
  return {
    ...meaning,
    start,
    end: places[end] as number,
    text: folded.slice(at, end),
    isCapital: /^\p{Lu}/u.test(text.slice(start, start + 2)),
  };
}

/** What a sticky pattern matches at a place. */
function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
