import type { SourceRange } from "../../article.ts";
import type { Cells } from "./cells.ts";
import { isFigure, namesColumns } from "./headings-row.ts";
import { type Role, rolesOf } from "./roles.ts";

/** So many rows are looked at to tell the columns. */
const SAMPLE_ROWS = 50;
/** A title is on average not longer, in UTF-16 units, and of so many rows it names one. */
const LONGEST_TITLE = 200;
const LEAST_DISTINCT = 0.8;

export type Row = Cells["rows"][number];

/** A column of a table. */
export interface Column {
  /** Its cell in the row of names; null where there is none. */
  readonly name: SourceRange | null;
  readonly role: Role | null;
}

/** The columns of a table, and its rows below their names. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** What each column of a table is: by its name, else the title by what stands in it. */
export function columnsOf(text: string, all: readonly Row[]): Columns {
  const sample = all.slice(0, SAMPLE_ROWS + 1).map((row) => row.map((cell) => wordsIn(text, cell)));
  const isNamed = all.length > 1 && namesColumns(sample);
  const width = Math.max(...sample.map((row) => row.length));
  const roles = isNamed ? rolesOf(sample[0] ?? []) : [];
  const below = isNamed ? sample.slice(1) : sample;
  if (!roles.includes("title")) {
    const title = Array.from({ length: width }, (_, at) => at).find((at) => !roles[at] && areTitles(below, at));
    if (title !== undefined && width > 1) roles[title] = "title";
    // Questions and answers without names.
    if (!isNamed && title === 0 && width === 2) roles[1] = "text";
  }
  const names = isNamed ? all[0] : undefined;
  return {
    columns: Array.from({ length: width }, (_, at) => ({ name: names?.[at] ?? null, role: roles[at] ?? null })),
    rows: isNamed ? all.slice(1) : all,
  };
}

function areTitles(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = rows.map((row) => row[at] ?? "").filter((cell) => cell !== "");
  const total = cells.reduce((sum, cell) => sum + cell.length, 0);
  return (
    cells.length > 0 &&
    !cells.some(isFigure) &&
    total <= LONGEST_TITLE * cells.length &&
    new Set(cells).size >= LEAST_DISTINCT * rows.length
  );
}

export function wordsIn(text: string, cell: SourceRange | null | undefined): string {
  return cell ? text.slice(cell.start, cell.end) : "";
}
