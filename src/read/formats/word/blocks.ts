import type { DroppedKind } from "../../article.ts";

/** A part of a Word document, in the order of reading, before its place in the text is known. */
export type WordBlock = WordLine | WordLines | WordRow | LeftOut | NoteReference | OtherPart;

/** A block in one line, its white space closed up. */
export interface WordLine {
  readonly kind: "title" | "heading" | "paragraph" | "item" | "caption" | "note";
  readonly words: string;
  /** Of a heading, from 1; 0 for what is none. */
  readonly level: number;
}

/** Lines that stay lines. */
export interface WordLines {
  readonly kind: "lines" | "code";
  readonly lines: readonly string[];
}

export interface WordRow {
  readonly kind: "columns" | "group" | "row";
  readonly cells: readonly string[];
  /** It is the first row of its table. */
  readonly opensTable: boolean;
}

/** Words that can be seen and are no part of the document. */
interface LeftOut {
  readonly kind: "left-out";
  readonly why: DroppedKind;
  readonly words: string;
}

/** The text before it refers to a note: "w:footnote 2". */
interface NoteReference {
  readonly kind: "reference";
  readonly note: string;
}

/** What stands in another part of the archive is shown here: a chart, a diagram, a document. */
interface OtherPart {
  readonly kind: "part";
  /** Of its relationship to the part that is read. */
  readonly id: string;
  /** It is a chart or a diagram; else a document in any format. */
  readonly isDrawn: boolean;
}

export function isLine(block: WordBlock): block is WordLine {
  return "level" in block;
}
