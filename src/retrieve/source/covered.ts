import type { SourceRange, SourceRun } from "../../read/article.ts";

/** The parts of a source that passages show, in its order, none of them empty, none touching another. */
export function coveredRanges(passages: readonly { readonly runs: readonly SourceRun[] }[]): SourceRange[] {
  const runs = passages.flatMap((passage) => passage.runs);
  const ranges = runs.flatMap(({ source, length }) => (length > 0 ? [{ start: source, end: source + length }] : []));
  ranges.sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = merged.at(-1);
    if (last === undefined || start > last.end) merged.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return merged;
}

/** A part of a text, and whether passages show it. */
export interface Part extends SourceRange {
  readonly isCovered: boolean;
}

/**
 * Divides ranges of a source, which are asked for in its order, by what is covered; what is not covered and only white space
 * counts as covered.
 */
export function partsIn(source: string, covered: readonly SourceRange[]): (range: SourceRange) => Part[] {
  let next = 0;
  return ({ start, end }) => {
    const parts: Part[] = [];
    let at = start;
    const add = (to: number, isCovered: boolean) => {
      if (to <= at) return;
      const last = parts.at(-1);
      const counts = isCovered || source.slice(at, to).trim() === "";
      if (last?.isCovered === counts) parts[parts.length - 1] = { ...last, end: to };
      else parts.push({ start: at, end: to, isCovered: counts });
      at = to;
    };
    while ((covered[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    for (let each = next; ; each++) {
      const range = covered[each];
      if (range === undefined || range.start >= end) break;
      add(Math.max(range.start, start), false);
      add(Math.min(range.end, end), true);
    }
    add(end, false);
    return parts;
  };
}
