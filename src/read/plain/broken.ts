import type { TextLine } from "../lines/text-lines.ts";
import { isRule, type LineBlock, lineBlocks, type Rule } from "./line-blocks.ts";
import { goesOnInto, lineWidth, NARROWEST_COLUMN, WIDEST_COLUMN } from "./lineation.ts";
import { isEntry, itemMark, opensBlock } from "./openings.ts";

/** Fewer empty lines inside sentences are chance, and so is a smaller share of all empty lines. */
const FEWEST_BREAKS = 4;
const BREAKS = 0.2;
/** So many of the lines are at least so wide, measured by the column, where the text is wrapped in it. */
const FULL_LINES = 0.6;
const FULL = 0.84;
/** Lines that are looked at; more say nothing else. */
const LINES_SEEN = 4000;

/**
 * Width of the column of a text in which empty lines stand inside of paragraphs; null of all others. Its lines are full, and
 * again and again a sentence goes on behind an empty line.
 */
export function brokenColumn(text: string, from: number): number | null {
  const widths: number[] = [];
  const gaps: [TextLine, TextLine][] = [];
  let last: LineBlock | null = null;
  for (const block of lineBlocks(text, from)) {
    if (widths.length > LINES_SEEN) break;
    if (isRule(block)) last = null;
    else {
      const gap = last === null ? null : gapBetween(last, block);
      if (gap !== null) gaps.push(gap);
      for (const line of block.lines) widths.push(lineWidth(text, line));
      last = block;
    }
  }
  const sorted = [...widths].sort((a, b) => a - b);
  const column = sorted[Math.floor(0.95 * (sorted.length - 1))] ?? 0;
  if (column < NARROWEST_COLUMN || column > WIDEST_COLUMN) return null;
  if (widths.filter((width) => width >= FULL * column).length < FULL_LINES * widths.length) return null;
  const breaks = gaps.filter((gap) => isBreak(text, gap, column)).length;
  return breaks >= FEWEST_BREAKS && breaks >= BREAKS * gaps.length ? column : null;
}

/** The blocks of lines of a text, with those as one between which an empty line breaks a sentence. */
export function* unbrokenBlocks(text: string, from: number, column: number): Generator<LineBlock | Rule> {
  let parts: LineBlock[] = [];
  for (const block of lineBlocks(text, from)) {
    const above = parts.at(-1);
    const gap = above === undefined || isRule(block) ? null : gapBetween(above, block);
    const isOne = gap !== null && parts.length < MOST_PARTS && isBreak(text, gap, column);
    if (!isOne && parts.length > 0) {
      yield together(parts);
      parts = [];
    }
    if (isRule(block)) yield block;
    else parts.push(block);
  }
  if (parts.length > 0) yield together(parts);
}

/** So many are put together at once, so that a text needs no more memory. */
const MOST_PARTS = 1000;

function together(parts: readonly LineBlock[]): LineBlock {
  const [first, last] = [parts[0], parts.at(-1)];
  return {
    lines: parts.flatMap(({ lines }) => lines),
    ruleAbove: first?.ruleAbove ?? null,
    ruleBelow: last?.ruleBelow ?? null,
    depth: first?.depth ?? 0,
  };
}

/** The lines around what divides two blocks; null where that is more than empty lines. */
function gapBetween(above: LineBlock, below: LineBlock): [TextLine, TextLine] | null {
  const [line, next] = [above.lines.at(-1), below.lines[0]];
  if (line === undefined || next === undefined || above.ruleBelow !== null || below.ruleAbove !== null) return null;
  return above.depth === below.depth && next.indent <= line.indent ? [line, next] : null;
}

/** Whether a sentence plainly goes on, as nothing but a column's width ended the line above. */
function isBreak(text: string, [line, next]: readonly [TextLine, TextLine], column: number): boolean {
  return (
    goesOnInto(text, [line, next], column) &&
    itemMark(text, next) === null &&
    !opensBlock(text, next) &&
    !isEntry(text, next)
  );
}
