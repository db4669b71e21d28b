import type { SourceRange } from "../../article.ts";
import { Unreadable } from "../../read-error.ts";

/** A row of a table by its cells; a cell is trimmed, its quotation marks are outside, and one without words is null. */
export type Row = readonly (SourceRange | null)[];

/** A table as its file has it. */
export interface TableSource {
  readonly source: string;
  readonly separator: string;
  /** Where the first row begins; 0 by default. */
  readonly from?: number;
  /** Is told where a mark stands that is written twice in a quoted cell, and is once in the table's text. */
  readonly onDoubled?: (at: number) => void;
}

const QUOTE = '"';
const SPACE = /\s/u;
/** Spreadsheets have at most 16,384 columns. */
const MOST_CELLS = 100_000;

/**
 * Reads cells that a separator divides, quoted or not [RFC 4180]; a quoted one may hold separators and line feeds. A mark at
 * the start of a cell that no mark before a separator or line end closes is one of the cell's own characters.
 * @returns rows with anything in them, one by one; their ranges are of the table's text (`TableText`).
 * @throws Unreadable for a row of more cells than any table has.
 */
export function* rowsOf(table: TableSource): Generator<Row> {
  const reader = new RowReader(table);
  for (let number = 1; !reader.isAtEnd; number += 1) {
    const row = reader.row(number);
    if (row.some((cell) => cell !== null)) yield row;
  }
}

class RowReader {
  private readonly source: string;
  private readonly separator: string;
  private readonly onDoubled: (at: number) => void;
  /** How many marks that are written twice stand before. */
  private doubled = 0;
  private at: number;
  /** Where a quoted cell was found not to be one, its marks being the cell's own: they are not looked at again. */
  private plainUntil = 0;

  constructor({ source, separator, from = 0, onDoubled = () => undefined }: TableSource) {
    this.source = source;
    this.separator = separator;
    this.at = from;
    this.onDoubled = onDoubled;
  }

  get isAtEnd(): boolean {
    return this.at >= this.source.length;
  }

  row(number: number): Row {
    const cells: (SourceRange | null)[] = [];
    for (;;) {
      cells.push(this.cell());
      if (cells.length > MOST_CELLS)
        throw new Unreadable({
          reason: `its row ${number} has over ${MOST_CELLS} cells, and no table has so many columns`,
          nextStep: "Check its separators, or leave it out.",
        });
      const end = this.source.charAt(this.at);
      this.at += end === "\r" && this.source.charAt(this.at + 1) === "\n" ? 2 : 1;
      if (end !== this.separator) return cells;
    }
  }

  private cell(): SourceRange | null {
    const opened = this.quotedStart();
    const quoted = opened === null || opened < this.plainUntil ? null : this.quotedEnd(opened);
    if (opened !== null && quoted !== null) {
      const before = this.doubled;
      for (let mark = this.mark(opened); mark < quoted.end; mark = this.mark(mark + 2)) {
        this.doubled += 1;
        this.onDoubled(mark);
      }
      this.at = quoted.next;
      return this.trimmed(opened, quoted.end, before);
    }
    const start = this.at;
    while (this.at < this.source.length && !this.isEnd(this.at)) this.at += 1;
    return this.trimmed(start, this.at, this.doubled);
  }

  /** Where the words of a cell begin that begins with a mark. */
  private quotedStart(): number | null {
    let at = this.at;
    while (this.source.charAt(at) === " " && this.separator !== " ") at += 1;
    return this.source.charAt(at) === QUOTE ? at + 1 : null;
  }

  /** Where a quoted cell's words end, and what comes behind it; null when it is none after all. */
  private quotedEnd(start: number): { readonly end: number; readonly next: number } | null {
    let at = this.source.indexOf(QUOTE, start);
    while (at !== -1 && this.source.charAt(at + 1) === QUOTE) at = this.source.indexOf(QUOTE, at + 2);
    let next = at + 1;
    while (this.source.charAt(next) === " ") next += 1;
    if (at !== -1 && (next >= this.source.length || this.isEnd(next))) return { end: at, next };
    this.plainUntil = at === -1 ? this.source.length : at + 1;
    return null;
  }

  /** Where the next mark stands; behind all of the table when there is none. */
  private mark(from: number): number {
    const at = this.source.indexOf(QUOTE, from);
    return at === -1 ? this.source.length : at;
  }

  private isEnd(at: number): boolean {
    const character = this.source.charAt(at);
    return character === this.separator || character === "\n" || character === "\r";
  }

  /** @param before how many doubled marks stand before the cell. */
  private trimmed(start: number, end: number, before: number): SourceRange | null {
    let [first, last] = [start, end];
    while (first < last && SPACE.test(this.source.charAt(first))) first += 1;
    while (last > first && SPACE.test(this.source.charAt(last - 1))) last -= 1;
    return first === last ? null : { start: first - before, end: last - this.doubled };
  }
}

/** Pieces that are put together at a time: a string of many millions costs more than its characters. */
const PIECES_AT_A_TIME = 10_000;

/** The file's own characters, line for line, in which a quotation mark that is written twice inside a quoted cell stands once. */
export class TableText {
  private readonly source: string;
  private pieces: string[] = [];
  private copied = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Takes one of the two marks out that stand at a place. Places come in order. */
  takeOut(at: number): void {
    this.pieces.push(this.source.slice(this.copied, at));
    this.copied = at + 1;
    if (this.pieces.length > PIECES_AT_A_TIME) this.pieces = [this.pieces.join("")];
  }

  finish(): string {
    return this.copied === 0 ? this.source : this.pieces.join("") + this.source.slice(this.copied);
  }
}
