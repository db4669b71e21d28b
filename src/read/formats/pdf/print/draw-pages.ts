import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { inDocument, openDocument } from "./in-document.ts";
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
  for await (const { document, page, number } of openPages(bytes, numbers)) {
    if (!areShown.has(number) && (await shareOfPictures(page)) < SCAN) continue;
    const scale = scaleOf(page, RESOLUTION / POINTS_AN_INCH, MOST_DOTS);
    const { picture } = await drawn(document, page, { scale, type: "image/png" });
    yield { number, picture, scale };
  }
}

/** A page as a picture to be looked at. */
export interface ShownPage {
  /** Counted from 1. */
  readonly number: number;
  /** In WebP. */
  readonly picture: Uint8Array;
  /** In dots. */
  readonly width: number;
  readonly height: number;
}

/** What can be read on a screen, in dots an inch, and a newspaper's page at that. */
const SCREEN_RESOLUTION = 144;
const MOST_SCREEN_DOTS = 6e6;

/** Draws pages from 1 on to be looked at, at most so many, one after the other. */
export async function* drawForScreens(bytes: Uint8Array, most: number): AsyncGenerator<ShownPage> {
  const pages = Math.min(most, await inDocument(bytes, async ({ numPages }) => numPages));
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  for await (const { document, page, number } of openPages(bytes, numbers)) {
    const scale = scaleOf(page, SCREEN_RESOLUTION / POINTS_AN_INCH, MOST_SCREEN_DOTS);
    yield { number, ...(await drawn(document, page, { scale, type: "image/webp" })) };
  }
}

/** Opens pages one after the other; each is gone when the next one comes. */
async function* openPages(
  bytes: Uint8Array,
  numbers: readonly number[],
): AsyncGenerator<{ document: PDFDocumentProxy; page: PDFPageProxy; number: number }> {
  for (let from = 0; from < numbers.length; from += PAGES_AT_A_TIME) {
    const document = await openDocument(bytes, LARGEST_PICTURE);
    try {
      for (const number of numbers.slice(from, from + PAGES_AT_A_TIME)) {
        const page = await document.getPage(number);
        yield { document, page, number };
        page.cleanup();
      }
    } finally {
      await document.destroy();
    }
  }
}

/** Dots for a point: so many, or fewer where the page would have more dots than it may. */
function scaleOf(page: PDFPageProxy, wanted: number, most: number): number {
  const { width, height } = page.getViewport({ scale: 1 });
  return Math.min(wanted, Math.sqrt(most / (width * height)));
}

type Drawing = Parameters<PDFPageProxy["render"]>[0];

type PictureType = "image/png" | "image/webp";

/** What the library draws on outside of browsers [@napi-rs/canvas]. */
interface Surface {
  readonly canvas: Drawing["canvas"] & { toBuffer(type: PictureType): Buffer };
  readonly context: NonNullable<Drawing["canvasContext"]>;
}

interface SurfaceMaker {
  create(width: number, height: number): Surface;
  destroy(surface: Surface): void;
}

interface DrawnAs {
  /** Dots for a point. */
  readonly scale: number;
  readonly type: PictureType;
}

async function drawn(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  { scale, type }: DrawnAs,
): Promise<Omit<ShownPage, "number">> {
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const maker = document.canvasFactory as SurfaceMaker;
  const surface = maker.create(width, height);
  const { canvas, context: canvasContext } = surface;
  await page.render({ canvas, canvasContext, viewport, background: "white" }).promise;
  const picture = canvas.toBuffer(type);
  maker.destroy(surface);
  return { picture, width, height };
}
