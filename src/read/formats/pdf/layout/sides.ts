import { columns as width } from "../../../../text/width.ts";
import { lettersIn } from "../../../../text/written/letters.ts";
import type { Segment } from "../print/printed-page.ts";
import { extent, rowsOf } from "./rows.ts";

/** Text beside text has as many lines at least, on both sides. */
export const LEAST_LINES = 3;
/** A line of running text is as wide on average, in columns of a terminal; a cell of a table is narrower. */
const TEXT_WIDTH = 14;
/** Share of its column's width that a line of running text fills, and share of the lines that do. */
const FILLED = 0.6;
const FILLING = 0.5;
/** Share of rows of running text that words fill, between the first word and the last. */
const DENSE = 0.7;
/** Lines that stand beside each other without being cells of a row share no base line more often than this. */
const LEAST_UNALIGNED = 0.4;
/** Base lines of one column are apart by as much at least, in sizes of the type. */
const LEAST_STEP = 0.8;
/** How many segments are looked through for the one below another. */
const BESIDE_EACH_OTHER = 30;
/** Columns are apart by as much, in sizes of the type. */
export const GUTTER = 0.45;
/** A word that could not be divided may reach into the gutter: so few lines do, and they end before the next column. */
const OVERFULL = 0.05;
export const TOUCH = 0.1;
/** Share of a column's rows that begin at one place, and how near that is. */
const TOGETHER = 0.5;
const BEGIN = 0.3;
/** Type of a newspaper's headline is as much larger than that of most others, at least. */
export const LARGE = 1.3;

/** Whether two sides are read one after the other: they are running text, or at least no rows of a table. */
export function areColumns(left: readonly Segment[], right: readonly Segment[], size: number): boolean {
  const rightRows = rowsOf(right);
  if (rightRows.length < LEAST_LINES || rowsOf(left).length < LEAST_LINES) return false;
  const edge = extent(right).left;
  const near = left.filter((segment) => edge - segment.right < GUTTER * size).length;
  if (near > OVERFULL * left.length || edge - extent(left).right < TOUCH * size) return false;
  if (areRows(left, right, size) || !beginTogether(rightRows, size)) return false;
  return (isRunning(left) && isRunning(right)) || unalignedShare(left, right, size) >= LEAST_UNALIGNED;
}

/** Whether most rows begin at one place: where wide spaces of justified lines meet by chance, what is behind them does not. */
function beginTogether(rows: readonly (readonly Segment[])[], size: number): boolean {
  const lefts = rows.map(([first]) => (first as Segment).left).sort((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (const [to, left] of lefts.entries()) {
    while (left - (lefts[from] as number) >= BEGIN * size) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most >= TOGETHER * lefts.length;
}

/** Whether the lines of a side are running text: its segments are, or its rows, in which words of justified lines stand apart. */
function isRunning(side: readonly Segment[]): boolean {
  const texts = side.filter(({ words }) => lettersIn(words) > 0);
  const rows = rowsOf(texts);
  return fillLines(texts.map((segment) => [segment])) || (areDense(rows) && fillLines(rows));
}

/** Whether rows have more words than white space by far: cells of a table are farther apart. */
function areDense(rows: readonly (readonly Segment[])[]): boolean {
  const filled = rows.reduce((sum, row) => sum + filledIn(row), 0);
  const all = rows.reduce((sum, row) => {
    const { left, right } = extent(row);
    return sum + right - left;
  }, 0);
  return filled >= DENSE * all;
}

function fillLines(rows: readonly (readonly Segment[])[]): boolean {
  const filled = rows.map(filledIn).sort((a, b) => a - b);
  // There may be more than one column on a side.
  const usual = filled[Math.floor(0.8 * filled.length)] ?? 0;
  const filling = filled.filter((own) => own >= FILLED * usual).length;
  const wide = rows.flat().reduce((sum, { words }) => sum + width(words, TEXT_WIDTH * 4), 0);
  return rows.length > 0 && wide >= TEXT_WIDTH * rows.length && filling >= FILLING * rows.length;
}

function filledIn(row: readonly Segment[]): number {
  return row.reduce((sum, { left, right }) => sum + right - left, 0);
}

function unalignedShare(left: readonly Segment[], right: readonly Segment[], size: number): number {
  const near = new Set(left.flatMap(({ base }) => [-1, 0, 1].map((step) => Math.round(base / (0.15 * size)) + step)));
  const apart = right.filter(({ base }) => !near.has(Math.round(base / (0.15 * size)))).length;
  return apart / right.length;
}

/** Rows of a table, its cells of several lines: white stripes cross both sides, and below each both begin on one line. */
function areRows(left: readonly Segment[], right: readonly Segment[], size: number): boolean {
  // Headlines that stand beside each other are no rows.
  const all = [...left, ...right].filter((one) => one.size < LARGE * size).sort((a, b) => b.base - a.base);
  const isLeft = new Set(left);
  const steps = all.map((segment, at) => (at === 0 ? 0 : (all[at - 1] as Segment).base - segment.base));
  const usual = usualStep(all, size);
  let rows = 0;
  let parts = 0;
  for (let from = 0; from < all.length; ) {
    let to = from + 1;
    while (to < all.length && (steps[to] as number) <= 1.25 * usual) to += 1;
    const part = all.slice(from, to);
    const first = part[0] as Segment;
    const opening = part.filter(({ base }) => first.base - base <= 0.15 * size);
    const hasBoth = opening.some((one) => isLeft.has(one)) && opening.some((one) => !isLeft.has(one));
    parts += 1;
    if (hasBoth) rows += 1;
    from = to;
  }
  // One part in which both begin on one line is what columns are, too.
  return parts >= 3 && rows >= 0.7 * parts && all.length / parts < 12;
}

/** How far most lines stand below the one above them. @param downwards segments from top to bottom. */
function usualStep(downwards: readonly Segment[], size: number): number {
  const counts = new Map<number, number>();
  for (const [at, segment] of downwards.entries()) {
    const below = downwards
      .slice(at + 1, at + 1 + BESIDE_EACH_OTHER)
      .find(
        (next) =>
          segment.base - next.base >= LEAST_STEP * size && next.left < segment.right && next.right > segment.left,
      );
    if (below === undefined) continue;
    const rounded = Math.round(((segment.base - below.base) * 4) / size);
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  let best = { step: 5, count: 0 };
  for (const [step, count] of counts) if (count > best.count) best = { step, count };
  return (best.step * size) / 4;
}
