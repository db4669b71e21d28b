import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { openDocument } from "./in-document.ts";
import { shareOfPictures } from "./page-pictures.ts";

/** A page as a picture. */
export interface DrawnPage {
  /** Counted from 1. */
  readonly number: number;
  /** In PNG. */
  readonly picture: Uint8Array;
  /** How many dots of the picture are a point of the page. */
  readonly scale: number;
}

/** Which pages are drawn, by their numbers. */
export interface PagesToDraw {
  /** Those with hardly a word of their own, which are drawn if they are scans. */
  readonly wordless: readonly number[];
  /** Those whose characters are not known, which are drawn whatever they show. */
  readonly unreadable: readonly number[];
}

/** What text recognition reads best, in dots an inch; a larger page is drawn with fewer. */
const RESOLUTION = 300;
/** A newspaper's page at that resolution; each takes four bytes while it is drawn. */
const MOST_DOTS = 40e6;
const POINTS_AN_INCH = 72;
/** The pictures of a scan cover so much of its page, as a share. */
const SCAN = 0.5;
/** Larger pictures are not unpacked, in dots. */
const LARGEST_PICTURE = 200e6;

/** Enough that a file is not opened for each page, few enough for what the library keeps of them. */
const PAGES_AT_A_TIME = 20;

/** Draws pages one after the other, in the order of the document. */
export async function* drawPages(bytes: Uint8Array, { wordless, unreadable }: PagesToDraw): AsyncGenerator<DrawnPage> {
  const numbers = [...wordless, ...unreadable].sort((a, b) => a - b);
  const areShown = new Set(unreadable);
  for (let from = 0; from < numbers.length; from += PAGES_AT_A_TIME) {
    const document = await openDocument(bytes, LARGEST_PICTURE);
    try {
      for (const number of numbers.slice(from, from + PAGES_AT_A_TIME)) {
        const page = await document.getPage(number);
        if (areShown.has(number) || (await shareOfPictures(page)) >= SCAN)
          yield { number, ...(await drawn(document, page)) };
        page.cleanup();
      }
    } finally {
      await document.destroy();
    }
  }
}

type Drawing = Parameters<PDFPageProxy["render"]>[0];

/** What the library draws on outside of browsers [@napi-rs/canvas]. */
interface Surface {
  readonly canvas: Drawing["canvas"] & { toBuffer(type: "image/png"): Buffer };
  readonly context: NonNullable<Drawing["canvasContext"]>;
}

interface SurfaceMaker {
  create(width: number, height: number): Surface;
  destroy(surface: Surface): void;
}

async function drawn(document: PDFDocumentProxy, page: PDFPageProxy): Promise<Omit<DrawnPage, "number">> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(RESOLUTION / POINTS_AN_INCH, Math.sqrt(MOST_DOTS / (width * height)));
  const viewport = page.getViewport({ scale });
  const maker = document.canvasFactory as SurfaceMaker;
  const surface = maker.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const { canvas, context: canvasContext } = surface;
  await page.render({ canvas, canvasContext, viewport, background: "white" }).promise;
  const picture = canvas.toBuffer("image/png");
  maker.destroy(surface);
  return { picture, scale };
}
