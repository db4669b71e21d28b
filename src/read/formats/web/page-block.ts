import type { SourceBlockKind } from "../../structure/structure.ts";
import type { Aside, Line, Measure } from "./inline-words.ts";
import type { PageElement } from "./page-tree.ts";

/** A block of a page, with all that can be seen of it. */
export interface PageBlock extends Measure {
  readonly kind: Exclude<SourceBlockKind, "group">;
  /** Of a heading 1..6, 0 otherwise. */
  readonly level: number;
  /** How many terms it explains, one within the other. */
  readonly terms: number;
  /** The first row of a table. */
  readonly opensTable: boolean;
  /** One for most kinds; of a row its cells. None where a block is nothing but what stands beside it. */
  readonly lines: readonly Line[];
  readonly asides: readonly Aside[];
  /** The innermost block element that it stands in. */
  readonly element: PageElement;
  /** It stands in for what scripts show: text only where nothing else says the same. */
  readonly isSpare: boolean;
}
