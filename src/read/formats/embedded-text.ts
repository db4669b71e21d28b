import { posix } from "node:path";
import type { StructuredText } from "../structure/structure.ts";
import { declaredEncoding, html } from "./html.ts";
import type { PartReader } from "./package/part-reader.ts";
import type { WordBlock } from "./word/blocks.ts";
import type { TextBudget } from "./word/column.ts";
import { DrawnText } from "./word/drawn-text.ts";
import type { ZipPart } from "./zip.ts";

/** How much of a document's start tells its format, in bytes. */
const START = 1024;
const ARCHIVE = "PK\u0003\u0004";
const RTF = "{\\rtf";
/** A page in the form of a letter. */
const LETTER = /^\s*MIME-Version:/i;
const MARKUP = /<(?:!doctype|html|head|body|div|p|h\d|table|span)\b/i;

/** What is needed to read the parts that a Word document shows beside its own text. */
export interface EmbeddedTextOptions {
  readonly reader: PartReader;
  readonly budget: TextBudget;
  /** Reads a Word document in this one; null where the document itself stands in another: deeper ones are left out. */
  readonly readDocument: ((bytes: Uint8Array) => Promise<StructuredText>) | null;
}

/** The words in a chart or a diagram. One that is damaged is left out by its name: the document around it is not. */
export async function drawnText(part: ZipPart, { reader, budget }: EmbeddedTextOptions): Promise<readonly WordBlock[]> {
  return orLeftOut(part, async () => {
    const drawn = new DrawnText(budget);
    await reader.read(part, drawn);
    return drawn.blocks;
  });
}

/**
 * The text of a document that Word shows as if it were its own: of a Word document, Rich Text, a page or plain text, known by
 * what they begin with. Others are left out by their names.
 */
export async function embeddedText(part: ZipPart, options: EmbeddedTextOptions): Promise<readonly WordBlock[]> {
  return orLeftOut(part, async () => {
    if (part.size > html.largest) return null;
    const bytes = await options.reader.bytesOf(part);
    const start = bytes.subarray(0, START).toString("latin1");
    if (start.startsWith(ARCHIVE))
      return options.readDocument === null ? null : blocksOf(await options.readDocument(bytes));
    const extract = await extractorOf(start);
    if (extract !== null) {
      const read = await extract(bytes);
      options.budget.add(0, read.text.length);
      return blocksOf(read);
    }
    const isPage = MARKUP.test(start);
    const text = decoded(bytes, isPage ? declaredEncoding(bytes) : null);
    options.budget.add(0, text.length);
    if (!isPage) return text.split(/\r\n?|\n/).map((words) => ({ kind: "paragraph", level: 0, words }));
    const { extractHtml } = await import("./extract-html.ts");
    return blocksOf(await extractHtml(text));
  });
}

/** Of formats that tell their encoding themselves; null of pages and text. */
async function extractorOf(start: string): Promise<((bytes: Uint8Array) => Promise<StructuredText>) | null> {
  if (start.trimStart().startsWith(RTF)) return (await import("./rtf/extract-rtf.ts")).extractRtf;
  return LETTER.test(start) ? (await import("./mail/extract-mhtml.ts")).extractMhtml : null;
}

/** @param read returns null for a format that is not read. */
async function orLeftOut(
  { name }: ZipPart,
  read: () => Promise<readonly WordBlock[] | null>,
): Promise<readonly WordBlock[]> {
  const leftOut: WordBlock[] = [{ kind: "left-out", why: "embedded", words: posix.basename(name) }];
  try {
    return (await read()) ?? leftOut;
  } catch (error) {
    if (error instanceof RangeError) return leftOut;
    throw error;
  }
}

/**
 * Word writes these parts in UTF-8, or in UTF-16 with a mark; other programs in what a page says.
 * @throws RangeError when the text is in another encoding.
 */
function decoded(bytes: Buffer, declared: string | null): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? "utf-16le" : (declared ?? "utf-8"), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RangeError("its encoding is unknown", { cause });
  }
}

function blocksOf({ text, documents, dropped }: StructuredText): WordBlock[] {
  const blocks = documents.flatMap((document) =>
    document.blocks.map(({ kind, level, opensTable, ranges }): WordBlock => {
      const words = ranges.map(({ start, end }) => text.slice(start, end)).join(" ");
      switch (kind) {
        case "lines":
        case "code":
          return { kind, lines: words.split("\n") };
        case "columns":
        case "group":
        case "row":
          return { kind, cells: [words], opensTable };
        case "term":
          return { kind: "paragraph", level, words };
        default:
          return { kind, level, words };
      }
    }),
  );
  return [
    ...blocks,
    ...dropped.map(
      ({ kind, start, end }): WordBlock => ({ kind: "left-out", why: kind, words: text.slice(start, end) }),
    ),
  ];
}
