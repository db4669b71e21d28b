import { endsSentence } from "../../../page/punctuation.ts";
import type { Column, Line } from "../print/printed-page.ts";
import { opensItem } from "./list-marks.ts";
import type { UsualType } from "./printed-block.ts";

// Distances are shares of the size of the type.
/** Type of one paragraph differs by less. */
const SAME_SIZE = 0.06;
/** Base lines farther apart than the usual distance times this are those of two paragraphs. */
const WIDER = 1.18;
/** A step upwards, or hardly down: no line below the one before. */
const NO_STEP = 0.3;
/** A line that begins farther right or left by as much is indented. */
const INDENT = 0.8;
/** Lines begin at one place when less is between. */
const ALIGNED = 0.2;
/** A line reaches its column's edge when less is left. */
const FULL = 0.6;
/** A single letter is as wide on average. */
const LETTER = 0.5;
/** So many lines tell how far lines of a column reach. */
const LEAST_LINES = 3;

/** Why a line opens a paragraph: nothing but that the line before ends early, without a full stop, is little. */
type Opening = "certain" | "early";

export interface Paragraph {
  readonly lines: Line[];
  readonly opening: Opening;
}

/** Lines of running text as paragraphs. */
export function paragraphsOf(lines: readonly Line[], column: Column, usual: UsualType): Paragraph[] {
  const leading = leadingOf(column, usual);
  const measures = measuresOf(lines, column, leading);
  const paragraphs: Paragraph[] = [];
  for (const [at, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    const measure = measures[at] as number;
    const opening = last === undefined ? "certain" : openingOf(last.lines, line, { column, measure, leading, usual });
    if (last === undefined || opening !== null) paragraphs.push({ lines: [line], opening: opening ?? "certain" });
    else last.lines.push(line);
  }
  return paragraphs;
}

interface Setting {
  readonly column: Column;
  /** Where lines of the column end that are full. */
  readonly measure: number;
  /** In sizes of the type. */
  readonly leading: number;
  readonly usual: UsualType;
}

/** Why a line opens a paragraph; null when it goes on with the lines before. */
function openingOf(before: readonly Line[], line: Line, { column, measure, leading, usual }: Setting): Opening | null {
  const first = before[0] as Line;
  const last = before.at(-1) as Line;
  const size = Math.max(last.size, line.size);
  const step = (last.base - line.base) / size;
  if (step < NO_STEP || step > leading * WIDER) return "certain";
  if (Math.abs(first.size - line.size) > SAME_SIZE * size && Math.abs(last.size - line.size) > SAME_SIZE * size)
    return "certain";
  const isFull = measure - last.right < FULL * size;
  const isEarly = !isFull && fits(line, measure - last.right);
  if (last.isBold !== line.isBold && !usual.isBold && !(isFull && !endsSentence(last.words, last.words.length)))
    return "certain";
  const mark = opensItem(line.words);
  if (/\p{L}[-\u2010]$/u.test(last.words) && isFull) return null;
  const ends = endsSentence(last.words, last.words.length) || /[:：;；]$/u.test(last.words);
  const isItem = opensItem(first.words) !== null;
  if (mark === "item" || mark === "mark") return "certain";
  if (mark === "number" && (ends || isItem || isEarly) && line.left <= first.left + INDENT * size) return "certain";
  const shift = (line.left - last.left) / size;
  if (before.length === 1) {
    // The lines of an item hang below its words; other lines begin left of an indented first one.
    if (isItem && shift > 0) return null;
    if (shift > INDENT && !isFull) return "certain";
    if (shift > INDENT && ends) return "certain";
    // Both are indented as first lines are.
    if (ends && Math.abs(shift) < ALIGNED && line.left - column.left > INDENT * size) return "certain";
  } else {
    if (shift > INDENT) return "certain";
    if (shift < -INDENT && !(isItem && line.left > first.left)) return "certain";
  }
  if (!isEarly) return null;
  if (ends) return "certain";
  return /^[\p{Ll},;.)\]，。；、）」』]/u.test(line.words) ? null : "early";
}

/** Whether the first word of a line would have fitted in what is left of the line before. */
function fits({ words, left, right, size }: Line, room: number): boolean {
  const word = /^[^\s\u3000-\u9fff\uff00-\uffef]*[\u3000-\u9fff\uff00-\uffef]?/u.exec(words)?.[0] ?? words;
  const letter = words.length === 0 ? LETTER * size : (right - left) / words.length;
  return (word.length + 1) * letter + FULL * size < room;
}

/** For each line, where the lines beside it end that are full: those of a box or a quotation end before their column does. */
function measuresOf(lines: readonly Line[], column: Column, leading: number): number[] {
  const whole = measureOf(column);
  const measures: number[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && isBelow(lines[to - 1] as Line, lines[to] as Line, leading)) to += 1;
    const own = ownMeasure(lines.slice(from, to));
    for (; from < to; from += 1) measures.push(own ?? whole);
  }
  return measures;
}

function isBelow(above: Line, line: Line, leading: number): boolean {
  const size = Math.max(above.size, line.size);
  const step = (above.base - line.base) / size;
  return Math.abs(above.size - line.size) <= SAME_SIZE * size && step >= NO_STEP && step <= leading * WIDER;
}

/** Where lines without a gap between them end when each was broken there; null where they were broken earlier, as verse is. */
function ownMeasure(lines: readonly Line[]): number | null {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  if (lines.length < 2 || right - left < LEAST_MEASURE * (lines[0]?.size ?? 1)) return null;
  if (lines.length > 2 && lines.every(({ words }) => /^["'“‘(]?\p{Lu}/u.test(words))) return null;
  const broken = lines.slice(0, -1).filter((line, at) => !fits(lines[at + 1] as Line, right - line.right));
  return broken.length >= MOST_BROKEN * (lines.length - 1) ? right : null;
}

/** Narrower lines may be anything, in sizes of the type. */
const LEAST_MEASURE = 12;
/** Share of the lines that the next word would not have fitted in. */
const MOST_BROKEN = 0.7;

/** Where most full lines of a column end: the farthest that a good part of them reaches. */
function measureOf({ lines, right }: Column): number {
  const ends = lines
    .filter(({ cells }) => cells.length === 1)
    .map((line) => line.right)
    .sort((a, b) => b - a);
  const size = lines[0]?.size ?? 1;
  const least = Math.max(2, FULL_SHARE * ends.length);
  for (const [at, end] of ends.entries()) {
    const same = ends[at + Math.ceil(least) - 1];
    if (same !== undefined && end - same < FULL * size) return end;
  }
  return ends[0] ?? right;
}

/** Share of a column's lines that are full, at least. */
const FULL_SHARE = 0.1;

/** The usual distance of base lines in a column; in a document where the column is too short to tell. */
export function leadingOf({ lines }: Pick<Column, "lines">, usual: Pick<UsualType, "leading">): number {
  const counts = countSteps(lines);
  const most = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  const steps = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (most[1] < LEAST_LINES || most[1] < 0.5 * steps) return usual.leading;
  // Lines set wide apart are paragraphs of one line each, unless most of them go on.
  const isWide = most[0] > WIDER * usual.leading;
  return isWide && !goOn(lines) ? usual.leading : most[0];
}

function goOn(lines: readonly Line[]): boolean {
  const open = lines.slice(0, -1).filter(({ words }) => !endsSentence(words, words.length)).length;
  return open > 0.6 * (lines.length - 1);
}

/** How often each distance stands between two lines of one size, in twentieths of it. */
export function countSteps(lines: readonly Line[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before === undefined || Math.abs(before.size - line.size) > SAME_SIZE * line.size) continue;
    const step = Math.round(((before.base - line.base) / line.size) * 20) / 20;
    if (step > 0.8 && step < 3) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return counts;
}
