import type { SourceRange } from "../article.ts";
import { BOLD_LEVEL, element, type PageElement } from "./elements.ts";
import { INDENT } from "./line-ends.ts";
import type { Line } from "./lines.ts";
import { byline } from "./marks/bylines.ts";
import { endsWithCredit, isCredit, opensLikeCaption } from "./marks/credits.ts";
import { closesWithDateline, opensWithDateline } from "./marks/datelines.ts";
import { leadingContinuation, trailingJump } from "./marks/jumps.ts";
import { isIndexEntry } from "./marks/labels.ts";
import type { PageFacts } from "./page-facts.ts";
import { isVertical, LONGEST_HEADLINE, LOOK, lineWidth, startOf } from "./paragraphs.ts";
import { endsSentence } from "./punctuation.ts";

/** A paragraph taken apart: what it is, and the marks of another page that stand at its ends. */
interface RecognisedParagraph {
  /** "Continued from page 1" at its start. */
  readonly continuedFrom: SourceRange | null;
  /** Null when nothing is left beside the marks. */
  readonly element: PageElement | null;
  /** The element is nothing but who took a picture. */
  readonly isCredit: boolean;
  /** "See page 2" at its end. */
  readonly jump: SourceRange | null;
}

/** A line at least this wide, as a share of its column, may have been broken by the column's end. */
const FILLED_SHARE = 0.84;
/** So many lines of a paragraph tell its column. */
const COLUMN_LINES = 12;
/** A headline has at most this many lines, and a caption that only its credit shows this many. */
const MOST_HEADLINE_LINES = 4;
export const MOST_CAPTION_LINES = 12;

interface ParagraphRequest {
  readonly text: string;
  readonly facts: PageFacts;
  /** Widths of the last lines of running text before it, in columns. */
  readonly recent: readonly number[];
  /** It is known to be text whose end stands elsewhere, and no headline. */
  readonly isCutText: boolean;
}

/** What a paragraph is shows in its first and last words. */
export function recogniseParagraph(
  { text, facts, recent, isCutText }: ParagraphRequest,
  lines: readonly Line[],
): RecognisedParagraph {
  const { continuedFrom, ranges: continued } = withoutContinuation(text, lines.map(rangeOf));
  const { closes, jump, ranges: left } = withoutTrailingJump(text, continued);
  const ranges = left.filter((range) => range.end > range.start);
  const first = ranges[0];
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) return { continuedFrom, element: null, isCredit: false, jump: null };
  const start = startOf(text, first);
  const end = ranges
    .slice(-2)
    .map((range) => text.slice(Math.max(range.start, range.end - LOOK), range.end))
    .join("\n")
    .slice(-LOOK);
  const only = ranges.length === 1 && first.end - first.start <= LOOK ? start : null;
  const found = (one: PageElement): RecognisedParagraph => ({ continuedFrom, element: one, isCredit: false, jump });
  if (only !== null && byline(only) !== null) return found(element("byline", ranges));
  if (only !== null && isCredit(only)) return { ...found(element("caption", ranges)), isCredit: true };
  if (isCaption(start, end, ranges.length)) return found(element("caption", ranges));
  const opens = opensWithDateline(start);
  const isVerticallySet = isVertical(text, lines);
  const isIndex = only !== null && isIndexEntry(only);
  const isHeadline =
    isIndex || (!opens && !closes && (isVerticallySet || (!isCutText && isHeadlineLike(text, facts, ranges))));
  const isBold = only !== null && /^\*\*[^*]{1,60}\*\*[：:]?$/u.test(only);
  const column = Math.max(0, ...recent, ...lines.slice(0, COLUMN_LINES).map((line) => lineWidth(text, line)));
  const isColumnKnown = !isHeadline || recent.length > 0;
  const indent = lines.length === 1 ? INDENT : 0;
  return found(
    element(isBold || isVerticallySet ? "heading" : isHeadline ? "headline" : "paragraph", ranges, {
      level: isBold || isVerticallySet ? BOLD_LEVEL : 0,
      fills: isColumnKnown && lineWidth(text, lines.at(-1) ?? first) + indent >= FILLED_SHARE * column,
      opens,
      closes: closes || closesWithDateline(end.replace(/\*\*$/u, "")),
    }),
  );
}

/** Whether a line is so wide that the column's end may have broken it. */
export function fillsColumn(text: string, line: Line | undefined, column: number): boolean {
  return line !== undefined && lineWidth(text, line) >= FILLED_SHARE * column;
}

export function rangeOf({ start, end }: SourceRange): SourceRange {
  return { start, end };
}

function withoutContinuation(
  text: string,
  ranges: readonly SourceRange[],
): { continuedFrom: SourceRange | null; ranges: readonly SourceRange[] } {
  const [first, ...rest] = ranges;
  const start = first === undefined ? "" : startOf(text, first);
  const length = leadingContinuation(start);
  if (first === undefined || length === 0) return { continuedFrom: null, ranges };
  const mark = { start: first.start, end: first.start + start.slice(0, length).trimEnd().length };
  const left = text.slice(first.start + length, first.end);
  const trimmed = { start: first.end - left.trimStart().length, end: first.end };
  return { continuedFrom: mark, ranges: [trimmed, ...rest] };
}

function withoutTrailingJump(
  text: string,
  ranges: readonly SourceRange[],
): { closes: boolean; jump: SourceRange | null; ranges: readonly SourceRange[] } {
  const last = ranges.at(-1);
  const from = last === undefined ? 0 : Math.max(last.start, last.end - LOOK);
  const found = last === undefined ? null : trailingJump(text.slice(from, last.end));
  if (last === undefined || found === null) return { closes: false, jump: null, ranges };
  const at = from + found.at;
  const mark = text.slice(at, last.end);
  const kept = { start: last.start, end: last.start + text.slice(last.start, at).trimEnd().length };
  return {
    closes: found.kind === "to",
    jump: { start: at + (mark.length - mark.trimStart().length), end: last.end },
    ranges: [...ranges.slice(0, -1), kept],
  };
}

function isCaption(start: string, end: string, lines: number): boolean {
  return opensLikeCaption(start) || (lines <= MOST_CAPTION_LINES && endsWithCredit(end) && !opensWithDateline(start));
}

/** Whether a paragraph may be a headline: short, and no sentence. */
function isHeadlineLike(text: string, facts: PageFacts, ranges: readonly SourceRange[]): boolean {
  const last = ranges.at(-1);
  if (last === undefined) return false;
  if (ranges.length > MOST_HEADLINE_LINES || endsSentence(text, last.end))
    return ranges.length === 1 && !facts.wrapped && isQuestionHeadline(startOf(text, last));
  const width = ranges.reduce((sum, range) => sum + lineWidth(text, range), 0);
  const words = ranges.map((range) => text.slice(range.start, range.end)).join("");
  return (
    width <= LONGEST_HEADLINE &&
    !/[。；]|\p{Ll}{3}[.!?]["”»]?\s+\p{Lu}|[，、：,:;；]$|^[（(].*[）)]$/u.test(words) &&
    /[\p{L}\p{N}]/u.test(words) &&
    !areResults(words)
  );
}

/** Numbers of results and prices, which tell how and not what happened. */
const RESULTS = 5;

/** Whether words are results or prices: so many numbers stand in no headline. */
export function areResults(words: string): boolean {
  return (words.match(/\p{Nd}+/gu)?.length ?? 0) >= RESULTS;
}

/** "Who pays?" and "开幕！" are headlines too, where they are short and nothing else stands in their line. */
function isQuestionHeadline(line: string): boolean {
  return /^[^。！？.!?：“"「]{2,24}[！？!?]$/u.test(line) && !/[，,]/.test(line);
}
