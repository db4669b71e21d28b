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

/** Pages of a scan as those of a document that was printed; words that are a guess are left out, page by page. */
export function printedScan(pages: readonly RecognizedPage[]): PrintedPage[] {
  const usual = median(pages.flatMap(({ lines }) => lines.map(heightOf)));
  return pages.map((page) => {
    const words = page.lines.flat();
    if (confidenceOf(words) >= LEAST_CONFIDENCE) return { frames: [frameOf(page, usual)], unknown: 0, dropped: [] };
    const guessed = words.map((word) => word.words).join(" ");
    return { frames: [], unknown: 0, dropped: guessed === "" ? [] : [{ kind: "unreadable", words: guessed }] };
  });
}

function frameOf({ width, height, lines }: RecognizedPage, usual: number): Frame {
  const segments = lines.flatMap((line) => segmentsOf(line, { height, usual }));
  return { segments, left: 0, right: width, top: height, bottom: 0 };
}

function segmentsOf(
  line: readonly RecognizedWord[],
  { height, usual }: { readonly height: number; readonly usual: number },
): Segment[] {
  const own = heightOf(line);
  const size = Math.abs(own - usual) <= SAME_SIZE * usual ? usual : own;
  // Of most words no letter reaches below the line.
  const base = height - median(line.map(({ top, height: high }) => top + high));
  const segments: Segment[] = [];
  for (const { words, left, width } of line) {
    const last = segments.at(-1);
    if (last === undefined || left - last.right > GAP * size)
      segments.push({ words, left, right: left + width, base, size, isBold: false, isMonospaced: false });
    else {
      const space = UNSPACED.test(last.words.slice(-1)) || UNSPACED.test(words.charAt(0)) ? "" : " ";
      segments[segments.length - 1] = { ...last, words: last.words + space + words, right: left + width };
    }
  }
  return segments;
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
