import type { Column, Line, Segment } from "../print/printed-page.ts";
import { opensItem } from "./list-marks.ts";
import { extent, rowsOf } from "./rows.ts";

/** Words farther apart are cells of a row; nearer ones are words of one line, set wide. In sizes of the type. */
const CELL_GAP = 1.5;
/** A single line among others as wide as it is set wide up to here. */
const WIDEST_SPACE = 3;
/** Spaces of a justified line differ by less; the sign before one may reach into it. */
const EVEN = 0.35;
/** Lines of text in a column, among others that are set too wide to be told from rows. */
const TEXT_SHARE = 0.5;
const LEAST_LINES = 4;
/** A line reaches its column's edge when less is left, and may be indented by as much. */
const FULL = 0.6;
const INDENT = 3;
/** Cells of rows below each other begin, or end, at one place when it differs by less. */
const ALIGNED = 0.3;
/** "Fees ........ 12": what leads the eye from the words to the number belongs to both. */
const LEADERS = /(?:[.…·‥_][ ]?){3}$|^(?:[.…·‥_][ ]?){3}/u;

/** The lines of a column, from its top to its bottom. */
export function columnLines(segments: readonly Segment[]): Column {
  const rows = rowsOf(segments);
  const { left, right } = extent(segments);
  const cells = rows.map(cellsOf);
  const isText = cells.filter(({ length }) => length === 1).length >= TEXT_SHARE * Math.max(cells.length, LEAST_LINES);
  const lines = cells.map((row, at) => {
    const isAlone = (cells[at - 1]?.length ?? 1) < 2 && (cells[at + 1]?.length ?? 1) < 2;
    const isLine =
      (isAlone && fillsColumn(row, left, right)) ||
      (isText &&
        isJustified(row, left, right) &&
        ![cells[at - 1], cells[at + 1]].some((other) => areAligned(row, other ?? [])));
    return lineOf(isLine ? [joinCells(row)] : row);
  });
  return { lines, left, right };
}

/** What stands so far apart in a row that it is no line of words. */
function cellsOf(row: readonly Segment[]): Segment[] {
  // Where some words are cells, all are that stand apart at all.
  const isWide = row.some((segment, at) => at > 0 && gapBefore(row, at) >= CELL_GAP * segment.size && !isMark(row, at));
  const cells: Segment[] = [];
  for (const [at, segment] of row.entries()) {
    const last = cells.at(-1);
    const belongs = !isWide || (cells.length === 1 && isMark(row, at)) || isLed(row, at);
    if (last !== undefined && belongs) cells[cells.length - 1] = joinCells([last, segment]);
    else cells.push(segment);
  }
  return cells;
}

function gapBefore(row: readonly Segment[], at: number): number {
  return (row[at] as Segment).left - (row[at - 1] as Segment).right;
}

/** Behind nothing but the mark of an item. */
function isMark(row: readonly Segment[], at: number): boolean {
  return at === 1 && opensItem(row[0]?.words ?? "") === "mark";
}

function isLed(row: readonly Segment[], at: number): boolean {
  return LEADERS.test(row[at - 1]?.words ?? "") || LEADERS.test(row[at]?.words ?? "");
}

/** A justified line of few words. */
function fillsColumn(cells: readonly Segment[], left: number, right: number): boolean {
  const first = cells[0] as Segment;
  const last = cells.at(-1) as Segment;
  const isNear = cells.every(
    (cell, at) => at === 0 || cell.left - (cells[at - 1] as Segment).right < WIDEST_SPACE * cell.size,
  );
  return cells.length > 1 && isNear && first.left - left < first.size && right - last.right < last.size;
}

/** A line of few words, drawn out to fill its column: its spaces are equally wide. */
function isJustified(cells: readonly Segment[], left: number, right: number): boolean {
  const first = cells[0] as Segment;
  const last = cells.at(-1) as Segment;
  if (cells.length < 2 || first.left - left > INDENT * first.size || right - last.right > FULL * last.size)
    return false;
  const gaps = cells.slice(1).map((cell, at) => (cell.left - (cells[at] as Segment).right) / cell.size);
  return Math.max(...gaps) - Math.min(...gaps) < EVEN;
}

/** Whether any cell but the first, or the last, begins or ends where one of another row does. */
function areAligned(row: readonly Segment[], other: readonly Segment[]): boolean {
  const isNear = (a: number, b: number, { size }: Segment): boolean => Math.abs(a - b) < ALIGNED * size;
  const begins = row.slice(1).some((cell) => other.slice(1).some(({ left }) => isNear(left, cell.left, cell)));
  return (
    begins || row.slice(0, -1).some((cell) => other.slice(0, -1).some(({ right }) => isNear(right, cell.right, cell)))
  );
}

function joinCells(cells: readonly Segment[]): Segment {
  const [first, ...others] = cells as [Segment, ...Segment[]];
  const isRightToLeft = RIGHT_TO_LEFT.test(first.words) && others.every(({ words }) => RIGHT_TO_LEFT.test(words));
  let joined = first;
  for (const next of others) {
    joined = {
      words: isRightToLeft ? `${next.words} ${joined.words}` : `${joined.words} ${next.words}`,
      left: joined.left,
      right: Math.max(joined.right, next.right),
      base: joined.words.length >= next.words.length ? joined.base : next.base,
      size: joined.words.length >= next.words.length ? joined.size : next.size,
      isBold: joined.isBold && next.isBold,
      isMonospaced: joined.isMonospaced && next.isMonospaced,
    };
  }
  return joined;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

function lineOf(cells: readonly Segment[]): Line {
  const first = cells[0] as Segment;
  const longest = cells.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  return {
    cells,
    words: cells.map(({ words }) => words).join(" "),
    left: first.left,
    right: cells.reduce((most, { right }) => Math.max(most, right), first.right),
    base: longest.base,
    size: longest.size,
    isBold: cells.every(({ isBold }) => isBold),
    isMonospaced: cells.every(({ isMonospaced }) => isMonospaced),
  };
}
