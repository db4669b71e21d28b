import { lettersIn } from "../../../../text/written/letters.ts";
import type { Column, Frame, Segment } from "../print/printed-page.ts";
import { columnLines } from "./lines.ts";
import { rowsOf } from "./rows.ts";
import { areColumns, GUTTER, LARGE, LEAST_LINES, TOUCH } from "./sides.ts";

/** Places at which most lines begin: how many are tried as a column's left edge. */
const MOST_EDGES = 12;
/** What is printed higher by less stands beside a headline, not above it; in sizes of its type. */
const BESIDE = 0.5;
/** Letters reach as far above their base line and below it, in sizes of the type. */
const HEIGHT = 0.75;
const DEPTH = 0.2;
/** A white stripe above a headline that stands over columns, in sizes of the type of most others. */
const STRIPE = 0.8;
/** Words of a running head are apart by as much at least. */
const SPREAD = 6;
/** Columns within columns. */
const DEEPEST = 8;
/** A line in type as much larger than that of most others is a headline, and divides the columns below it from those above. */
const HEADLINE_SIZE = 1.15;

/** A frame's columns in the order in which they are read: by columns, but for what stretches across them. */
export function columnsOf({ segments }: Pick<Frame, "segments">): Column[] {
  const head = runningHead(segments);
  const below = head === null ? segments : segments.filter((segment) => !head.includes(segment));
  return [head ?? [], ...cut(below, 0)].filter((part) => part.length > 0).map(columnLines);
}

function cut(segments: readonly Segment[], depth: number): (readonly Segment[])[] {
  const stretches = aboveHeadlines(segments);
  if (stretches.length > 1) return stretches.flatMap((stretch) => cut(stretch, depth + 1));
  const bands = segments.length < 2 * LEAST_LINES || depth >= DEEPEST ? null : bestBands(segments);
  if (bands === null) return [segments];
  return bands.flatMap((band) =>
    "across" in band ? cut(band.across, depth + 1) : [...cut(band.left, depth + 1), ...cut(band.right, depth + 1)],
  );
}

/**
 * The page cut into what stands above each other: where a white stripe crosses all of it, and what stands leftmost below it is a
 * headline. Columns that stand above it are read before those below.
 */
function aboveHeadlines(segments: readonly Segment[]): (readonly Segment[])[] {
  const size = usualSize(segments);
  const stretches: Segment[][] = [];
  let foot = Number.POSITIVE_INFINITY;
  for (const row of rowsOf(segments)) {
    const leftmost = row[0] as Segment;
    const isHeadline = leftmost.size >= LARGE * size && foot - topOf(row) >= STRIPE * size;
    if (stretches.length === 0 || isHeadline) stretches.push([...row]);
    else stretches.at(-1)?.push(...row);
    foot = Math.min(foot, footOf(row));
  }
  return stretches;
}

/** A page's running head: words, and its number far from them, in its first row. Null where there is none. */
function runningHead(segments: readonly Segment[]): readonly Segment[] | null {
  const first = rowsOf(segments)[0] ?? [];
  const size = usualSize(segments);
  const isSpread = first.every(({ left }, at) => at === 0 || left - (first[at - 1] as Segment).right >= SPREAD * size);
  const isNumbered = [first[0], first.at(-1)].some((edge) => edge !== undefined && PAGE_NUMBER.test(edge.words));
  return first.length > 1 && isSpread && isNumbered ? first : null;
}

const PAGE_NUMBER = /^[-–—]?\s?\p{Nd}{1,4}\s?[-–—]?$/u;

function topOf(row: readonly Segment[]): number {
  return row.reduce((top, { base, size }) => Math.max(top, base + HEIGHT * size), Number.NEGATIVE_INFINITY);
}

function footOf(row: readonly Segment[]): number {
  return row.reduce((foot, { base, size }) => Math.min(foot, base - DEPTH * size), Number.POSITIVE_INFINITY);
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
    const isCrossing = segment.left < edge - GUTTER * size && segment.right > edge - TOUCH * size;
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
  const step = above !== undefined && above.size > size * HEADLINE_SIZE ? BESIDE : 1.1;
  const isClearAbove = above === undefined || above.base >= base + step * own;
  const isClearBelow = below === undefined || below.base + 0.9 * below.size <= base - 0.2 * own;
  return isClearAbove && isClearBelow;
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
