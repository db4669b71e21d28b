import { acrossLines } from "../print/characters.ts";
import type { Line, Segment } from "../print/printed-page.ts";

/** Between the cells of a row. */
const BETWEEN_CELLS = " | ";
/** Cells begin, or end, at one place of the page when it differs by less, in sizes of the type. */
const ALIGNED = 0.6;
/** Rows are apart by this much more than the lines of one cell. */
const ROW_GAP = 1.25;

interface TableRow {
  readonly kind: "columns" | "row";
  /** With its cells in its words. */
  readonly line: Line;
}

/** The rows of a table; the first names the columns where that is evident. */
export function tableRows(lines: readonly Line[], leading: number): TableRow[] {
  const rows = joinedRows(lines, leading);
  const hasNames = rows.length > 2 && namesColumns(rows);
  return rows.map((cells, at) => ({ kind: at === 0 && hasNames ? "columns" : "row", line: rowLine(cells) }));
}

/** Lines whose first cell is empty go on with the row above, and so do all lines but the first where rows are set apart. */
function joinedRows(lines: readonly Line[], leading: number): Segment[][] {
  const steps = lines.slice(1).map((line, at) => ((lines[at] as Line).base - line.base) / line.size);
  const narrow = steps.reduce((least, step) => (step > 0.8 ? Math.min(least, step) : least), Number.POSITIVE_INFINITY);
  const wide = steps.filter((step) => step > ROW_GAP * narrow).length;
  const areApart = narrow <= leading * 1.1 && wide >= 2 && wide >= 0.3 * steps.length;
  const rows: Segment[][] = [];
  for (const [at, line] of lines.entries()) {
    const last = rows.at(-1);
    const step = steps[at - 1] ?? 0;
    const isNear = step < ROW_GAP * Math.min(narrow, leading);
    const isContinued = last !== undefined && isNear && (areApart || !isUnder(line.cells[0], last[0]));
    if (isContinued) takeUp(last, line.cells);
    else rows.push([...line.cells]);
  }
  return rows;
}

function isUnder(cell: Segment | undefined, above: Segment | undefined): boolean {
  if (cell === undefined || above === undefined) return false;
  return cell.left < above.right && cell.right > above.left;
}

/** Each cell goes on with the one above it; one that stands below none is a cell of its own. */
function takeUp(row: Segment[], cells: readonly Segment[]): void {
  for (const cell of cells) {
    const at = row.findIndex((above) => isUnder(cell, above) || Math.abs(cell.left - above.left) < ALIGNED * cell.size);
    const above = row[at];
    if (above === undefined) row.push(cell);
    else {
      const words = acrossLines(above.words, cell.words);
      row[at] = { ...above, words, left: Math.min(above.left, cell.left), right: Math.max(above.right, cell.right) };
    }
  }
  row.sort((a, b) => a.left - b.left);
}

/** The first row is bold and the others are not, or it has no number where most of the others have one. */
function namesColumns([first, ...others]: readonly (readonly Segment[])[]): boolean {
  if (first === undefined || first.length < 2) return false;
  const full = others.filter(({ length }) => length === first.length);
  if (full.length < 0.5 * others.length || first.some(({ words }) => /\p{Nd}/u.test(words))) return false;
  const isBold = first.every((cell) => cell.isBold) && !full.every((cells) => cells.every((cell) => cell.isBold));
  const hasNumbers = first.some(
    (_, at) => full.filter((cells) => /\p{Nd}/u.test(cells[at]?.words ?? "")).length >= 0.7 * full.length,
  );
  return isBold || hasNumbers;
}

function rowLine(cells: readonly Segment[]): Line {
  const first = cells[0] as Segment;
  return {
    cells,
    words: cells.map(({ words }) => words).join(BETWEEN_CELLS),
    left: first.left,
    right: (cells.at(-1) as Segment).right,
    base: first.base,
    size: first.size,
    isBold: cells.every(({ isBold }) => isBold),
    isMonospaced: cells.every(({ isMonospaced }) => isMonospaced),
  };
}
