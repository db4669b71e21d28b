import type { SourceMap, SourceRange, SourceRun } from "./article.ts";

/**
 * The part of the source that the body range shows, from its first to its last character that stands in the source.
 * @throws RangeError when the range holds no character of the source (it is empty, or white space that reading put in).
 */
export function sourceRange(map: SourceMap, start: number, end: number): SourceRange {
  const parts = sourceParts(map, start, end);
  const [first, final] = [parts[0], parts.at(-1)];
  if (first === undefined || final === undefined) {
    throw new RangeError(`No source character stands in the body range ${start}..${end}.`);
  }
  return { start: first.source, end: final.source + final.length };
}

/** The parts of the source that a body range shows, in body order, one for each run that it touches. */
export function sourceParts(map: SourceMap, start: number, end: number): SourceRun[] {
  const parts: SourceRun[] = [];
  for (let at = firstRunEndingAfter(map, start); at < map.length; at += 1) {
    const run = map[at];
    if (run === undefined || run.body >= end) break;
    const skipped = Math.max(0, start - run.body);
    const length = Math.min(run.length, end - run.body) - skipped;
    if (length > 0) parts.push({ body: run.body + skipped, source: run.source + skipped, length });
  }
  return parts;
}

/** The places in a body range, its ends among them, at which a sentence is cut: the map's empty runs. */
export function cutsIn(map: SourceMap, start: number, end: number): SourceRun[] {
  const cuts: SourceRun[] = [];
  for (let at = firstRunEndingAfter(map, start - 1); at < map.length; at += 1) {
    const run = map[at];
    if (run === undefined || run.body > end) break;
    if (run.length === 0 && run.body >= start) cuts.push(run);
  }
  return cuts;
}

/**
 * The body offsets inside `start`..`end` before which source characters other than white space are left out: a
 * quotation of the range shows "[…]" there, and where a sentence is cut, at the ends of the range, too. A hyphen undone at a line end, the ">" of a quoted Markdown line and
 * LaTeX's "%" with nothing behind it count as white space; going back in the source (a column break undone) counts as leaving out.
 */
export function leftOut(map: SourceMap, sourceText: string, start: number, end: number): number[] {
  const gaps: number[] = [];
  const parts = sourceParts(map, start, end);
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1];
    if (before === undefined) continue;
    const from = before.source + before.length;
    if (part.source < from || !isLayout(sourceText.slice(from, part.source))) gaps.push(part.body);
  }
  const cuts = cutsIn(map, start, end).map(({ body }) => body);
  return [...new Set([...gaps, ...cuts])].sort((a, b) => a - b);
}

/** White space, with at most one hyphen before a line end, Markdown's ">" at line starts and LaTeX's "%" at line ends. */
function isLayout(gap: string): boolean {
  let atLineStart = false;
  for (let at = 0; at < gap.length; at += 1) {
    const character = gap.charAt(at);
    if (isLineEnd(gap.charCodeAt(at))) atLineStart = true;
    else if (/[\s\u200b]/u.test(character) || (character === ">" && atLineStart)) continue;
    else if (character === "%" && isLineEnd(gap.charCodeAt(at + 1))) continue;
    else if (at > 0 || !/^[-\u00ad\u2010¬⸗=]\s*[\r\n\u2028\u2029]/u.test(gap)) return false;
  }
  return true;
}

/** Offsets at which the lines of a text start; line ends are \n, \r\n, \r, U+2028 and U+2029. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLineEnd(code) || (code === 0x0d && text.charCodeAt(at + 1) === 0x0a)) continue;
    starts.push(at + 1);
  }
  return starts;
}

/** The line, counted from 1, that holds the offset. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** First and last line, counted from 1, that a range of the source touches. */
export function linesOf(starts: readonly number[], range: SourceRange): [number, number] {
  return [lineOf(starts, range.start), lineOf(starts, Math.max(range.start, range.end - 1))];
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

function firstRunEndingAfter(map: SourceMap, offset: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = map[middle];
    if (run !== undefined && run.body + run.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The page, counted from 1, on which an offset stands; null in a source without pages. */
export function pageOf(pageStarts: readonly number[], offset: number): number | null {
  return pageStarts.length === 0 ? null : lineOf(pageStarts, offset);
}
