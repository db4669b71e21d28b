import type { GivenFacts } from "../given-facts.ts";
import type { StructuredText } from "../structure/structure.ts";

/** The text of a format that is not text itself: in its parts where they are known, else as it is printed. */
export type ExtractedText = StructuredText | PrintedText;

/** Lines as they stand on pages, of which only the type tells what they are. */
interface PrintedText {
  /** Headings have Markdown's marks; an empty line stands where the page shows a gap. */
  readonly text: string;
  /** Where it begins, behind what the file says of itself. */
  readonly from: number;
  /** Offset of each page's start. */
  readonly pageStarts: readonly number[];
  readonly facts: GivenFacts;
}
