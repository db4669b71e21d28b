/** Some lines of a source file as they stand there, and what reading made of them. */
export interface SourceLines {
  /** The file's name. */
  readonly source: string;
  /** In their order, without gaps; empty where the file has none from there on. */
  readonly lines: readonly SourceLine[];
  /** Number of the first line behind them; null where the file ends with them. */
  readonly next: number | null;
  /** What became of the whole file's text; null where an earlier version of the program has read it. */
  readonly account: SourceAccount | null;
}

export interface SourceLine {
  /** From 1. */
  readonly number: number;
  /** Its text in order, without the line's end. */
  readonly parts: readonly LinePart[];
  /** Citation id of the passage that begins in it; null where none does. */
  readonly citation: string | null;
  /** Only its beginning is given, as it is longer than what is given at a time. */
  readonly isCut?: true;
}

/** A part of a line of which the same became; white space that no passage shows is counted to what stands beside it. */
export interface LinePart {
  readonly text: string;
  /** "quotable": passages show it; "above": it is shown above an article or a section; "left-out": it is never quoted. */
  readonly became: "quotable" | "above" | "left-out";
}

/** How many of a file's letters and digits can be quoted, are shown above passages, were left out, or are lost by mistake. */
export interface SourceAccount {
  /** All of them, which the others add up to. */
  readonly letters: number;
  readonly quotable: number;
  readonly headings: number;
  readonly lost: number;
  /** By reason, which is told in a few words, the most first. */
  readonly leftOut: readonly { readonly why: string; readonly letters: number }[];
}
