import { Unreadable } from "../read-error.ts";
import type { StructuredText } from "../structure/structure.ts";
import { StructureWriter } from "../structure/structure-writer.ts";
import { drawnText, type EmbeddedTextOptions, embeddedText } from "./embedded-text.ts";
import { PartReader } from "./package/part-reader.ts";
import type { WordBlock } from "./word/blocks.ts";
import { TextBudget } from "./word/column.ts";
import { CoreProperties, withTitle } from "./word/core-properties.ts";
import { ListLabels } from "./word/list-labels.ts";
import { NoteMarks } from "./word/notes.ts";
import { Numbering } from "./word/numbering.ts";
import { findWordParts, type WordParts } from "./word/parts.ts";
import { Story } from "./word/story.ts";
import { Styles } from "./word/styles.ts";
import { writeBlocks, writeFurniture } from "./word/write-blocks.ts";
import { zipParts } from "./zip.ts";

/**
 * The text of a Word document as its reader sees it, in its parts: deleted and hidden text, pictures and comments are left out,
 * headers and footers are no part of the document. Nothing of it is kept but its text.
 * @throws Unreadable, or RangeError when it is damaged.
 */
export function extractDocx(bytes: Uint8Array): Promise<StructuredText> {
  const reader = new PartReader(zipParts(bytes));
  const budget = new TextBudget();
  const readDocument = (inner: Uint8Array) =>
    textOf({ reader: new PartReader(zipParts(inner), reader), budget, readDocument: null });
  return textOf({ reader, budget, readDocument });
}

async function textOf(options: EmbeddedTextOptions): Promise<StructuredText> {
  const { reader, budget } = options;
  const parts = await findWordParts(reader);
  const first = (kind: string) => parts.byKind.get(kind)?.[0];
  const [styles, numbering, notes, properties] = [new Styles(), new Numbering(), new NoteMarks(), new CoreProperties()];
  await reader.read(first("styles"), styles);
  await reader.read(first("numbering"), numbering);
  await reader.read(first("settings"), notes);
  await reader.read(parts.properties, properties);
  const labels = new ListLabels(numbering);
  const newStory = () => new Story({ styles, labels, budget, notes });
  const story = newStory();
  await reader.read(parts.document, story);
  const body = story.columns.get("w:body");
  if (body === undefined) {
    throw new Unreadable({
      reason: "it holds a document of another kind than Word's",
      nextStep: "Give it the extension of its format, or leave it out.",
    });
  }
  const noted = newStory();
  if (notes.marks.size > 0) {
    await reader.read(first("footnotes"), noted);
    await reader.read(first("endnotes"), noted);
  }
  const writer = new StructureWriter();
  const inParts = await otherParts(body, parts, options);
  writeBlocks(writer, withTitle(body, properties.title), { notes: noted.columns, parts: inParts });
  const written = new Set<string>();
  for (const kind of ["header", "footer"]) {
    for (const part of parts.byKind.get(kind) ?? []) {
      const edge = newStory();
      await reader.read(part, edge);
      for (const blocks of edge.columns.values()) writeFurniture(writer, blocks, written);
    }
  }
  return writer.finish();
}

/** What the document shows of other parts, by their ids. */
async function otherParts(
  blocks: readonly WordBlock[],
  { byId }: WordParts,
  options: EmbeddedTextOptions,
): Promise<Map<string, readonly WordBlock[]>> {
  const read = new Map<string, readonly WordBlock[]>();
  for (const block of blocks) {
    const part = block.kind === "part" ? byId.get(block.id) : undefined;
    if (block.kind === "part" && part !== undefined && !read.has(block.id))
      read.set(block.id, await (block.isDrawn ? drawnText(part, options) : embeddedText(part, options)));
  }
  return read;
}
