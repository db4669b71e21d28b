import { columns } from "../../text/width.ts";
import type { SourceRange } from "../article.ts";
import type { TextLine } from "./text-lines.ts";

/** Lines of which each may hold one of the left column and one of the right, with a gap between. */
export interface SideBySide<Line> {
  /** Every line goes to one of the two, or is divided between them. */
  readonly left: readonly Line[];
  readonly right: readonly Line[];
  /** Both are running text, as no columns of a table are. */
  readonly areText: boolean;
}

/** Fewer lines with a gap show no columns. */
const FEWEST_ROWS = 3;
/** Narrower columns, in columns of a terminal, are those of a table, but for running text. */
const NARROWEST = 16;
/** The right column's lines begin at the same place, give or take so many characters or columns of a terminal. */
const RAGGED = 2;
/** Where they do not, as behind letters of unlike widths, so many of the lines have a gap. */
const WITH_GAP = 0.8;
/** Of running text so many lines are wider than this share of the column; cells are as wide as what they say. */
const FULL_LINES = 0.6;
const FULL = 0.75;
/** Of running text so many lines, but for the first, begin with a small letter, or have a comma or full stop inside. */
const INSIDE_LINES = 0.4;
/** Lines are measured so far, in UTF-16 units. */
const LONGEST_LINE = 240;

/** A line before and behind one of its wide gaps. */
interface Row<Line> {
  readonly line: Line;
  readonly left: Line;
  /** Null where it has no gap. */
  readonly right: Line | null;
  /** Where the right part begins, in columns of a terminal and in UTF-16 units from the start of the line. */
  readonly column: number;
  readonly offset: number;
}

/** The two columns that stand side by side in a block of lines; null where none do. */
export function sideBySide<Line extends TextLine>(text: string, lines: readonly Line[]): SideBySide<Line> | null {
  const rows = lines.map((line) => rowOf(text, line));
  const both = rows.filter(({ right }) => right !== null);
  if (both.length < FEWEST_ROWS) return null;
  const isAligned = alignment(both);
  const aligned = isAligned === null ? both : both.filter(isAligned);
  if (isAligned === null && both.length < WITH_GAP * lines.length) return null;
  const wide = aligned.filter(
    ({ left, right }) => isWideColumn(text, left) && right !== null && isWideColumn(text, right),
  );
  if (aligned.length < FEWEST_ROWS) return null;
  // Below the shorter column the lines of the longer one, and of what follows, say nothing of the two.
  const areText =
    isRunningText(
      text,
      aligned.map((row) => row.left),
    ) &&
    isRunningText(
      text,
      aligned.flatMap((row) => row.right ?? []),
    );
  const isWide = wide.length * 2 > aligned.length;
  if (!areText && !(isWide && isAligned !== null)) return null;
  const usual = median(aligned.map(({ column }) => column));
  // Beyond the left column's middle no line of it begins; letters of unlike widths shift the right one.
  const isRightOnly = ({ line }: Row<Line>): boolean => line.indent * 2 > usual;
  // Nothing of the left column stands beyond its widest line: what begins there, behind a gap, is of the right one.
  const edge = Math.max(...aligned.map((row) => row.left.indent + width(text, row.left)));
  const divided = new Set(aligned);
  const parts = rows.map((row) => (divided.has(row) || isRightOnly(row) ? row : rowOf(text, row.line, edge)));
  const left = parts.flatMap((row) => (divided.has(row) || !isRightOnly(row) ? row.left : []));
  const right = parts.flatMap((row) =>
    divided.has(row) || !isRightOnly(row) ? (row.right ?? []) : { ...row.line, indent: 0 },
  );
  return { left, right, areText };
}

/** Whether a row's right part begins where most do: in columns of a terminal or in characters; null where most do in neither. */
function alignment<Line>(rows: readonly Row<Line>[]): ((row: Row<Line>) => boolean) | null {
  const tests = (["column", "offset"] as const).map((place) => {
    const usual = median(rows.map((row) => row[place]));
    return (row: Row<Line>) => Math.abs(row[place] - usual) <= RAGGED;
  });
  const counted = tests.map((test) => ({ test, count: rows.filter(test).length })).sort((a, b) => b.count - a.count);
  const [best] = counted;
  return best !== undefined && best.count * 2 > rows.length ? best.test : null;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** A line at its last gap, or at the first behind which the line is beyond an edge, in columns of a terminal. */
function rowOf<Line extends TextLine>(text: string, line: Line, edge: number | null = null): Row<Line> {
  const content = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
  const columnOf = ({ 0: space, index }: RegExpExecArray): number =>
    line.indent + columns(content.slice(0, index + space.length), LONGEST_LINE);
  const gaps = [...content.matchAll(/(?<=\S)\s{2,}(?=\S)/gu)].filter(([space]) => isWide(space));
  const gap = edge === null ? gaps.at(-1) : gaps.find((each) => columnOf(each) > edge);
  if (gap === undefined) return { line, left: line, right: null, column: 0, offset: 0 };
  const end = line.start + gap.index;
  const start = end + gap[0].length;
  return {
    line,
    left: { ...line, end },
    right: { ...line, from: start, start, indent: 0 },
    column: columnOf(gap),
    offset: start - line.from,
  };
}

/** Three columns of a terminal at least: words stand one apart, and sentences two. */
function isWide(space: string): boolean {
  return /[^\S\u3000]{3}|\u3000\s*\u3000/u.test(space);
}

function isWideColumn(text: string, line: SourceRange): boolean {
  return width(text, line) >= NARROWEST;
}

function width(text: string, { start, end }: SourceRange): number {
  return columns(text.slice(start, end), LONGEST_LINE);
}

/** Whether lines fill a column and go on from one to the next. */
function isRunningText(text: string, lines: readonly SourceRange[]): boolean {
  const widths = lines.map((line) => width(text, line));
  const widest = Math.max(...widths);
  if (lines.length < FEWEST_ROWS || widths.filter((each) => each >= FULL * widest).length < FULL_LINES * lines.length)
    return false;
  const inside = lines
    .slice(1)
    .filter((line) => INSIDE.test(text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE))));
  return inside.length >= INSIDE_LINES * (lines.length - 1);
}

const INSIDE = /^\p{Ll}|\p{L}{2}[,.;] \p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][，,、。]/u;
