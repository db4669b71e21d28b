import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { dayOf, NOTHING_GIVEN, oneLine } from "../given-facts.ts";
import type { PrintedText } from "./extracted-text.ts";

/** More pages than any file of articles has. */
const MOST_PAGES = 5000;
/** How many times larger than the text's the type of a heading of second rank is, and of one of first rank. */
const HEADING_SIZE = 1.2;
const HEADLINE_SIZE = 1.6;
/** A distance between base lines over this many times the type's size separates paragraphs. */
const PARAGRAPH_GAP = 1.9;
/** Headings are not longer, in characters. */
const LONGEST_HEADING = 120;

interface PdfLine {
  readonly text: string;
  /** Size of the type and height of its base line on the page, in points. */
  readonly size: number;
  readonly y: number;
}

/**
 * The text layer of a PDF, line by line, with an empty line where the page shows a gap; headings by their size get
 * Markdown's marks. Pages that have no text layer are empty.
 */
export async function extractPdf(bytes: Uint8Array): Promise<PrintedText> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(folder, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, "standard_fonts")}/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new RangeError(`it has ${document.numPages} pages, over ${MOST_PAGES}`);
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(linesOfPage((await page.getTextContent()).items));
      page.cleanup();
    }
    const { info } = await document.getMetadata();
    return { ...laidOut(pages), from: 0, facts: { ...NOTHING_GIVEN, ...datesOf(info) } };
  } finally {
    await task.destroy();
  }
}

/** When a PDF was made, "D:20250213...", is no article's date; its title is a file's name more often than a headline. */
function datesOf(info: object): { date: string | null } {
  const subject = "Subject" in info ? oneLine(info.Subject) : null;
  return { date: dayOf(subject) };
}

/** Text items that share a base line, in the order of the file; the library puts spaces where there are gaps. */
function linesOfPage(items: readonly object[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let words = "";
  let size = 0;
  let y = 0;
  const endLine = (): void => {
    if (words.trim() !== "") lines.push({ text: words.replaceAll("\0", "").replace(/\s+/gu, " ").trim(), size, y });
    words = "";
    size = 0;
  };
  for (const item of items) {
    if (!("str" in item && "transform" in item && "hasEOL" in item)) continue;
    const { str, transform } = item;
    if (typeof str !== "string" || !Array.isArray(transform)) continue;
    const [a, b, , , , base] = transform.map(Number);
    const height = Math.hypot(a ?? 0, b ?? 0);
    if (str !== "") {
      if (words !== "" && Math.abs((base ?? 0) - y) > Math.max(height, size) * 0.6) endLine();
      words += str;
      size = Math.max(size, height);
      y = base ?? 0;
    }
    if (item.hasEOL === true) endLine();
  }
  endLine();
  return lines;
}

function laidOut(pages: readonly (readonly PdfLine[])[]): { text: string; pageStarts: number[] } {
  const normal = usualSize(pages.flat());
  const pageStarts: number[] = [];
  let text = "";
  for (const lines of pages) {
    pageStarts.push(text.length);
    let before: PdfLine | null = null;
    for (const line of lines) {
      const level = headingLevel(line, normal);
      const isSame = before !== null && headingLevel(before, normal) === level && before.size === line.size;
      const gap = before === null ? 0 : Math.abs(before.y - line.y);
      if (level > 0 && isSame && gap < line.size * PARAGRAPH_GAP)
        text = `${text.slice(0, -1)}${isWide(text, line.text) ? "" : " "}${line.text}\n`;
      else {
        if (before !== null && (!isSame || gap > line.size * PARAGRAPH_GAP || line.y > before.y)) text += "\n";
        text += `${"#".repeat(level)}${level > 0 ? " " : ""}${line.text}\n`;
      }
      before = line;
    }
    text += "\n";
  }
  return { text, pageStarts };
}

function isWide(text: string, next: string): boolean {
  return /[\u3000-\u9fff\uff00-\uffef]\n$/u.test(text.slice(-3)) || /^[\u3000-\u9fff\uff00-\uffef]/u.test(next);
}

function headingLevel(line: PdfLine, normal: number): number {
  if (line.text.length > LONGEST_HEADING || !/\p{L}/u.test(line.text)) return 0;
  if (line.size >= normal * HEADLINE_SIZE) return 1;
  return line.size >= normal * HEADING_SIZE ? 2 : 0;
}

/** The size that most characters have. */
function usualSize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines)
    counts.set(Math.round(size * 2) / 2, (counts.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  let best = { size: 1, count: 0 };
  for (const [size, count] of counts) if (count > best.count) best = { size, count };
  return best.size;
}
