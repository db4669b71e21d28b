import type { SourceBlockKind } from "../../../structure/structure.ts";
import type { Column, Line } from "../print/printed-page.ts";

/** Lines that belong together. */
export interface PrintedBlock {
  /** A table of contents is told from other rows by what stands elsewhere in the document. */
  readonly kind: SourceBlockKind | "contents";
  /** Of a heading 1..6; 0 otherwise. */
  readonly level: number;
  readonly lines: readonly Line[];
  /** Index of its page. */
  readonly page: number;
  /** It stands in: how far its lines can reach. */
  readonly column: Pick<Column, "left" | "right">;
}

/** What is usual in a document. */
export interface UsualType {
  /** That most characters have, in points. */
  readonly size: number;
  /** Most characters are bold; most are in type of one width. */
  readonly isBold: boolean;
  readonly isMonospaced: boolean;
  /** From one base line to the next, in sizes of the type. */
  readonly leading: number;
}

/** The words of a block in one line. */
export function wordsOf({ lines }: Pick<PrintedBlock, "lines">): string {
  return lines.map(({ words }) => words).join(" ");
}
