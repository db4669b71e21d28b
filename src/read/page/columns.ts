import { columns } from "../../text/width.ts";
import { signsOfMeeting } from "./joints/meeting.ts";
import type { Line } from "./lines.ts";
import type { PageFacts } from "./page-facts.ts";
import { endsSentence } from "./punctuation.ts";
import { sumOf } from "./rules.ts";

/** Fewer lines show no columns. */
const FEWEST_LINES = 4;
/** Narrower columns, in columns of a terminal, are those of a table. */
const NARROWEST = 16;
/** The right column's lines begin at the same place, give or take so many columns of a terminal. */
const RAGGED = 2;
/** So much better, as log odds, the lines have to read by turns than one after the other. */
const BY_TURNS = 6;

/**
 * Lines of two columns that a machine has read across both, each column by itself: side by side with a gap between them,
 * or by turns. Null where the lines are those of one column.
 */
export function twoColumns(text: string, facts: PageFacts, lines: readonly Line[]): [Line[], Line[]] | null {
  if (!facts.wrapped || lines.length < FEWEST_LINES) return null;
  return sideBySide(text, lines) ?? byTurns(text, facts, lines);
}

function sideBySide(text: string, lines: readonly Line[]): [Line[], Line[]] | null {
  const halves = lines.map((line) => ({ line, ...halvesOf(text, line) }));
  const both = halves.filter(({ right }) => right !== null);
  const starts = both.map(({ column }) => column).sort((a, b) => a - b);
  const usual = starts[starts.length >> 1] ?? 0;
  const isAligned = (column: number) => Math.abs(column - usual) <= RAGGED;
  const aligned = both.filter(({ column }) => isAligned(column));
  const widths = aligned.map(({ left, right }) => Math.min(width(text, left), right === null ? 0 : width(text, right)));
  const wide = widths.filter((each) => each >= NARROWEST).length;
  if (aligned.length < FEWEST_LINES - 1 || wide * 2 <= aligned.length) return null;
  return [
    halves.map(({ line, left, right, column }) => (right !== null && isAligned(column) ? left : line)),
    aligned.flatMap(({ right }) => right ?? []),
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

/** The first lines of a block by turns, where they read so much better than one after the other. */
function byTurns(text: string, facts: PageFacts, lines: readonly Line[]): [Line[], Line[]] | null {
  let gain = 0;
  let best = { gain: 0, lines: 0 };
  for (let at = 0; at + 2 < lines.length; at += 1) {
    const [line, next, other] = [lines[at], lines[at + 1], lines[at + 2]];
    if (line === undefined || next === undefined || other === undefined) break;
    gain += goesOn(text, facts, line, other) - goesOn(text, facts, line, next);
    if (gain > best.gain) best = { gain, lines: at + 3 };
  }
  if (best.gain < BY_TURNS || best.lines < FEWEST_LINES) return null;
  const isRight = (at: number) => at % 2 === 1 && at < best.lines;
  return [lines.filter((_, at) => !isRight(at)), lines.filter((_, at) => isRight(at))];
}

/** How well a line goes on in another, as log odds. */
function goesOn(text: string, { weights, vocabulary }: PageFacts, a: Line, b: Line): number {
  const before = text.slice(Math.max(a.start, a.end - LONGEST_LINE), a.end);
  const after = text.slice(b.start, Math.min(b.end, b.start + LONGEST_LINE));
  const none = { open: [], unopened: [] };
  const score = sumOf(weights, signsOfMeeting({ before, after, marksBefore: none, marksAfter: none }, vocabulary));
  const isEnd = endsSentence(text, a.end);
  if (/^\p{Ll}/u.test(after)) return isEnd ? score - weights["begins-small"] : score;
  if (/^\p{Lu}/u.test(after)) return isEnd ? score : score + weights["begins-with-capital"];
  return /^[，。、；：！？,;:.）)」』”’》]/u.test(after) ? score - weights["begins-in-clause"] : score;
}
