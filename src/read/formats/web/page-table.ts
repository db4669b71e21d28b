import { isEmpty, type Line, plainWords } from "./inline-words.ts";
import type { PageBlock } from "./page-block.ts";
import { attribute, type PageElement } from "./page-tree.ts";

/** In a table without column names a cell holds so many letters at most; a longer one is a part of the page beside another. */
const LONGEST_CELL = 1000;
/** A cell that several rows or columns share is written into each of them up to this length, in UTF-16 units. */
const LONGEST_REPEATED = 200;
/** What is written again of one table, in UTF-16 units; behind it shared cells stand in their first place alone. */
const MOST_REPEATED = 200_000;
/** As browsers limit rows [HTML standard, tables]; no table that is read has more columns than the other. */
const MOST_ROWS = 65_534;
const MOST_COLUMNS = 200;
/** What cannot stand in a row: it has lines or parts of its own. */
const LARGER = new Set(["code", "row", "columns", "term"]);

interface Cell {
  readonly element: PageElement;
  readonly blocks: PageBlock[];
}

interface Row {
  readonly element: PageElement;
  readonly isHead: boolean;
  readonly cells: Cell[];
}

/** A table while it is read: in the end rows below the names of their columns, or what its cells hold if it lays out the page. */
export class PageTable {
  private readonly out: PageBlock[];
  private readonly rows: Row[] = [];
  private isLayout: boolean;
  /** A row of it was written. */
  private isBegun = false;
  /** Where the blocks go that come: into a cell, or before the table. */
  sink: PageBlock[];

  /** @param out where the table's blocks go. */
  constructor(element: PageElement, out: PageBlock[]) {
    this.out = out;
    this.sink = out;
    this.isLayout = /^(?:presentation|none)$/i.test(attribute(element, "role") ?? "");
  }

  beginRow(element: PageElement): void {
    this.rows.push({ element, isHead: element.parent?.name === "thead", cells: [] });
  }

  beginCell(element: PageElement): void {
    if (this.isLayout) return;
    const cell = { element, blocks: [] };
    this.rows.at(-1)?.cells.push(cell);
    this.sink = cell.blocks;
  }

  endCell(): void {
    this.sink = this.out;
  }

  /** Its cells are parts of the page, as another table in one of them shows: what comes goes where the table goes. */
  becomeLayout(): void {
    if (this.isLayout) return;
    this.isLayout = true;
    this.sink = this.out;
    this.emptyCells();
  }

  /** Puts the table's blocks where it stands. */
  end(): void {
    if (this.isLayout) return;
    const heads = this.headRows();
    if (this.isPartOfLayout(heads > 0)) this.emptyCells();
    else this.writeRows(heads);
  }

  private emptyCells(): void {
    for (const { cells } of this.rows) for (const { blocks } of cells) for (const block of blocks) this.out.push(block);
  }

  private isPartOfLayout(hasNames: boolean): boolean {
    if (this.rows.every(({ cells }) => cells.filter(({ blocks }) => blocks.length > 0).length < 2)) return true;
    return this.rows.some(({ cells }) => cells.some((cell) => isTooLarge(cell, hasNames)));
  }

  /** How many rows at the start name the columns. */
  private headRows(): number {
    const first = this.rows.findIndex(
      ({ isHead, cells }) => !isHead && (cells.length === 0 || cells.some(({ element }) => element.name !== "th")),
    );
    return Math.max(first, 0);
  }

  private writeRows(heads: number): void {
    const grid = new Grid(this.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0));
    const names: string[] = [];
    const naming: PageBlock[] = [];
    for (const [at, row] of this.rows.entries()) {
      const isName = at < heads;
      const cells = grid.next(row, isName);
      const blocks = row.cells.flatMap((cell) => cell.blocks);
      if (at === heads && names.length > 0) {
        this.writeRow("columns", row, { lines: Array.from(names, (name) => [name ?? ""]), blocks: naming });
      }
      if (!isName) this.writeRow("row", row, { lines: cells, blocks });
      else if (row.cells.length === 1) this.writeRow("caption", row, { lines: [cells[0] ?? []], blocks });
      else {
        naming.push(...blocks);
        for (const [column, cell] of cells.entries()) names[column] = withName(names[column] ?? "", plainWords(cell));
      }
    }
  }

  private writeRow(kind: "caption" | "columns" | "row", { element }: Row, { lines, blocks }: RowWords): void {
    this.out.push({
      kind,
      opensTable: kind !== "caption" && !this.isBegun,
      level: 0,
      terms: blocks[0]?.terms ?? 0,
      lines,
      asides: blocks.flatMap(({ asides }) => asides),
      element,
      isSpare: blocks.length > 0 && blocks.every(({ isSpare }) => isSpare),
      letters: sum(blocks, ({ letters }) => letters),
      linked: sum(blocks, ({ linked }) => linked),
    });
    if (kind !== "caption") this.isBegun = true;
  }
}

/** What is shown in a row, and the blocks that it is made of. */
interface RowWords {
  readonly lines: readonly Line[];
  readonly blocks: readonly PageBlock[];
}

function isTooLarge({ blocks }: Cell, hasNames: boolean): boolean {
  if (blocks.some(({ kind }) => LARGER.has(kind))) return true;
  if (blocks.length > 1 && blocks.some(({ kind }) => kind === "heading")) return true;
  if (hasNames) return false;
  return sum(blocks, ({ letters }) => letters) > LONGEST_CELL || blocks.filter(isParagraph).length > 1;
}

function isParagraph({ kind, lines }: PageBlock): boolean {
  return kind === "paragraph" && lines.length > 0;
}

/** A name above another one goes before it: "2024 Summer". */
function withName(above: string, name: string): string {
  const shown = name.replace(/\s+/gu, " ").trim();
  return above === "" || above === shown ? shown : `${above} ${shown}`.trim();
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** The cells of the rows of a table, those also that several rows or columns share. */
class Grid {
  private readonly width: number;
  /** By column what reaches down from the rows above. */
  private readonly above: ({ readonly line: Line; rows: number } | undefined)[] = [];
  private repeated = 0;

  /** @param width cells of the longest row. */
  constructor(width: number) {
    this.width = width;
  }

  next({ cells }: Row, isName: boolean): Line[] {
    const lines: Line[] = [];
    for (const cell of cells) {
      this.reachDown(lines);
      const line = lineOf(cell);
      const columns = Math.min(spanned(cell.element, "colspan"), Math.max(1, this.width - lines.length));
      const rows = spanned(cell.element, "rowspan");
      for (let column = 0; column < columns; column += 1) {
        if (rows > 1) this.above[lines.length] = { line: column === 0 || isName ? line : [], rows: rows - 1 };
        lines.push(column === 0 ? line : isName ? this.again(line) : []);
      }
    }
    this.reachDown(lines);
    while (lines.length > 0 && isEmpty(lines.at(-1) ?? [])) lines.pop();
    return lines;
  }

  /** Fills the next columns with what reaches into them. */
  private reachDown(lines: Line[]): void {
    for (let cell = this.above[lines.length]; cell !== undefined; cell = this.above[lines.length]) {
      cell.rows -= 1;
      if (cell.rows === 0) this.above[lines.length] = undefined;
      lines.push(this.again(cell.line));
    }
  }

  private again(line: Line): Line {
    const { length } = plainWords(line);
    this.repeated += Math.min(length, LONGEST_REPEATED) + 1;
    if (this.repeated > MOST_REPEATED) this.above.length = 0;
    return length > LONGEST_REPEATED || this.repeated > MOST_REPEATED ? [] : line;
  }
}

function lineOf({ blocks }: Cell): Line {
  return blocks.flatMap(({ lines }) => lines.filter((line) => !isEmpty(line)).flatMap((line) => [...line, " "]));
}

/** Over how many columns or rows a cell reaches; 0 is to the end of the table. */
function spanned(cell: PageElement, name: "colspan" | "rowspan"): number {
  const digits = /^\s*(\d{1,6})/.exec(attribute(cell, name) ?? "")?.[1];
  if (digits === undefined) return 1;
  if (name === "colspan") return Math.min(Math.max(1, Number(digits)), MOST_COLUMNS);
  return digits === "0" ? MOST_ROWS : Math.min(Number(digits), MOST_ROWS);
}
