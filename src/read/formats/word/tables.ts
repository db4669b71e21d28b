import type { Place } from "../package/xml.ts";
import type { WordBlock } from "./blocks.ts";
import { isOn } from "./look.ts";

/** A cell of a table, as far as it is shown. */
export interface TableCell {
  readonly blocks: readonly WordBlock[];
  /** How many columns it reaches over. */
  readonly span: number;
  /** The cell above reaches into this one. */
  readonly isCovered: boolean;
  /** All of its words are bold. */
  readonly isBold: boolean;
  /** The colour behind it, as Word writes it; null for that of the page. */
  readonly fill: string | null;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** How many columns are left free before its first cell. */
  readonly before: number;
  /** Its author repeats it at the head of each page. */
  readonly isHead: boolean;
}

/** A table that is whole. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly style: string;
  /** It asks its style to set the first row apart, if the style does so at all. */
  readonly asksForFirstRow: boolean;
}

/** A table has at most so many columns in Word; more are one. */
export const MOST_COLUMNS = 63;
/** The bit of a table's look that stands for its first row [ECMA-376 part 1, 17.4.55]. */
const FIRST_ROW = 0x20;

interface OpenCell extends TableCell {
  readonly blocks: WordBlock[];
  span: number;
}

interface OpenTable {
  rows: TableRow[];
  row: { cells: OpenCell[]; before: number; isHead: boolean; isDeleted: boolean };
  cell: { span: number; isCovered: boolean; isDeleted: boolean; fill: string | null; goesOn: boolean };
  style: string;
  asksForFirstRow: boolean;
}

/** The tables that are open, one in the other: their rows and cells, and which of them are not shown. */
export class Tables {
  private readonly tables: OpenTable[] = [];

  get isOpen(): boolean {
    return this.tables.length > 0;
  }

  begin(name: string): void {
    const table = this.tables.at(-1);
    if (name === "w:tbl")
      this.tables.push({ rows: [], row: newRow(), cell: newCell(), style: "", asksForFirstRow: false });
    else if (table === undefined) return;
    else if (name === "w:tr") table.row = newRow();
    else if (name === "w:tc") table.cell = newCell();
  }

  /** The table that ends with this element; null when none does. */
  end(name: string): Table | null {
    const table = this.tables.at(-1);
    if (table === undefined) return null;
    if (name === "w:tr" || name === "w:tbl") endRow(table);
    return name === "w:tbl" ? (this.tables.pop() ?? null) : null;
  }

  /** The cell that is open is whole. */
  endCell(blocks: readonly WordBlock[], isBold: boolean): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    const { span, isCovered, fill, goesOn } = table.cell;
    const { cells } = table.row;
    const before = goesOn ? cells.at(-1) : undefined;
    if (before === undefined) cells.push({ blocks: [...blocks], span, isCovered, isBold, fill });
    else {
      before.span += span;
      for (const block of blocks) before.blocks.push(block);
    }
  }

  /** Takes in a property of the table, row or cell that is open. */
  readProperty(name: string, { parent, attributes }: Place): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    const value = attributes["w:val"] ?? "";
    if (parent === "w:tcPr") readCell(table, name, attributes);
    else if (parent === "w:trPr" && name === "w:del") table.row.isDeleted = true;
    else if (parent === "w:trPr" && name === "w:tblHeader") table.row.isHead = isOn(value);
    else if (parent === "w:trPr" && name === "w:gridBefore") table.row.before = columns(value, 0);
    else if (parent === "w:tblPr" && name === "w:tblStyle") table.style = value;
    else if (parent === "w:tblPr" && name === "w:tblLook") {
      const bits = Number.parseInt(value, 16);
      table.asksForFirstRow = isOn(attributes["w:firstRow"] ?? ((bits & FIRST_ROW) !== 0 ? "1" : "0"));
    }
  }

  /** Whether an element is a cell of a deleted row, or stands in a cell that is not shown. */
  isHidden(name: string, { parent }: Place): boolean {
    const table = this.tables.at(-1);
    if (table === undefined) return false;
    if (name === "w:tc") return table.row.isDeleted;
    return parent === "w:tc" && name !== "w:tcPr" && (table.cell.isCovered || table.cell.isDeleted);
  }
}

function readCell(table: OpenTable, name: string, attributes: Place["attributes"]): void {
  const { cell } = table;
  const value = attributes["w:val"] ?? "";
  if (name === "w:cellDel") cell.isDeleted = true;
  // Nothing covers a cell of the first row.
  else if (name === "w:vMerge") cell.isCovered = value !== "restart" && table.rows.length > 0;
  else if (name === "w:hMerge") cell.goesOn = value !== "restart";
  else if (name === "w:gridSpan") cell.span = columns(value, 1);
  else if (name === "w:shd") {
    const fill = attributes["w:fill"] ?? "auto";
    cell.fill = /^(?:auto|f{6})$/i.test(fill) ? null : fill;
  }
}

function endRow(table: OpenTable): void {
  const { cells, before, isHead } = table.row;
  if (cells.length > 0) table.rows.push({ cells, before, isHead });
  table.row = newRow();
}

function newRow(): OpenTable["row"] {
  return { cells: [], before: 0, isHead: false, isDeleted: false };
}

function newCell(): OpenTable["cell"] {
  return { span: 1, isCovered: false, isDeleted: false, fill: null, goesOn: false };
}

function columns(value: string, least: number): number {
  return /^\d{1,4}$/.test(value) ? Math.min(Math.max(Number(value), least), MOST_COLUMNS) : least;
}
