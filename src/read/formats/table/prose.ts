import { StructureWriter } from "../../structure/structure-writer.ts";
import { addMarkup } from "../markup-blocks.ts";

/** An element of HTML, as programs write answers and articles into a field. */
const MARKUP = /<(?:p|br|div|ul|ol|li|h[1-6]|strong|em|b|i|a|span|table|blockquote)(?:\s[^<>]*)?\/?>/i;
/** Whether a field is written in HTML. */
export function isMarkup(words: string): boolean {
  return MARKUP.test(words);
}

const EMPTY_LINE = /\r?\n[^\S\n]*\r?\n/u;

/** Adds a field's text: the paragraphs of HTML, or of plain text, whose lines stay lines. */
export function addProse(words: string, to: StructureWriter): void {
  if (isMarkup(words)) addMarkup(words, to);
  else {
    for (const paragraph of words.split(EMPTY_LINE)) {
      const lines = paragraph.split(/\r?\n/u).filter((line) => line.trim() !== "");
      if (lines.length > 1) to.addLines("lines", lines);
      else to.add("paragraph", paragraph);
    }
  }
}

/** The paragraphs of a field's text, each in one line. */
export function proseParts(words: string): string[] {
  const alone = new StructureWriter();
  addProse(words, alone);
  return alone.finish().text.split("\n\n");
}
