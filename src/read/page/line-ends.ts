import type { SourceRange } from "../article.ts";
import type { Line } from "./lines.ts";
import { opensWithDateline } from "./marks/datelines.ts";
import { endsSentence } from "./punctuation.ts";

/** Lines of text that follow each other without anything between. */
export interface MeasuredLines {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Width of each line, in columns. */
  readonly widths: readonly number[];
  /** Widths of the last lines of running text before them, for lines too few to show their column. */
  readonly recent: readonly number[];
}

/** First lines of paragraphs are indented by two characters, which the text may not show: so much less they hold. */
export const INDENT = 4;
/** A line this much narrower than its column (in columns) ends before the column does. */
export const SHORT_BY = 3;
/** A heading is at least this much narrower than the column of text below it. */
export const HEADING_SHORT_BY = 6;

export const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Width of the column around a line of a block. */
export function columnAround({ widths, recent }: MeasuredLines, at: number): number {
  const near = widths.slice(Math.max(0, at - 4), at + 3);
  return Math.max(...near, ...(widths.length < 4 ? recent : []));
}

/** Whether line `at` lacks the width of an indent, though it goes on: it is a paragraph's first. */
export function isIndented({ text, lines, widths }: MeasuredLines, at: number, column: number): boolean {
  const goesOn = at + 1 < lines.length && !endsSentence(text, lines[at]?.end ?? 0);
  return goesOn && lacksIndent(widths[at] ?? 0, column);
}

function lacksIndent(width: number, column: number): boolean {
  const missing = column - width;
  return missing >= SHORT_BY && missing <= INDENT + 2;
}

/** Whether a line in characters is a heading right above a paragraph, for all that their widths show: line `at` is the paragraph's first. */
export function isHeadingAbove({ text, lines, widths }: MeasuredLines, at: number, column: number): boolean {
  const [heading, first] = [lines[at - 1], lines[at]];
  if (heading === undefined || first === undefined || heading.indent > first.indent) return false;
  const words = text.slice(heading.start, heading.end);
  if (opensWithDateline(words) || /[，、：；,;:—]$/u.test(words)) return false;
  if (endsSentence(text, first.end) || !HAN.test(sliceOf(text, first))) return false;
  return (widths[at - 1] ?? 0) <= column - SHORT_BY && lacksIndent(widths[at] ?? 0, column);
}

/** Whether the line above line `at`, in characters, is so much narrower than its column, and the line before, that what it says ends there. */
export function endsEarly({ text, lines, widths }: MeasuredLines, at: number, column: number): boolean {
  const line = lines[at - 1];
  const full = Math.min(column, widths[at - 2] ?? column);
  if (line === undefined || (widths[at - 1] ?? 0) >= full - INDENT - HEADING_SHORT_BY) return false;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}”」』）：:]$/u.test(sliceOf(text, line));
}

/** So many lines below one tell how wide their column is, if there are so many. */
const MOST_BELOW = 6;
const FEWEST_BELOW = 3;
/** What is so many times as wide as its column stands above it, not in it. */
const WIDER = 1.2;

/** Whether the line above line `at` is wider than the column of the lines from there on. */
export function isWiderThanColumn({ widths }: MeasuredLines, at: number): boolean {
  const below = widths.slice(at, at + MOST_BELOW);
  return below.length >= FEWEST_BELOW && (widths[at - 1] ?? 0) > WIDER * Math.max(...below);
}

/** So much wider than a line and the next word, in columns, is a column in which the line was ended by hand; less above a capital tells of a block's first line. */
const ROOM = { first: 1, other: 3 };

/**
 * Whether the line above line `at`, in letters, ends though the next word had fitted in the lines below it: it is a heading,
 * or a paragraph's end without its full stop.
 */
export function endsBeforeWordThatFits({ text, lines, widths }: MeasuredLines, at: number): boolean {
  const [line, next] = [lines[at - 1], lines[at]];
  if (line === undefined || next === undefined || /[，、：；,:;—–-]$/u.test(sliceOf(text, line))) return false;
  // One line may be wider than its column.
  const [, column] = widths.slice(at + 1, at + 1 + MOST_BELOW).sort((a, b) => b - a);
  const words = sliceOf(text, next);
  const room = at === 1 && /^\p{Lu}/u.test(words) ? ROOM.first : ROOM.other;
  return column !== undefined && nextWordFits(words, (widths[at - 1] ?? 0) + room, column);
}

function nextWordFits(next: string, width: number, column: number): boolean {
  const word = /^[\p{L}\p{N}'’.,-]+/u.exec(next)?.[0] ?? "";
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word) && width + 1 + word.length < column;
}

function sliceOf(text: string, { start, end }: SourceRange): string {
  return text.slice(start, end);
}
