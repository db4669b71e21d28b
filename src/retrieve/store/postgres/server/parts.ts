import type { SqlValue } from "./database.ts";

/** Rows of one statement: some megabytes on their way at a time. */
const ROWS_AT_A_TIME = 1_000;

/** A list in parts, each of which goes with one statement. */
export function inParts<T>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < list.length; at += ROWS_AT_A_TIME) parts.push(list.slice(at, at + ROWS_AT_A_TIME));
  return parts;
}

type Cell = string | number | boolean | null | Uint8Array;

/** Rows as PostgreSQL's `unnest` takes them: a list for each column. */
export function columnsOf(rows: readonly (readonly Cell[])[]): SqlValue[] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as Cell));
}
