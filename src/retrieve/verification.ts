import type { Quotation, TextRange } from "./answer.ts";

/**
 * What is said of a quotation that somebody else has made: it stands so in the collection; a word of it is another, missing or
 * added; it joins what stands in different places, and does not say so; it stands there, and somebody else says it; it does not
 * stand there.
 */
export type Verdict = "verbatim" | "changed" | "stitched" | "said-by-another" | "not-found";

/** All verdicts, from the one that needs no care to the one that needs most. */
export const VERDICTS: readonly Verdict[] = ["verbatim", "said-by-another", "changed", "stitched", "not-found"];

/** What became of the quotations of a text. */
export interface Verification {
  /** In the order of the text. */
  readonly quotations: readonly CheckedQuotation[];
  /** How many more had too few words to tell where they are from. */
  readonly tooShort: number;
  /** How many more there were than are checked of one text. */
  readonly unchecked: number;
  /** Names of parts of the collection that could not be asked; absent where all of it was. */
  readonly partsAway?: readonly string[];
}

export interface CheckedQuotation {
  /** Without its quotation marks, in the text that was checked. */
  readonly range: TextRange;
  readonly text: string;
  readonly verdict: Verdict;
  /** The sentences of the collection that it is of, in its order; empty where there are none. */
  readonly places: readonly Quotation[];
  /** How it differs from them, in its order: of a verbatim one, what may be misread. */
  readonly differences: readonly Difference[];
  /** Whom the text names as the speaker, and whom the collection; null where that does not differ, or is not told. */
  readonly speakers: Speakers | null;
}

export interface Difference {
  /** "misread": characters that readers of print take for one another, or a slip that makes no word. */
  readonly kind: "changed" | "misread";
  /** In the text that was checked; empty where words are missing. */
  readonly range: TextRange;
  readonly given: string;
  /** The same in the collection; "" where words were added. */
  readonly source: string;
}

export interface Speakers {
  readonly given: string;
  readonly source: string;
}
