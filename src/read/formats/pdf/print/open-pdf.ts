import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { FontShelf } from "./fonts.ts";
import { type OutlineEntry, outlineOf } from "./outline.ts";
import { printedPage } from "./print-page.ts";
import type { PrintedPage } from "./printed-page.ts";

/** More pages than any file of articles has. */
const MOST_PAGES = 5000;

/** What a PDF holds. */
export interface PrintedDocument {
  readonly pages: readonly PrintedPage[];
  readonly outline: readonly OutlineEntry[];
  /** Its properties as they stand in the file. */
  readonly properties: object;
}

/** Reads a PDF page by page; of each page only its words and their places are kept. */
export async function openPdf(bytes: Uint8Array): Promise<PrintedDocument> {
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
    // Pictures are not looked at: none is unpacked.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new RangeError(`it has ${document.numPages} pages, over ${MOST_PAGES}`);
    const fonts = new FontShelf();
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items, styles } = await page.getTextContent();
      await fonts.addFontsOf(page, styles);
      pages.push(printedPage({ items, fonts, view: page.view }));
      page.cleanup();
    }
    const { info } = await document.getMetadata();
    return { pages, outline: await outlineOf(document), properties: info };
  } finally {
    await task.destroy();
  }
}
