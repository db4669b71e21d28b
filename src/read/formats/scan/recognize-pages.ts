import type { DrawnPage } from "../pdf/print/draw-pages.ts";
import type { PrintedPage } from "../pdf/print/printed-page.ts";
import { printedScan } from "./printed-scan.ts";
import { type RecognizedPage, recognizedPages } from "./recognized-words.ts";
import { LONGEST_FILE, type TextRecognition, tableOf, usableLanguages } from "./tesseract.ts";

/**
 * Has the drawn pages of a document read, one after the other: by their numbers; a page of which the program is not sure has no
 * words, but what it guessed among what is dropped.
 * @throws Unreadable when that cannot be done on this machine or takes too long, RangeError when a picture is damaged.
 */
export async function recognizePages(
  pages: AsyncIterable<DrawnPage>,
  recognition: TextRecognition,
): Promise<ReadonlyMap<number, PrintedPage>> {
  const { longestFile = LONGEST_FILE } = recognition;
  const end = performance.now() + longestFile;
  let languages: readonly string[] | null = null;
  const numbers: number[] = [];
  const read: RecognizedPage[] = [];
  for await (const { number, picture, scale } of pages) {
    languages ??= usableLanguages(recognition);
    const left = Math.max(1, end - performance.now());
    const [page] = recognizedPages(await tableOf(picture, { ...recognition, longestFile: left }, languages));
    if (page === undefined) continue;
    numbers.push(number);
    read.push(inPoints(page, scale));
  }
  return new Map(printedScan(read).map((page, at) => [numbers[at] ?? 0, page]));
}

function inPoints({ width, height, lines }: RecognizedPage, scale: number): RecognizedPage {
  return {
    width: width / scale,
    height: height / scale,
    lines: lines.map((line) =>
      line.map((word) => ({
        ...word,
        left: word.left / scale,
        top: word.top / scale,
        width: word.width / scale,
        height: word.height / scale,
      })),
    ),
  };
}
