import { messageOf } from "../../../errors/thrown.ts";
import { lettersIn } from "../../../text/written/letters.ts";
import { type Refusal, Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { layOut } from "./lay-out.ts";
import { type DrawnPage, drawPages } from "./print/draw-pages.ts";
import { openPdf } from "./print/open-pdf.ts";
import { factsOf } from "./print/pdf-facts.ts";
import type { Leftover, PrintedPage } from "./print/printed-page.ts";
import { isUnreadable } from "./unreadable.ts";

/**
 * Reads the words on pages that were drawn, by their numbers. A page of which it is not sure has no frames, but what it guessed
 * among what is dropped.
 */
export type PageRecognizer = (pages: AsyncIterable<DrawnPage>) => Promise<ReadonlyMap<number, PrintedPage>>;

const NO_PICTURES: ReadonlyMap<number, PrintedPage> = new Map();

const NO_CHARACTERS: Refusal = {
  reason: "its fonts do not say which characters they show",
  nextStep:
    "Run text recognition (OCR) over it, replacing the text that it has, or install tesseract, which reads it then.",
};

/** A page with fewer letters and digits has no text of its own: a scan may have a stamp, or its number. */
const FEW_LETTERS = 50;

/** What the text layer has of a page. */
interface Layer {
  readonly page: PrintedPage;
  readonly words: string;
  /** Its characters are none. */
  readonly isUnknown: boolean;
}

/**
 * The text of a PDF in the blocks that its pages show: of its text layer and, where something reads pictures, of pages that are
 * scans or whose characters are not known. Other pages without text are empty.
 * @param recognize null where nothing reads pictures.
 * @throws Unreadable when the characters of no page are text; what `recognize` throws where there is no text beside.
 */
export async function extractPdf(bytes: Uint8Array, recognize: PageRecognizer | null = null): Promise<StructuredText> {
  const { pages, outline, properties } = await openPdf(bytes);
  const layers = pages.map(layerOf);
  const isText = layers.some(({ words, isUnknown }) => words !== "" && !isUnknown);
  const isLost = layers.some(({ isUnknown }) => isUnknown) && !isText;
  let pictures = NO_PICTURES;
  let trouble: string | null = null;
  try {
    if (recognize !== null) pictures = await readPictures(bytes, layers, recognize);
  } catch (error) {
    if (!isText) throw error;
    trouble = error instanceof Unreadable ? error.reason : messageOf(error);
  }
  const shown = layers.map((layer, at) => shownPage(layer, pictures.get(at + 1)));
  const recognizedPages = [...pictures.keys()].filter((number) => isRead(pictures.get(number)));
  if (isLost && recognizedPages.length === 0) throw new Unreadable(NO_CHARACTERS);
  const read = layOut(shown, { outline, factsOf: (firstPage) => factsOf(properties, firstPage) });
  if (trouble !== null) return { ...read, reason: `${BY_FORMAT}; its pictures could not be read (${trouble})` };
  if (recognizedPages.length === 0) return read;
  const count = `${recognizedPages.length} of its ${pages.length} pages`;
  return { ...read, recognizedPages, reason: `${BY_FORMAT}; text recognition read ${count} from pictures` };
}

const BY_FORMAT = "its format tells what its parts are";

function layerOf(page: PrintedPage): Layer {
  const words = page.frames.flatMap(({ segments }) => segments.map((segment) => segment.words)).join(" ");
  return { page, words, isUnknown: isUnreadable(words, page.unknown) };
}

async function readPictures(
  bytes: Uint8Array,
  layers: readonly Layer[],
  recognize: PageRecognizer,
): Promise<ReadonlyMap<number, PrintedPage>> {
  const numbersOf = (fits: (layer: Layer) => boolean) => layers.flatMap((layer, at) => (fits(layer) ? [at + 1] : []));
  const unreadable = numbersOf(({ isUnknown }) => isUnknown);
  const wordless = numbersOf(({ words, isUnknown }) => !isUnknown && lettersIn(words) < FEW_LETTERS);
  if (unreadable.length + wordless.length === 0) return NO_PICTURES;
  return recognize(drawPages(bytes, { wordless, unreadable }));
}

function isRead(picture: PrintedPage | undefined): picture is PrintedPage {
  return picture !== undefined && picture.frames.length > 0;
}

/** A page by its text layer, or by its picture where that could be read. */
function shownPage({ page, words, isUnknown }: Layer, picture: PrintedPage | undefined): PrintedPage {
  const dropped = [...page.dropped, ...(picture?.dropped ?? [])];
  if (!isRead(picture) && !isUnknown) return { ...page, dropped };
  const own: Leftover = { kind: isUnknown ? "unreadable" : "duplicate", words };
  return { ...page, frames: picture?.frames ?? [], dropped: words === "" ? dropped : [own, ...dropped] };
}
