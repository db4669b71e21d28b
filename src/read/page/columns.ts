import { columns } from "../../text/width.ts";
import { FEWEST_LINES, linesByTurns } from "./joints/by-turns.ts";
import type { Line } from "./lines.ts";
import type { PageFacts } from "./page-facts.ts";
import { endsSentence } from "./punctuation.ts";

/** Lines that are read one after the other. */
export interface Column {
  readonly lines: readonly Line[];
  /** It is not known which line goes on in which: each stands by itself, cut at both ends. */
  readonly isLoose: boolean;
  /** It is not known what its first line goes on from, or what its last line goes on in. */
  readonly isCutBefore: boolean;
  readonly isCutBehind: boolean;
}

/** Narrower columns, in columns of a terminal, are those of a table. */
const NARROWEST = 16;
/** The right column's lines begin at the same place, give or take so many columns of a terminal. */
const RAGGED = 2;
/** So much better, as log odds, lines by turns have to read that way: what is put together is quoted as one sentence. */
const BY_TURNS = 6;
/** So much better they have to read that way that the printed order is not believed either. */
const IN_DOUBT = 3;

/**
 * The columns of a block of lines. A machine may have read two columns across both: side by side with a gap between them, or
 * by turns. Where that is not certain, the lines are loose: an open cut is better than a sentence that nobody wrote.
 */
export function columnsOf(text: string, facts: PageFacts, lines: readonly Line[]): Column[] {
  if (!facts.wrapped || lines.length < FEWEST_LINES) return [whole(lines)];
  return sideBySide(text, lines)?.map(whole) ?? byTurns(text, facts, lines);
}

function whole(lines: readonly Line[]): Column {
  return { lines, isLoose: false, isCutBefore: false, isCutBehind: false };
}

function loose(lines: readonly Line[]): Column {
  return { lines, isLoose: true, isCutBefore: true, isCutBehind: true };
}

/** Lines by turns, each column by itself; what may be by turns as well is loose, unless the block begins or ends with it. */
function byTurns(text: string, facts: PageFacts, lines: readonly Line[]): Column[] {
  const found = linesByTurns(text, facts, lines);
  if (found === null || found.gain < IN_DOUBT) return [whole(lines)];
  const { shown, possible } = found;
  const [from, to] = [possible.first, possible.last + 1];
  const parts = (middle: readonly Column[]) =>
    [whole(lines.slice(0, from)), ...middle, whole(lines.slice(to))].filter((part) => part.lines.length > 0);
  if (found.gain < BY_TURNS) return parts([loose(lines.slice(from, to))]);
  const first = from === 0 ? startOfBoth(text, lines, shown.first) : shown.first;
  const end = to === lines.length ? endOfBoth(text, lines, shown.last) : shown.last + 1;
  const columnFrom = (start: number): Column => ({
    lines: lines.slice(start, end).filter((_, at) => at % 2 === 0),
    isLoose: false,
    isCutBefore: first > 0,
    isCutBehind: end < lines.length,
  });
  return parts([
    loose(lines.slice(from, first)),
    columnFrom(first),
    columnFrom(first + 1),
    loose(lines.slice(end, to)),
  ]);
}

/** The first line from which on it is known that both columns go on: one may have begun below the other. */
function startOfBoth(text: string, lines: readonly Line[], first: number): number {
  let start = first;
  while (start > 0 && !endsSentence(text, lines[start - 1]?.end ?? 0)) start -= 1;
  return start;
}

/** Behind the last line of which it is known that both columns go on to it: the shorter one may have ended. */
function endOfBoth(text: string, lines: readonly Line[], last: number): number {
  let end = last + 1;
  while (end < lines.length && !endsSentence(text, lines[end - 2]?.end ?? 0)) end += 1;
  return end;
}

function sideBySide(text: string, lines: readonly Line[]): [Line[], Line[]] | null {
  const halves = lines.map((line) => ({ line, ...halvesOf(text, line) }));
  const both = halves.filter(({ right }) => right !== null);
  const starts = both.map(({ column }) => column).sort((a, b) => a - b);
  const usual = starts[starts.length >> 1] ?? 0;
  const isAligned = (column: number) => Math.abs(column - usual) <= RAGGED;
  const isRightOnly = ({ indent }: Line) => both.length > 0 && indent > 0 && isAligned(indent);
  const aligned = both.filter(({ column }) => isAligned(column));
  const widths = aligned.map(({ left, right }) => Math.min(width(text, left), right === null ? 0 : width(text, right)));
  const wide = widths.filter((each) => each >= NARROWEST).length;
  if (aligned.length < FEWEST_LINES - 1 || wide * 2 <= aligned.length) return null;
  return [
    halves
      .filter(({ line }) => !isRightOnly(line))
      .map(({ line, left, right, column }) => (right !== null && isAligned(column) ? left : line)),
    halves.flatMap(({ line, right, column }) =>
      isRightOnly(line) ? { ...line, indent: 0 } : right !== null && isAligned(column) ? right : [],
    ),
  ];
}

/** A line before and behind its last wide gap, and the column of a terminal in which the second begins. */
function halvesOf(text: string, line: Line): { left: Line; right: Line | null; column: number } {
  const content = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
  const gap = [...content.matchAll(/(?<=\S)\s{2,}(?=\S)/gu)].filter(([space]) => isWide(space)).at(-1);
  if (gap === undefined) return { left: line, right: null, column: 0 };
  const end = line.start + gap.index;
  const start = end + gap[0].length;
  return {
    left: { ...line, end },
    right: { ...line, start, indent: 0 },
    column: columns(content.slice(0, gap.index + gap[0].length), LONGEST_LINE),
  };
}

/** Three columns of a terminal at least: words stand one apart, and sentences two. */
function isWide(space: string): boolean {
  return /[^\S\u3000]{3}|\u3000\s*\u3000/u.test(space);
}

const LONGEST_LINE = 240;

function width(text: string, { start, end }: Line): number {
  return columns(text.slice(start, end), LONGEST_LINE);
}
