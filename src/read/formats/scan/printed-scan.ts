import type { Frame, PrintedPage, Segment } from "../pdf/print/printed-page.ts";
import type { RecognizedPage, RecognizedWord } from "./recognized-words.ts";

/** Words farther apart stand in another column or cell, in sizes of the type. */
const GAP = 1.2;
/** Boxes around a line are as high as its letters reach: type of one size differs so much. */
const SAME_SIZE = 0.3;
/** Below this, what a page's words are said to be is mostly wrong, on average over its letters. */
const LEAST_CONFIDENCE = 50;
/** Scripts that are written without spaces between words. */
const UNSPACED = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff\u1780-\u17ff]/u;

/** A word of which it is less sure is none of what is printed there. */
const GUESSED = 25;
/** Stands for words that are not sure. */
const GAP_MARK = "[…]";

/**
 * Pages of a scan as those of a document that was printed. Words that are a guess are left out, and a mark stands where they were;
 * where most of a page is, all of it is left out.
 */
export function printedScan(pages: readonly RecognizedPage[]): PrintedPage[] {
  const usual = median(pages.flatMap(({ lines }) => lines.map(heightOf)));
  return pages.map((page) => {
    const words = page.lines.flat();
    const isSure = confidenceOf(words) >= LEAST_CONFIDENCE;
    const guessed = words.filter(({ confidence }) => !isSure || confidence < GUESSED).map((word) => word.words);
    return {
      frames: isSure ? [frameOf(page, usual)] : [],
      unknown: 0,
      dropped: guessed.length === 0 ? [] : [{ kind: "unreadable", words: guessed.join(" ") }],
    };
  });
}

function frameOf({ width, height, lines }: RecognizedPage, usual: number): Frame {
  const segments = lines.flatMap((line) =>
    partsOf(withMarks(line), usual).map((part) => segmentOf(part, height, usual)),
  );
  return { segments, left: 0, right: width, top: height, bottom: 0 };
}

/** A line with one mark for all the guessed words beside each other. */
function withMarks(line: readonly RecognizedWord[]): RecognizedWord[] {
  const shown: RecognizedWord[] = [];
  for (const word of line) {
    const isGuess = word.confidence < GUESSED;
    const last = shown.at(-1);
    if (isGuess && last?.words === GAP_MARK)
      shown[shown.length - 1] = { ...last, width: word.left + word.width - last.left };
    else shown.push(isGuess ? { ...word, words: GAP_MARK } : word);
  }
  return shown;
}

/** The words of a line in parts that stand apart, as those of columns beside each other do. */
function partsOf(line: readonly RecognizedWord[], usual: number): RecognizedWord[][] {
  const parts: RecognizedWord[][] = [];
  for (const word of line) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    const size = Math.max(usual, heightOf(part ?? [word]));
    if (part === undefined || last === undefined || word.left - last.left - last.width > GAP * size) parts.push([word]);
    else part.push(word);
  }
  return parts;
}

function segmentOf(part: readonly RecognizedWord[], height: number, usual: number): Segment {
  const sure = part.filter(({ words }) => words !== GAP_MARK);
  const own = sure.length === 0 ? usual : heightOf(sure);
  // Of most words no letter reaches below the line.
  const base = height - median(part.map((word) => word.top + word.height));
  const [first, last] = [part[0], part.at(-1)];
  let words = "";
  for (const word of part) {
    const space = words === "" || UNSPACED.test(words.slice(-1)) || UNSPACED.test(word.words.charAt(0)) ? "" : " ";
    words += space + word.words;
  }
  return {
    words,
    left: first?.left ?? 0,
    right: (last?.left ?? 0) + (last?.width ?? 0),
    base,
    size: Math.abs(own - usual) <= SAME_SIZE * usual ? usual : own,
    isBold: false,
    isMonospaced: false,
  };
}

function heightOf(line: readonly RecognizedWord[]): number {
  const top = Math.min(...line.map((word) => word.top));
  return Math.max(1, Math.max(...line.map((word) => word.top + word.height)) - top);
}

function confidenceOf(words: readonly RecognizedWord[]): number {
  const letters = words.reduce((sum, word) => sum + word.words.length, 0);
  return words.reduce((sum, word) => sum + word.confidence * word.words.length, 0) / Math.max(1, letters);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 1;
}
