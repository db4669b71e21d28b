import { columns as width } from "../../../../text/width.ts";
import { lettersIn } from "../../../../text/written/letters.ts";
import type { Column, Frame, Segment } from "../print/printed-page.ts";
import { columnLines } from "./lines.ts";

/** Text beside text has as many lines at least, on both sides. */
const LEAST_LINES = 3;
/** A line of running text is as wide on average, in columns of a terminal; a cell of a table is narrower. */
const TEXT_WIDTH = 14;
/** Share of its column's width that a line of running text fills, and share of the lines that do. */
const FILLED = 0.6;
const FILLING = 0.5;
/** Lines that stand beside each other without being cells of a row share no base line more often than this. */
const LEAST_UNALIGNED = 0.4;
/** Base lines of one column are apart by as much at least, in sizes of the type. */
const LEAST_STEP = 0.8;
/** Columns are apart by as much, in sizes of the type. */
const GUTTER = 0.45;
/** Places at which most lines begin: how many are tried as a column's left edge. */
const MOST_EDGES = 12;
/** Columns within columns. */
const DEEPEST = 8;
/** A line in type as much larger than that of most others is a headline, and divides the columns below it from those above. */
const HEADLINE_SIZE = 1.15;

/** A frame's columns in the order in which they are read: by columns, but for what stretches across them. */
export function columnsOf({ segments }: Pick<Frame, "segments">): Column[] {
  return cut(segments, 0)
    .filter((part) => part.length > 0)
    .map(columnLines);
}

function cut(segments: readonly Segment[], depth: number): (readonly Segment[])[] {
  const bands = segments.length < 2 * LEAST_LINES || depth >= DEEPEST ? null : bestBands(segments);
  if (bands === null) return [segments];
  return bands.flatMap((band) =>
    "across" in band ? cut(band.across, depth + 1) : [...cut(band.left, depth + 1), ...cut(band.right, depth + 1)],
  );
}

type Band = { readonly across: readonly Segment[] } | TwoSides;

interface TwoSides {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
}

/** The page cut where most of it stands in two columns; null where nothing does. */
function bestBands(segments: readonly Segment[]): Band[] | null {
  const size = usualSize(segments);
  const downwards = [...segments].sort((a, b) => b.base - a.base);
  let best: { bands: Band[]; beside: number } | null = null;
  for (const edge of edges(segments, size)) {
    const bands = bandsAt(downwards, edge, size);
    const beside = bands.reduce((sum, band) => sum + ("left" in band ? band.left.length + band.right.length : 0), 0);
    if (beside > 0 && (best === null || beside > best.beside)) best = { bands, beside };
  }
  return best?.bands ?? null;
}

/** Where lines begin: left edges that several lines share, but the leftmost. */
function edges(segments: readonly Segment[], size: number): number[] {
  const lefts = segments.map(({ left }) => left).sort((a, b) => a - b);
  const groups: { at: number; count: number }[] = [];
  for (const left of lefts) {
    const last = groups.at(-1);
    if (last !== undefined && left - last.at <= 0.5 * size) last.count += 1;
    else groups.push({ at: left, count: 1 });
  }
  return groups
    .slice(1)
    .filter(({ count }) => count >= LEAST_LINES)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_EDGES)
    .map(({ at }) => at);
}

/** From top to bottom: stretches in which nothing crosses the edge, and what crosses it. */
function bandsAt(downwards: readonly Segment[], edge: number, size: number): Band[] {
  const bands: Band[] = [];
  let across: Segment[] = [];
  let beside: Segment[] = [];
  const endBeside = (): void => {
    const left = beside.filter((segment) => segment.left < edge - GUTTER * size);
    const right = beside.filter((segment) => segment.left >= edge - GUTTER * size);
    if (areColumns(left, right, size)) {
      if (across.length > 0) bands.push({ across });
      across = [];
      bands.push({ left, right });
    } else across.push(...beside);
    beside = [];
  };
  for (const [at, segment] of downwards.entries()) {
    const isCrossing = segment.left < edge - GUTTER * size && segment.right > edge - GUTTER * size;
    const isLastLine = beside.length === 0 && endsAcross(across.at(-1), downwards, at);
    if (isCrossing || isLastLine || isAloneAndLarge(downwards, at, size)) {
      endBeside();
      across.push(segment);
    } else beside.push(segment);
  }
  endBeside();
  if (across.length > 0) bands.push({ across });
  return bands;
}

/** The short last line of a paragraph that stretches across. */
function endsAcross(above: Segment | undefined, downwards: readonly Segment[], at: number): boolean {
  const { left, base, size } = downwards[at] as Segment;
  if (above === undefined || Math.abs(above.size - size) > 0.06 * size || Math.abs(above.left - left) > 2 * size)
    return false;
  const below = downwards[at + 1];
  return (
    above.base - base < 1.4 * size &&
    above.base - base > 0.5 * size &&
    (below === undefined || base - below.base > 0.5 * size)
  );
}

/** A headline over columns, though it is short: nothing stands beside it. */
function isAloneAndLarge(downwards: readonly Segment[], at: number, size: number): boolean {
  const { base, size: own } = downwards[at] as Segment;
  if (own < HEADLINE_SIZE * size) return false;
  const above = downwards[at - 1];
  const below = downwards[at + 1];
  const isClearAbove = above === undefined || above.size > size * HEADLINE_SIZE || above.base >= base + 1.1 * own;
  const isClearBelow = below === undefined || below.base + 0.9 * below.size <= base - 0.2 * own;
  return isClearAbove && isClearBelow;
}

/** Whether two sides are read one after the other: they are running text, or at least no rows of a table. */
function areColumns(left: readonly Segment[], right: readonly Segment[], size: number): boolean {
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return false;
  const gutter = extent(right).left - extent(left).right;
  if (gutter < GUTTER * size) return false;
  if (areRows(left, right, size)) return false;
  return (isRunning(left) && isRunning(right)) || unalignedShare(left, right, size) >= LEAST_UNALIGNED;
}

function isRunning(side: readonly Segment[]): boolean {
  const texts = side.filter(({ words }) => lettersIn(words) > 0);
  const widths = texts.map(({ left, right }) => right - left).sort((a, b) => a - b);
  // There may be more than one column on a side.
  const usual = widths[Math.floor(0.8 * widths.length)] ?? 0;
  const filling = widths.filter((own) => own >= FILLED * usual).length;
  const wide = texts.reduce((sum, { words }) => sum + width(words, TEXT_WIDTH * 4), 0);
  return texts.length > 0 && wide >= TEXT_WIDTH * texts.length && filling >= FILLING * texts.length;
}

function unalignedShare(left: readonly Segment[], right: readonly Segment[], size: number): number {
  const near = new Set(left.flatMap(({ base }) => [-1, 0, 1].map((step) => Math.round(base / (0.15 * size)) + step)));
  const apart = right.filter(({ base }) => !near.has(Math.round(base / (0.15 * size)))).length;
  return apart / right.length;
}

/** Rows of a table, its cells of several lines: white stripes cross both sides, and below each both begin on one line. */
function areRows(left: readonly Segment[], right: readonly Segment[], size: number): boolean {
  const all = [...left, ...right].sort((a, b) => b.base - a.base);
  const isLeft = new Set(left);
  const steps = all.map((segment, at) => (at === 0 ? 0 : (all[at - 1] as Segment).base - segment.base));
  const usual = usualStep(steps, size);
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

function usualStep(steps: readonly number[], size: number): number {
  const counts = new Map<number, number>();
  for (const step of steps) {
    // Less is the distance between lines of two columns.
    if (step < LEAST_STEP * size) continue;
    const rounded = Math.round((step * 4) / size);
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  let best = { step: 5, count: 0 };
  for (const [step, count] of counts) if (count > best.count) best = { step, count };
  return (best.step * size) / 4;
}

function extent(segments: readonly Segment[]): { left: number; right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const segment of segments) {
    left = Math.min(left, segment.left);
    right = Math.max(right, segment.right);
  }
  return { left, right };
}

/** The size that most characters have, in points. */
export function usualSize(segments: Iterable<{ readonly words: string; readonly size: number }>): number {
  const counts = new Map<number, number>();
  for (const { size, words } of segments) {
    const rounded = Math.max(Math.round(size * 4) / 4, 0.25);
    counts.set(rounded, (counts.get(rounded) ?? 0) + lettersIn(words));
  }
  let best = { size: 1, count: -1 };
  for (const [size, count] of counts) if (count > best.count) best = { size, count };
  return best.size;
}
