import { withoutLibraryNotes } from "../../front-matter/library-notes.ts";
import { NOTHING_GIVEN } from "../../given-facts.ts";
import { type Refusal, Unreadable } from "../../read-error.ts";
import type { SourceBlock, StructuredDocument, StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import { addMarkup } from "../markup-blocks.ts";
import { PartReader } from "../package/part-reader.ts";
import type { ZipPart } from "../zip.ts";
import { zipParts } from "../zip.ts";
import { type ChapterTitles, ContentsReader } from "./contents.ts";
import { type BookFile, type PackageDocument, PackageReader } from "./package-document.ts";
import { ProtectionReader } from "./protection.ts";
import { asHtml } from "./xhtml.ts";

const OTHER_FORMAT: Refusal = {
  reason: "it is an archive without a book",
  nextStep: "Give it the extension of its format, or leave it out.",
};
/** Chapters are in XHTML; SVG is a picture. */
const CHAPTER_TYPES = new Set([
  "application/xhtml+xml",
  "text/html",
  "application/x-dtbook+xml",
  "text/x-oeb1-document",
]);

/**
 * The chapters of a book in the order in which they are read, each a document with the book's facts.
 * @throws Unreadable when it is protected, or RangeError when it is damaged.
 */
export async function extractEpub(bytes: Uint8Array): Promise<StructuredText> {
  const reader = new PartReader(zipParts(bytes));
  await reader.read(reader.part("META-INF/encryption.xml"), new ProtectionReader());
  const book = await packageDocument(reader);
  const titles = await chapterTitles(reader, book);
  const writer = new StructureWriter();
  for (const file of book.spine) {
    if (!CHAPTER_TYPES.has(file.mediaType)) continue;
    const html = asHtml(textOf(await reader.bytesOf(required(reader, file))));
    if (file.name === book.navigation?.name) writer.drop("navigation", wordsOf(html));
    else {
      writer.beginDocument({ ...book.facts, title: titles.get(file.name) ?? null });
      addMarkup(html, writer);
    }
  }
  const text = withoutLibraryNotes(writer.finish({ ...NOTHING_GIVEN, title: book.title }));
  return { ...text, documents: text.documents.map((document) => withTitle(text.text, document)) };
}

async function packageDocument(reader: PartReader): Promise<PackageDocument> {
  let name: string | undefined;
  await reader.read(reader.part("META-INF/container.xml"), {
    open: (element, attributes) => {
      if (element === "ocf:rootfile") name ??= attributes["full-path"];
    },
    text: () => undefined,
    close: () => undefined,
  });
  const part = name === undefined ? undefined : reader.part(name);
  if (part === undefined) throw new Unreadable(OTHER_FORMAT);
  const book = new PackageReader(part.name);
  await reader.read(part, book, "named");
  const found = book.finish();
  if (found.spine.length === 0) throw new RangeError("it names no chapter in the order of reading");
  return found;
}

async function chapterTitles(reader: PartReader, { navigation, ncx }: PackageDocument): Promise<ChapterTitles> {
  const name = (navigation ?? ncx)?.name;
  const part = name === undefined ? undefined : reader.part(name);
  if (part === undefined) return new Map();
  const contents = new ContentsReader(part.name);
  try {
    await reader.read(part, contents, "named");
  } catch (error) {
    // Chapters have headings of their own: a damaged table of contents costs no book.
    if (!(error instanceof RangeError)) throw error;
  }
  return contents.titles;
}

function required(reader: PartReader, { name }: BookFile): ZipPart {
  const part = reader.part(name);
  if (part === undefined) throw new RangeError(`its part ${JSON.stringify(name)} is missing`);
  return part;
}

/** UTF-8 and UTF-16 are what books may be in; an older one may name another encoding. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const named = /^[^<]*<\?xml[^>]+encoding=["']([\w-]+)["']/.exec(start)?.[1] ?? "utf-8";
  const encoding = isWide ? (first === 0xff ? "utf-16le" : "utf-16be") : /^utf-?16/i.test(named) ? "utf-8" : named;
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function wordsOf(html: string): string {
  const words = new StructureWriter();
  addMarkup(html, words);
  return words.finish().text;
}

/**
 * A chapter that begins with a heading has that for its title, of whatever rank it is, and its headings count from there: books
 * leave the first rank to their own title.
 */
function withTitle(text: string, document: StructuredDocument): StructuredDocument {
  const { facts, blocks } = document;
  const highest = Math.min(...blocks.filter(({ kind }) => kind === "heading").map(({ level }) => level));
  const [first] = blocks;
  const opens = first?.kind === "heading" && first.level === highest;
  if (!Number.isFinite(highest) || !(opens || facts.title === null || blocks.some(isTitled))) return document;
  return { facts: { ...facts, title: null }, blocks: blocks.map(raisedBlock) };

  function isTitled({ kind, level, ranges: [range] }: SourceBlock): boolean {
    return kind === "heading" && level === highest && text.slice(range?.start, range?.end) === facts.title;
  }

  function raisedBlock(block: SourceBlock): SourceBlock {
    return block.kind === "heading" ? { ...block, level: block.level - highest + 1 } : block;
  }
}
