import type { SourceRange } from "../article.ts";
import { opensWithDateline } from "../page/marks/datelines.ts";
import { endsSentence, expectsMore } from "../page/punctuation.ts";
import { WEIGHTS } from "../page/rules.ts";
import { vocabularyOf } from "../page/vocabulary.ts";
import { FEWEST_LINES, type KnownText, linesByTurns } from "./by-turns.ts";
import { sideBySide } from "./side-by-side.ts";
import type { TextLine } from "./text-lines.ts";

/** Where it is not known what a first line goes on from, or what a last line goes on in. */
export interface Cuts {
  readonly isCutBefore: boolean;
  readonly isCutBehind: boolean;
}

/** Lines that are read one after the other. */
export interface Column<Line> extends Cuts {
  readonly lines: readonly Line[];
  /** It is not known which line goes on in which: each stands by itself, cut at both ends. */
  readonly isLoose: boolean;
}

/** A text whose lines may be those of several columns. */
export interface ColumnedText extends KnownText {
  /** It is a newspaper page. Other texts hardly have columns, but tables: what stands side by side has to be running text there. */
  readonly isNews: boolean;
  /** Whether a stretch of so many lines by turns is none by chance: of a book's many paragraphs one always reads better so. */
  readonly expectsByTurns: (lines: number) => boolean;
}

/** In longer texts, in UTF-16 units, no lines by turns are looked for: it takes too long. */
const LONGEST_PAGE = 400_000;
/** So much better, as log odds, lines by turns have to read that way: what is put together is quoted as one sentence. */
const BY_TURNS = 8;
/** So much better they have to read that way that the printed order is not believed either, and more where columns are rare. */
const IN_DOUBT = 3;
const IN_DOUBT_ELSEWHERE = 4.5;
/** Where columns are rare, they are suspected from here on without knowing the text's words. */
const SUSPECTED = 2;
const NO_WORDS = { weights: WEIGHTS, vocabulary: vocabularyOf("", []) };
/** So many places show that, or one in so many lines that nowhere read worse by turns. */
const SEVERAL_SIGNS = 2;
const LONG_STRETCH = 8;

/**
 * The columns of a block of lines. A machine may have read several columns across: side by side with a gap between them, or
 * by turns. Where that is not certain, the lines are loose: an open cut is better than a sentence that nobody wrote.
 */
export function columnsOf<Line extends TextLine>(known: ColumnedText, lines: readonly Line[]): Column<Line>[] {
  if (lines.length < FEWEST_LINES) return [whole(lines)];
  const sides = sideBySide(known.text, lines);
  if (sides === null || (!known.isNews && !sides.areText))
    return known.text.length > LONGEST_PAGE ? [whole(lines)] : byTurns(known, lines);
  return [...columnsOf(known, sides.left), ...columnsOf(known, sides.right)];
}

/** How columns run together in a block of lines, where that is certain; null elsewhere. */
export function runTogether(known: KnownText, lines: readonly TextLine[]): "side by side" | "by turns" | null {
  if (lines.length < FEWEST_LINES) return null;
  if (sideBySide(known.text, lines)?.areText === true) return "side by side";
  const found = known.text.length > LONGEST_PAGE ? null : linesByTurns(known, lines);
  return found?.isFull === true && found.gain >= BY_TURNS ? "by turns" : null;
}

/** Whether lines are those of one column. */
export function isWhole<Line>([first, ...others]: readonly Column<Line>[]): boolean {
  return first === undefined || (others.length === 0 && !first.isLoose);
}

/** Where a column, or a line of it, is cut: not behind a full stop. */
export function cutsOf(text: string, column: Cuts, lines: readonly SourceRange[]): Cuts {
  return {
    isCutBefore: column.isCutBefore,
    isCutBehind: column.isCutBehind && !endsSentence(text, lines.at(-1)?.end ?? 0),
  };
}

/** Of a column that was divided further, the cuts of one of so many parts: it begins in the first, and ends in the last. */
export function cutsOfPart({ isCutBefore, isCutBehind }: Cuts, at: number, parts: number): Cuts {
  return { isCutBefore: isCutBefore && at === 0, isCutBehind: isCutBehind && at === parts - 1 };
}

function whole<Line>(lines: readonly Line[]): Column<Line> {
  return { lines, isLoose: false, isCutBefore: false, isCutBehind: false };
}

function loose<Line>(lines: readonly Line[]): Column<Line> {
  return { lines, isLoose: true, isCutBefore: true, isCutBehind: true };
}

/** Lines by turns, each column by itself; what may be by turns as well is loose, unless the block begins or ends with it. */
function byTurns<Line extends TextLine>(known: ColumnedText, lines: readonly Line[]): Column<Line>[] {
  const { text } = known;
  // Going through a whole text for its words takes longest, and without them hardly a line is suspected.
  const isSuspected = known.isNews || (linesByTurns({ ...NO_WORDS, text }, lines)?.gain ?? 0) >= SUSPECTED;
  const found = isSuspected ? linesByTurns(known, lines) : null;
  if (found === null || found.gain < IN_DOUBT) return [whole(lines)];
  const behind = found.shown.first + 1;
  if (known.isNews && found.isByFirstLine && mayBeAbove(text, lines[behind - 1], lines[behind]))
    return [whole(lines.slice(0, behind)), ...byTurns(known, lines.slice(behind))];
  const length = found.possible.last - found.possible.first + 1;
  const isShown = found.signs >= SEVERAL_SIGNS || length >= LONG_STRETCH;
  // One strong sign in a few lines does not say how they go on, but that they do not go on as they are printed.
  const isPossible =
    (isShown || (known.isNews && found.gain >= BY_TURNS)) &&
    (known.isNews || (found.isFull && found.gain >= IN_DOUBT_ELSEWHERE)) &&
    known.expectsByTurns(length);
  if (!isPossible) return [whole(lines)];
  const { shown, possible } = found;
  const [from, to] = [possible.first, possible.last + 1];
  const parts = (middle: readonly Column<Line>[]) =>
    [whole(lines.slice(0, from)), ...middle, whole(lines.slice(to))].filter((part) => part.lines.length > 0);
  if (found.gain < BY_TURNS || !isShown) return parts([loose(lines.slice(from, to))]);
  const first = from === 0 ? startOfBoth(text, lines, shown.first) : shown.first;
  const end = to === lines.length ? endOfBoth(text, lines, shown.last) : shown.last + 1;
  const columnFrom = (start: number): Column<Line> => ({
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

/** Whether a line may be a headline above a text, which it does not go on in: nothing at its end expects more. */
function mayBeAbove(text: string, line: SourceRange | undefined, next: SourceRange | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  const isCut = /\p{L}[-\u00ad\u2010¬]$/u.test(text.slice(line.start, line.end)) || expectsMore(text, line.end);
  return !isCut && !opensWithDateline(text.slice(next.start, next.end));
}

/** The first line from which on it is known that both columns go on: one may have begun below the other. */
function startOfBoth(text: string, lines: readonly TextLine[], first: number): number {
  let start = first;
  while (start > 0 && !endsSentence(text, lines[start - 1]?.end ?? 0)) start -= 1;
  return start;
}

/** Behind the last line of which it is known that both columns go on to it: the shorter one may have ended. */
function endOfBoth(text: string, lines: readonly TextLine[], last: number): number {
  let end = last + 1;
  while (end < lines.length && !endsSentence(text, lines[end - 2]?.end ?? 0)) end += 1;
  return end;
}
