import { dayOf } from "../../given-facts.ts";
import { roleOf } from "./roles.ts";

/** Names of columns are not longer, in UTF-16 units. */
const LONGEST_NAME = 60;
/** So many rows below are compared with the first. */
const COMPARED = 50;
/** In a column that has a name of its own, the cells are on average so many times as long. */
const LONGER = 1.5;

/**
 * Whether the first row names the columns: one of the names is a usual one; or they are short and all different, and the cells of
 * some column below are of another kind, numbers or days or much longer.
 */
export function namesColumns(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...below] = rows.slice(0, COMPARED + 1);
  if (first.some((name) => roleOf(name) !== null)) return true;
  if (!areNames(first) || below.length === 0 || first.length < 2) return false;
  return first.some((name, column) => {
    const cells = below.map((row) => row[column] ?? "").filter((cell) => cell !== "");
    const total = cells.reduce((sum, cell) => sum + cell.length, 0);
    return cells.length > 0 && (cells.every(isFigure) || total > LONGER * name.length * cells.length);
  });
}

/** What ends a sentence, and no name. */
const SENTENCE_END = /[.!?。！？…]$/u;

/** Whether the only row of a table is the names of its columns: one of them is usual, and each may be a name. */
export function namesNothing(only: readonly string[]): boolean {
  return areNames(only) && only.some((name) => roleOf(name) !== null) && !only.some((name) => SENTENCE_END.test(name));
}

function areNames(cells: readonly string[]): boolean {
  return (
    cells.every((cell) => cell !== "" && cell.length <= LONGEST_NAME && !isFigure(cell)) &&
    new Set(cells).size === cells.length
  );
}

/** Whether a cell holds no words: a number, an amount, a day. */
export function isFigure(cell: string): boolean {
  return /\p{N}/u.test(cell) && (!/\p{L}{4}/u.test(cell) || dayOf(cell) !== null);
}
