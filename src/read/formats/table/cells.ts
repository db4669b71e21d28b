import type { SourceRange } from "../../article.ts";

/** A table as its file has it: its text, and where each cell of each row stands. */
export interface Cells {
  /** The file's own characters, line for line; a quotation mark that is written twice inside a quoted cell stands once. */
  readonly text: string;
  /** Rows with anything in them; a cell is trimmed, its quotation marks are outside, and one without words is null. */
  readonly rows: readonly (readonly (SourceRange | null)[])[];
}

const QUOTE = '"';

/**
 * Reads cells that a separator divides, quoted or not [RFC 4180]; a quoted one may hold separators and line feeds. A mark at
 * the start of a cell that no mark before a separator or line end closes is one of the cell's own characters.
 */
export function readCells(source: string, separator: string): Cells {
  const reader = new CellReader(source, separator);
  return reader.read();
}

class CellReader {
  private readonly source: string;
  private readonly separator: string;
  private readonly parts: string[] = [];
  /** How many marks that are written twice have been taken out. */
  private taken = 0;
  private copied = 0;
  private at = 0;
  /** Where a quoted cell was found not to be one, its marks being the cell's own: they are not looked at again. */
  private plainUntil = 0;

  constructor(source: string, separator: string) {
    this.source = source;
    this.separator = separator;
  }

  read(): Cells {
    const rows: SourceRange[][] = [];
    while (this.at < this.source.length) rows.push(this.row());
    this.parts.push(this.source.slice(this.copied));
    const text = this.parts.join("");
    const filled = rows.map((row) => row.map((cell) => trimmed(text, cell)));
    return { text, rows: filled.filter((row) => row.some((cell) => cell !== null)) };
  }

  private row(): SourceRange[] {
    const cells: SourceRange[] = [];
    for (;;) {
      cells.push(this.cell());
      const end = this.source.charAt(this.at);
      this.at += end === "\r" && this.source.charAt(this.at + 1) === "\n" ? 2 : 1;
      if (end !== this.separator) return cells;
    }
  }

  private cell(): SourceRange {
    const opened = this.quotedStart();
    const quoted = opened === null || opened < this.plainUntil ? null : this.quotedEnd(opened);
    if (opened !== null && quoted !== null) {
      const start = opened - this.taken;
      for (const mark of quoted.doubled) this.takeOut(mark);
      this.at = quoted.next;
      return { start, end: quoted.end - this.taken };
    }
    const start = this.at;
    while (this.at < this.source.length && !this.isEnd(this.at)) this.at += 1;
    return { start: start - this.taken, end: this.at - this.taken };
  }

  /** Where the words of a cell begin that begins with a mark. */
  private quotedStart(): number | null {
    let at = this.at;
    while (this.source.charAt(at) === " " && this.separator !== " ") at += 1;
    return this.source.charAt(at) === QUOTE ? at + 1 : null;
  }

  /** Where a quoted cell's words end, and what comes behind it; null when it is none after all. */
  private quotedEnd(start: number): { end: number; next: number; doubled: number[] } | null {
    const doubled: number[] = [];
    let at = this.source.indexOf(QUOTE, start);
    while (at !== -1 && this.source.charAt(at + 1) === QUOTE) {
      doubled.push(at);
      at = this.source.indexOf(QUOTE, at + 2);
    }
    let next = at + 1;
    while (this.source.charAt(next) === " ") next += 1;
    if (at !== -1 && (next >= this.source.length || this.isEnd(next))) return { end: at, next, doubled };
    this.plainUntil = at === -1 ? this.source.length : at + 1;
    return null;
  }

  private isEnd(at: number): boolean {
    const character = this.source.charAt(at);
    return character === this.separator || character === "\n" || character === "\r";
  }

  private takeOut(at: number): void {
    this.parts.push(this.source.slice(this.copied, at));
    this.copied = at + 1;
    this.taken += 1;
  }
}

function trimmed(text: string, { start, end }: SourceRange): SourceRange | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? null : { start: start + lead, end: start + lead + length };
}
