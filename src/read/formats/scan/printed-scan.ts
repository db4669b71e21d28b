import type { Frame, PrintedPage, Segment } from "../pdf/print/printed-page.ts";
import type { RecognizedPage, RecognizedWord } from "./recognized-words.ts";

/** Words farther apart stand in another column or cell, in sizes of the type. */
const GAP = 1.2;
/** White on both sides of what is guessed, in scripts without spaces and with them: more is where a column ends. */
const BESIDE_GUESS = { unspaced: 0.6, spaced: 1.8 };
/** Sizes that are told by the boxes around words differ by so much in type of one size. */
const SAME_SIZE = 0.2;
/** Below this, what a page's words are said to be is mostly wrong, on average over its letters. */
const LEAST_CONFIDENCE = 50;
/** A word of which it is less sure is none of what is printed there. */
const GUESSED = 25;
/** Stands for words that are not sure. */
const GAP_MARK = "[…]";
/** Of two lines that cover so much of the smaller one together, one is a second guess at what is printed there. */
const COVERED = 0.5;
/** Scripts that are written without spaces between words. */
const UNSPACED = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff\u1780-\u17ff]/u;

type RecognizedLine = RecognizedPage["lines"][number];

/**
 * Pages of a scan as those of a document that was printed. Words that are a guess are left out, and a mark stands where they were;
 * where most of a page is, all of it is left out.
 */
export function printedScan(pages: readonly RecognizedPage[]): PrintedPage[] {
  const usual = quantile(
    pages.flatMap(({ lines }) => lines.map(sizeOf)),
    0.5,
  );
  return pages.map(({ width, height, lines }) => {
    const isSure = confidenceOf(lines.flat()) >= LEAST_CONFIDENCE;
    const shown = isSure ? withoutSecondGuesses(lines) : [];
    const segments = shown
      .flatMap((line) => partsOf(withMarks(line), usual))
      .map((part) => segmentOf(part, height, usual));
    const frame: Frame = { segments, left: 0, right: width, top: height, bottom: 0 };
    const guessed = lines.flatMap((line) => (shown.includes(line) ? line.filter(isGuess) : line));
    return {
      frames: isSure ? [frame] : [],
      unknown: 0,
      dropped: guessed.length === 0 ? [] : [{ kind: "unreadable", words: guessed.map(({ words }) => words).join(" ") }],
    };
  });
}

function isGuess({ confidence }: RecognizedWord): boolean {
  return confidence < GUESSED;
}

/** The lines of a page without those that lie over another one of which it is more sure. */
function withoutSecondGuesses(lines: readonly RecognizedLine[]): RecognizedLine[] {
  const kept: { line: RecognizedLine; box: Box }[] = [];
  for (const line of lines.toSorted((a, b) => certaintyOf(b) - certaintyOf(a))) {
    const box = boxOf(line);
    if (!kept.some((other) => coverage(other.box, box) >= COVERED)) kept.push({ line, box });
  }
  const surest = new Set(kept.map(({ line }) => line));
  return lines.filter((line) => surest.has(line));
}

/** How many letters of a line are right, as far as the program knows. */
function certaintyOf(line: RecognizedLine): number {
  return line.reduce((sum, { words, confidence }) => sum + words.length * confidence, 0);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(line: RecognizedLine): Box {
  return {
    left: Math.min(...line.map(({ left }) => left)),
    right: Math.max(...line.map(rightOf)),
    top: Math.min(...line.map(({ top }) => top)),
    bottom: Math.max(...line.map(bottomOf)),
  };
}

/** Which share of the smaller of two boxes the other one covers. */
function coverage(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const areaOf = ({ left, right, top, bottom }: Box) => Math.max(1, right - left) * Math.max(1, bottom - top);
  return (Math.max(0, width) * Math.max(0, height)) / Math.min(areaOf(a), areaOf(b));
}

/** A line with one mark for all the guessed words beside each other. */
function withMarks(line: RecognizedLine): RecognizedWord[] {
  const shown: RecognizedWord[] = [];
  for (const word of line) {
    const last = shown.at(-1);
    if (isGuess(word) && last?.words === GAP_MARK)
      shown[shown.length - 1] = { ...last, width: rightOf(word) - last.left };
    else shown.push(isGuess(word) ? { ...word, words: GAP_MARK } : word);
  }
  return shown;
}

/**
 * The words of a line in parts that stand apart, as those of columns beside each other do: also where something is guessed between
 * them, such as a rule or a stain.
 */
function partsOf(line: readonly RecognizedWord[], usual: number): RecognizedWord[][] {
  const size = Math.max(usual, sizeOf(line));
  const parts: RecognizedWord[][] = [];
  for (const [at, word] of line.entries()) {
    const part = parts.at(-1);
    if (part === undefined || standsApart(line, at, size)) parts.push([word]);
    else part.push(word);
  }
  return parts;
}

/** Whether a word of a line with marks, but the first, stands apart from the sure one before it. */
function standsApart(line: readonly RecognizedWord[], at: number, size: number): boolean {
  const [sure, before, word] = [line[at - 2], line[at - 1], line[at]];
  if (before === undefined || word === undefined || word.words === GAP_MARK) return false;
  if (before.words !== GAP_MARK) return word.left - rightOf(before) > GAP * size;
  if (sure === undefined) return true;
  const beside = UNSPACED.test(word.words.charAt(0)) ? BESIDE_GUESS.unspaced : BESIDE_GUESS.spaced;
  return word.left - rightOf(sure) - before.width > beside * size;
}

function segmentOf(part: readonly RecognizedWord[], height: number, usual: number): Segment {
  const sure = part.filter(({ words }) => words !== GAP_MARK);
  const own = sure.length === 0 ? usual : sizeOf(sure);
  // What is guessed may be a rule or a stain beside a column.
  const shown = sure.length === 0 ? part : sure;
  let words = "";
  for (const word of part) {
    const space = words === "" || UNSPACED.test(words.slice(-1)) || UNSPACED.test(word.words.charAt(0)) ? "" : " ";
    words += space + word.words;
  }
  return {
    words,
    left: Math.min(...shown.map(({ left }) => left)),
    right: Math.max(...shown.map(rightOf)),
    base: height - baseOf(shown, own),
    size: Math.abs(own - usual) <= SAME_SIZE * usual ? usual : own,
    isBold: false,
    isMonospaced: false,
  };
}

/** The size of the type of words beside each other, in dots: what their letters take of it tells. */
function sizeOf(words: readonly RecognizedWord[]): number {
  const telling = words.filter(({ words: letters }) => /[\p{L}\p{Nd}]/u.test(letters) && !FLAT.test(letters));
  const sizes = (telling.length > 0 ? telling : words).map((word) => word.height / shareOfType(word));
  // Of some characters the program knows no more than that they stand in the line, which is higher.
  return Math.max(1, quantile(sizes, words.some((word) => FULL.test(word.words)) ? 0.25 : 0.5));
}

/** Where the letters of words stand, in dots from the page's top: some reach below it. */
function baseOf(words: readonly RecognizedWord[], size: number): number {
  const standing = words.filter(
    (word) => word.height <= SAME_HEIGHT * size && shareOfType(word) !== UNKNOWN && !LOW.test(word.words),
  );
  const feet = (standing.length > 0 ? standing : words).map(bottomOf);
  return quantile(feet, 0.5);
}

/** How much of its type's size a word takes from the highest to the lowest of its letters. */
function shareOfType({ words }: RecognizedWord): number {
  if (FULL.test(words)) return CHARACTER;
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u.test(words)) return UNKNOWN;
  return (HIGH.test(words) ? CAPITAL : SMALL) + (LOW.test(words) ? BELOW : 0);
}

/** Characters as wide as high, which fill their type, and some of them that do not. */
const FULL = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const FLAT = /^[一二三ー]$/u;
/** Letters that reach to the height of capitals, and below the line. */
const HIGH = /[\p{Lu}\p{Nd}bdfhkltßþбёйії()!?"'“”‘’àáâãäåèéêëìíîïñòóôõöùúûüýčšž]/u;
const LOW = /[gjpqyçþQJµ,;()ðđруфцщдұђєΜγηβρφχψζξς]/u;
/** What these take of their type's size in most fonts of books and newspapers. */
const CHARACTER = 0.9;
const CAPITAL = 0.73;
const SMALL = 0.52;
const BELOW = 0.22;
const UNKNOWN = 0.95;
/** A box that is higher is the line's, not the word's. */
const SAME_HEIGHT = 1.15;

function rightOf({ left, width }: RecognizedWord): number {
  return left + width;
}

function bottomOf({ top, height }: RecognizedWord): number {
  return top + height;
}

function confidenceOf(words: readonly RecognizedWord[]): number {
  const letters = words.reduce((sum, word) => sum + word.words.length, 0);
  return words.reduce((sum, word) => sum + word.confidence * word.words.length, 0) / Math.max(1, letters);
}

/** The number below which a share of numbers is; 1 where there are none. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 1;
}
