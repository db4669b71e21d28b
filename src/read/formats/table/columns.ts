import type { SourceRange } from "../../article.ts";
import type { Row } from "./cells.ts";
import type { GivenRoles } from "./given-columns.ts";
import { isFigure, namesColumns, namesNothing } from "./headings-row.ts";
import { type Role, rolesOf } from "./roles.ts";

/** So many rows are looked at to tell the columns, the row of names included. */
export const SAMPLE_ROWS = 51;
/** A title is on average not longer, in UTF-16 units, and of so many rows it names one. */
const LONGEST_TITLE = 200;
const LEAST_DISTINCT = 0.8;

/** A column of a table. */
export interface Column {
  /** Its cell in the row of names; null where there is none. */
  readonly name: SourceRange | null;
  readonly role: Role | null;
}

/** The columns of a table, and whether its first row names them. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly isNamed: boolean;
}

/**
 * What each column of a table is: as an operator says, by its name, else the title by what stands in it.
 * @param rows its first `SAMPLE_ROWS`, or all.
 * @throws Unreadable when the operator names a column that is not there.
 */
export function columnsOf(text: string, rows: readonly Row[], given: GivenRoles): Columns {
  const sample = rows.map((row) => row.map((cell) => wordsIn(text, cell)));
  const isNamed = given.areNamed || (sample.length === 1 ? namesNothing(sample[0] ?? []) : namesColumns(sample));
  const width = Math.max(...sample.map((row) => row.length));
  const first = Array.from({ length: width }, (_, at) => sample[0]?.[at] ?? "");
  const assigned = given.of(first);
  given.requireMet();
  const roles = isNamed ? rolesOf(first, assigned) : assigned;
  const below = isNamed ? sample.slice(1) : sample;
  if (!roles.includes("title")) {
    const title = Array.from({ length: width }, (_, at) => at).find((at) => !roles[at] && areTitles(below, at));
    if (title !== undefined && width > 1) roles[title] = "title";
    // Questions and answers without names.
    if (!isNamed && title === 0 && width === 2) roles[1] = "text";
  }
  const names = isNamed ? rows[0] : undefined;
  return {
    columns: Array.from({ length: width }, (_, at) => ({ name: names?.[at] ?? null, role: roles[at] ?? null })),
    isNamed,
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
