import type { SourceFile } from "../../read/article.ts";
import type { PageTruth } from "./page-truth.ts";
import type { PrintedLetters } from "./printed-letters.ts";
import type { ShownLetters } from "./shown-letters.ts";

/** One page: what was printed, and what was read. */
export interface ComparedPage {
  readonly source: SourceFile;
  readonly truth: PageTruth;
  readonly printed: PrintedLetters;
  readonly shown: ShownLetters;
  /** Filled while comparing. */
  readonly misses: string[];
}
