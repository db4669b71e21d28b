import type { ColumnedText } from "../lines/columns.ts";
import type { BlockList } from "../structure/block-list.ts";

/** A Markdown text while its parts are read. */
export interface MarkdownText {
  readonly text: string;
  /** By what columns that run together are known. */
  readonly known: ColumnedText;
  /** What its blocks are added to. */
  readonly list: BlockList;
  /** Width of the column in which the text is wrapped; 0 where it is in none, null where that is not known. */
  readonly column: number | null;
}
