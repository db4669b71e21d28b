import type { Segment } from "../print/printed-page.ts";

/** Segments whose base lines differ by less, in sizes of the smaller type, stand on one line. */
const SAME_LINE = 0.35;

/** Segments in rows, from top to bottom, each from left to right. */
export function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  let base = 0;
  let size = 0;
  for (const segment of [...segments].sort((a, b) => b.base - a.base)) {
    const row = rows.at(-1);
    if (row === undefined || base - segment.base > SAME_LINE * Math.min(size, segment.size)) {
      rows.push([segment]);
      ({ base, size } = segment);
    } else row.push(segment);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

/** How far segments reach to both sides; to infinity where there are none. */
export function extent(segments: readonly Segment[]): { left: number; right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const segment of segments) {
    left = Math.min(left, segment.left);
    right = Math.max(right, segment.right);
  }
  return { left, right };
}
