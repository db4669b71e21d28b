import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ActualTexts, isUnknown } from "./actual-texts.ts";
import { FontShelf } from "./fonts.ts";
import { inDocument } from "./in-document.ts";
import { requireShallow } from "./nesting.ts";
import { type OutlineEntry, outlineOf } from "./outline.ts";
import { printedPage } from "./print-page.ts";
import type { PrintedPage } from "./printed-page.ts";

/** More pages than any file of articles has. */
const MOST_PAGES = 5000;

/** Enough that fonts which pages share are seldom unpacked again, few enough for the memory. */
const PAGES_AT_A_TIME = 100;

/** What a PDF holds. */
export interface PrintedDocument {
  readonly pages: readonly PrintedPage[];
  readonly outline: readonly OutlineEntry[];
  /** Its properties as they stand in the file. */
  readonly properties: object;
}

/**
 * Reads a PDF page by page; of each page only its words and their places are kept. What the library has unpacked it keeps while
 * the document is open: it is opened anew for each `PAGES_AT_A_TIME`.
 * @throws Unreadable when its drawing is nested too deep, and whatever the library throws.
 */
export async function openPdf(bytes: Uint8Array): Promise<PrintedDocument> {
  requireShallow(bytes);
  const pages: PrintedPage[] = [];
  let known: ActualTexts | undefined;
  // Hardly any file needs them.
  const actualTexts = (document: PDFDocumentProxy) => {
    known ??= new ActualTexts(bytes, document.numPages);
    return known;
  };
  const { pageCount, ...facts } = await inDocument(bytes, async (document) => {
    const { numPages } = document;
    if (numPages > MOST_PAGES) throw new RangeError(`it has ${numPages} pages, over ${MOST_PAGES}`);
    pages.push(...(await printedPages(document, 1, actualTexts)));
    const { info } = await document.getMetadata();
    return { pageCount: numPages, outline: await outlineOf(document), properties: info };
  });
  while (pages.length < pageCount) {
    const more = await inDocument(bytes, (document) => printedPages(document, pages.length + 1, actualTexts));
    pages.push(...more);
  }
  return { pages, ...facts };
}

/** The pages from one on, `PAGES_AT_A_TIME` at most. */
async function printedPages(
  document: PDFDocumentProxy,
  first: number,
  actualTexts: (document: PDFDocumentProxy) => ActualTexts,
): Promise<PrintedPage[]> {
  const fonts = new FontShelf();
  const pages: PrintedPage[] = [];
  const end = Math.min(document.numPages + 1, first + PAGES_AT_A_TIME);
  for (let number = first; number < end; number += 1) {
    const page = await document.getPage(number);
    const { items, styles } = await page.getTextContent();
    await fonts.addFontsOf(page, styles);
    const words = items.some(isUnknown)
      ? actualTexts(document).restored(number, (await page.getTextContent({ includeMarkedContent: true })).items)
      : items;
    pages.push(printedPage({ items: words, fonts, view: page.view }));
    page.cleanup();
  }
  return pages;
}
