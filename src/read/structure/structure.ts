import type { Dropped, SourceRange } from "../article.ts";
import type { GivenFacts } from "../given-facts.ts";

/**
 * A text whose parts are known, by the marks of its author or from the program that wrote its file. Nothing of it is guessed
 * again: no part is joined with another, made a headline, or taken for what a newspaper prints around its articles.
 *
 * Each letter and digit of the text stands in a block or in what is dropped, and in one of them only; but the names of a table's
 * columns stand above each of its rows, though these are documents of their own.
 */
export interface StructuredText {
  /** All that a reader of the file can see, with an empty line between blocks. */
  readonly text: string;
  /** In the order of the text. */
  readonly documents: readonly StructuredDocument[];
  /** What can be seen and is no part of a document, with the reason. */
  readonly dropped: readonly Dropped[];
  /** First offset of each page; empty for formats without pages. */
  readonly pageStarts: readonly number[];
  /** Numbers, from 1, of pages that a program has read from pictures, and may have misread; none where it is left out. */
  readonly recognizedPages?: readonly number[];
  /** How its parts are known where its format does not tell, as a clause. */
  readonly reason?: string;
}

/** What a file holds one of, as a rule: a web page, a document; of a table a row, of a mailbox a letter, of a book a chapter. */
export interface StructuredDocument {
  /** What it says of itself; the title may be missing from its blocks. */
  readonly facts: GivenFacts;
  readonly blocks: readonly SourceBlock[];
}

/** A part of a document, by what its author made it. */
export interface SourceBlock {
  readonly kind: SourceBlockKind;
  /** Of a heading 1..6, 1 the highest; 0 otherwise. */
  readonly level: number;
  /** How many of the terms above it, one within the other, it explains; 0, which may be left out, outside of explanations. */
  readonly terms?: number;
  /** It is the first row of a table: names of columns before it are those of another one. */
  readonly opensTable: boolean;
  /**
   * In reading order, trimmed and not empty; what stands between two is white space, a mark, dropped, or, where columns run
   * together, a line of another block.
   */
  readonly ranges: readonly SourceRange[];
  /** It begins, or ends, inside a sentence whose other half is not known. */
  readonly isCutBefore?: boolean;
  readonly isCutBehind?: boolean;
}

/** Where a block is cut. */
export type Cuts = Pick<SourceBlock, "isCutBefore" | "isCutBehind">;

export type SourceBlockKind =
  | "heading"
  | "paragraph"
  /** What is explained or unfolded below it: of a list of definitions, of a question with its answer. */
  | "term"
  /** Of a list, with the mark or number before it. */
  | "item"
  /** Lines that are to stay lines: verse, a conversation. Line feeds stand inside its ranges and between them. */
  | "lines"
  /** The same, of a program or of what a machine prints; white space inside it stays, too. */
  | "code"
  /** The names of a table's columns: they stand above each row that follows. */
  | "columns"
  /** A row of a table that names the rows below it, up to the next one or the end of the table: a month in a calendar. */
  | "group"
  /** Of a table, its cells in one line. */
  | "row"
  /** Of a picture or table. */
  | "caption"
  /** Printed apart from the text that it belongs to: a footnote, a box. */
  | "note";
