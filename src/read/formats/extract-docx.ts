import { Unreadable } from "../read-error.ts";
import type { StructuredText } from "../structure/structure.ts";
import { StructureWriter } from "../structure/structure-writer.ts";
import { TextBudget } from "./word/column.ts";
import { PartReader } from "./word/parts.ts";
import { Story } from "./word/story.ts";
import { Styles } from "./word/styles.ts";
import { zipParts } from "./zip.ts";

/**
 * The text of a Word document as its reader sees it, in its parts: deleted and hidden text,
 * pictures, comments, headers and footers are left out; notes stand at its end. Nothing of it is kept but its text.
 * @throws Unreadable, or RangeError when it is damaged.
 */
export async function extractDocx(bytes: Uint8Array): Promise<StructuredText> {
  const reader = new PartReader(zipParts(bytes));
  const { document, ...parts } = await reader.find();
  const styles = new Styles();
  await reader.read(parts.styles, styles);
  const budget = new TextBudget();
  const story = new Story({ styles, budget });
  await reader.read(document, story);
  const body = story.columns.get("w:body");
  if (body === undefined) {
    throw new Unreadable({
      reason: "it holds a document of another kind than Word's",
      nextStep: "Give it the extension of its format, or leave it out.",
    });
  }
  const notes = new Story({ styles, budget, wanted: story.notes });
  if (story.notes.size > 0) {
    await reader.read(parts.footnotes, notes);
    await reader.read(parts.endnotes, notes);
  }
  const writer = new StructureWriter();
  for (const { words, heading, isListItem } of body) {
    if (heading > 0) writer.addHeading(heading, words);
    else if (isListItem) writer.add("item", `- ${words}`);
    else writer.add("paragraph", words);
  }
  for (const name of story.notes) for (const { words } of notes.columns.get(name) ?? []) writer.add("note", words);
  return writer.finish();
}
