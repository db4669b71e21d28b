import type { GivenFacts } from "../given-facts.ts";

/** The text of a format that is not text itself. */
export interface ExtractedText {
  /** Headings and list items have Markdown's marks; paragraphs are lines with an empty line between them. */
  readonly text: string;
  /** Offset of each page's start; empty for formats without pages. */
  readonly pageStarts: readonly number[];
  readonly facts: GivenFacts;
}
