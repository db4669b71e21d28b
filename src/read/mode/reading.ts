/** How a text is read. */
type ReadingMode =
  /** By the marks of its author, or as its format tells. */
  | "structured"
  /** By empty lines and indents. */
  | "plain"
  /** As a page of a newspaper, whose articles have to be found. */
  | "newspaper";

/** The mode in which a file was read. */
export interface Reading {
  readonly mode: ReadingMode;
  /** Why, as a clause: "its name says that it is Markdown". */
  readonly reason: string;
}
