import type { Gap, StructureWriter } from "../../structure/structure-writer.ts";

export type Piece = string | Gap;

/** A paragraph as its properties say. */
export interface ParagraphLook {
  /** Of a heading 1..9; null of other paragraphs. */
  readonly rank: number | null;
  readonly isInTable: boolean;
}

/** Longer lines are those of a paragraph, in UTF-16 units. */
const LONGEST_LINE = 80;
/** Where a paragraph of a cell ends, or a row of a table in it; and a cell of that. */
const BETWEEN_LINES = " / ";
const BETWEEN_CELLS = " | ";
const WORD = /[\p{L}\p{N}]/u;
const SENTENCE_END = /[.!?。！？…:]\s*$/u;

/** Puts the document's own text together, paragraph by paragraph and row by row. */
export class Story {
  private readonly to: StructureWriter;
  private pieces: Piece[] = [];
  private label = "";
  private cells: Piece[][] = [];
  private isTableOpen = false;
  /** All words of the row are bold. */
  private isBold = true;
  /** There are words in it. */
  isTold = false;
  /** The row is shown again on each page. */
  isRepeated = false;

  constructor(to: StructureWriter) {
    this.to = to;
  }

  add(piece: Piece, isBold = false): void {
    this.pieces.push(piece);
    if (typeof piece !== "string" || !WORD.test(piece)) return;
    this.isTold = true;
    if (!isBold) this.isBold = false;
  }

  addLabel(words: string): void {
    this.label += words;
  }

  endParagraph({ rank, isInTable }: ParagraphLook): void {
    if (isInTable) {
      const last = this.pieces.at(-1);
      if (typeof last === "string" && last.trim() !== "" && last !== BETWEEN_LINES && last !== BETWEEN_CELLS)
        this.pieces.push(SENTENCE_END.test(last) ? " " : BETWEEN_LINES);
      return;
    }
    if (this.cells.length > 0) this.endRow();
    const { pieces } = this;
    const label = this.label.trim();
    this.pieces = [];
    this.label = "";
    this.isBold = true;
    if (pieces.length === 0) return;
    this.isTableOpen = false;
    const mark = label === "" || WORD.test(label) ? label : "-";
    const words = mark === "" ? pieces : [`${mark} `, ...pieces];
    if (rank !== null) this.to.addHeading(rank, words);
    else if (mark !== "") this.to.add("item", words);
    else this.addRunning(pieces);
  }

  endCell(): void {
    if (this.label !== "") this.pieces.unshift(`${this.label.trim()} `);
    this.label = "";
    this.cells.push(withoutLastSlash(this.pieces));
    this.pieces = [];
  }

  /** Of a table in a cell: its cells stay beside each other, and its rows apart. */
  endNestedCell(): void {
    if (this.pieces.at(-1) === BETWEEN_LINES) this.pieces.pop();
    this.pieces.push(BETWEEN_CELLS);
  }

  endNestedRow(): void {
    if (this.pieces.at(-1) === BETWEEN_CELLS) this.pieces.pop();
    this.pieces.push(BETWEEN_LINES);
  }

  endRow(): void {
    const { cells } = this;
    this.cells = [];
    if (cells.length === 0) return;
    const isFirst = !this.isTableOpen;
    if (isFirst) this.to.beginTable();
    this.isTableOpen = true;
    const areNames = cells.length > 1 && (this.isRepeated || (isFirst && this.isBold));
    this.to.addRow(areNames ? "columns" : "row", cells);
    this.isBold = true;
  }

  end(look: ParagraphLook): void {
    if (this.cells.length > 0) {
      if (this.pieces.length > 0) this.endCell();
      this.endRow();
    }
    this.endParagraph({ ...look, isInTable: false });
  }

  private addRunning(pieces: readonly Piece[]): void {
    const words = pieces.every((piece) => typeof piece === "string") ? pieces.join("") : null;
    const lines = words?.trim().split("\n") ?? [];
    if (lines.length > 1 && lines.every((line) => line.length <= LONGEST_LINE)) this.to.addLines("lines", lines);
    else this.to.add("paragraph", pieces);
  }
}

function withoutLastSlash(pieces: readonly Piece[]): Piece[] {
  return pieces.at(-1) === BETWEEN_LINES ? pieces.slice(0, -1) : [...pieces];
}
