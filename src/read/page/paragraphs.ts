import { columns } from "../../text/width.ts";
import type { SourceRange } from "../article.ts";
import {
  columnAround,
  endsBeforeWordThatFits,
  endsEarly,
  HAN,
  HEADING_SHORT_BY,
  INDENT,
  isHeadingAbove,
  isIndented,
  isWiderThanColumn,
  type MeasuredLines,
  SHORT_BY,
} from "./line-ends.ts";
import type { Line } from "./lines.ts";
import { byline, hasBullet } from "./marks/bylines.ts";
import { endsWithCredit, isCredit, isCreditInTwoLines } from "./marks/credits.ts";
import { opensWithDateline } from "./marks/datelines.ts";
import { isNameAboveHeadline, isNumberedHeading } from "./marks/labels.ts";
import { endsWithSignature, isSignature } from "./marks/signatures.ts";
import type { PageFacts } from "./page-facts.ts";
import { cannotOpen, dividesWord, endsSentence, expectsMore, head, leavesOpen, tail } from "./punctuation.ts";

/** Lines of text that follow each other without anything between, on their page. */
interface TextBlock extends MeasuredLines {
  readonly facts: PageFacts;
}

/** A block's lines, divided into paragraphs. */
interface Paragraphs {
  readonly paragraphs: readonly (readonly Line[])[];
  /** None of the lines is running text: each paragraph is a headline. */
  readonly isHeadlines: boolean;
}

/** A headline is not longer, in columns. */
export const LONGEST_HEADLINE = 110;
/** Lines are measured up to this width, in columns. */
const WIDEST = 400;
/** How much of a line's start is looked at to tell what it is, in UTF-16 units. */
export const LOOK = 120;

/** A block of more lines than this is running text. */
const LONGEST_HEADLINE_BLOCK = 6;
/** A line of a headline in the largest type is not wider than this: by itself it is a part of the headline. */
const LARGE_TYPE_LINE = 12;
/** In a page without a column, a line this wide without a sentence's end goes on in the next. */
const LONG_LINE = 30;

/** A line's width, as far as it is measured. */
export function lineWidth(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  return columns(text.slice(start, end), WIDEST);
}

/** At least so many lines of one character or word each are a headline set from top to bottom. */
const FEWEST_VERTICAL = 3;
const LONGEST_WORD = 24;

/** Whether the lines of a block are one headline, a character or a word to a line. */
export function isVertical(text: string, lines: readonly Line[]): boolean {
  if (lines.length < FEWEST_VERTICAL) return false;
  const words = lines.map((line) => text.slice(line.start, Math.min(line.end, line.start + LONGEST_WORD + 1)));
  const areCharacters =
    words.every((word) => /^(?:[\p{L}\p{P}\p{S}]|\p{N}{1,4})$/u.test(word)) &&
    words.some((word) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(word));
  if (areCharacters) return true;
  return areWordsOfOne(words);
}

/** A word and the marks around it, which French sets off by spaces that no line is broken at. */
const WORD = /^(?:(?:[\p{P}\p{S}][\u00a0\u202f]?)*[\p{L}\p{N}](?:[^\s。，、；]|[\u00a0\u202f])*|[-–—])$/u;

/** Whether words below each other are one headline: some begin small, as hardly in a list, and no sentence ends between them. */
function areWordsOfOne(words: readonly string[]): boolean {
  return (
    words.every((word) => word.length <= LONGEST_WORD && WORD.test(word)) &&
    /^[\p{P}\p{S}\u00a0]*[\p{Lu}\p{N}]/u.test(words[0] ?? "") &&
    words.some((word) => /^\p{Ll}/u.test(word)) &&
    !words.slice(0, -1).some((word) => /\p{Ll}\.$|;$/u.test(word)) &&
    words.filter((word) => word.endsWith(":")).length <= 1
  );
}

/** Divides a block of lines into paragraphs: where a line does not go on with the line before, one ends. */
export function inParagraphs(block: TextBlock): Paragraphs {
  if (isVertical(block.text, block.lines)) return { paragraphs: [block.lines], isHeadlines: true };
  const isHeadlines = areHeadlines(block);
  const paragraphs: Line[][] = [];
  for (const [at, line] of block.lines.entries()) {
    const current = paragraphs.at(-1);
    const goesOn =
      current !== undefined &&
      (isHeadlines ? headlineGoesOn(block, at) : paragraphGoesOn(block, at, current.length === 1));
    if (goesOn) current.push(line);
    else {
      if (current !== undefined && opensWithDateline(startOf(block.text, line)))
        paragraphs.splice(-1, 1, ...aboveDateline(block, at, current));
      paragraphs.push([line]);
    }
  }
  return { paragraphs, isHeadlines };
}

/** Lines right above a dateline that end no sentence are headlines. */
function aboveDateline(block: TextBlock, at: number, lines: Line[]): Line[][] {
  const isText = lines.length > LONGEST_HEADLINE_BLOCK || lines.some((line) => endsSentence(block.text, line.end));
  if (isText) return [lines];
  const headlines: Line[][] = [];
  for (const [place, line] of lines.entries()) {
    const current = headlines.at(-1);
    if (current !== undefined && headlineGoesOn(block, at - lines.length + place)) current.push(line);
    else headlines.push([line]);
  }
  return headlines;
}

/** Whether all lines of a block are headlines: none ends a sentence, and they do not fill a column. */
function areHeadlines({ text, facts, lines, widths, recent }: TextBlock): boolean {
  if (lines.length > LONGEST_HEADLINE_BLOCK || lines.some((line) => endsSentence(text, line.end))) return false;
  if (lines.some((line, at) => (widths[at] ?? 0) > LONGEST_HEADLINE || opensWithDateline(startOf(text, line))))
    return false;
  if (!facts.wrapped) return true;
  if (lines.length > 1 && lines.some((line) => /[，；：]/u.test(text.slice(line.start, line.end)))) return false;
  const column = Math.max(0, ...recent);
  return !widths.every(
    (width, at) => width <= column + SHORT_BY && width + (at === 0 ? INDENT : 0) >= column - SHORT_BY,
  );
}

/** Whether line `at` of a block of headlines goes on with the headline of the line before. */
function headlineGoesOn({ text, facts, lines, widths }: TextBlock, at: number): boolean {
  const [a, b] = [lines[at - 1], lines[at]];
  if (a === undefined || b === undefined) return false;
  if (byline(startOf(text, a)) !== null || byline(startOf(text, b)) !== null) return false;
  const words = text.slice(a.start, a.end);
  const isLargeType = (widths[at - 1] ?? 0) <= LARGE_TYPE_LINE && /[\p{Script=Han}\p{Script=Hiragana}]/u.test(words);
  // Two phrases side by side are a whole headline.
  const isWhole = /\p{Script=Han}\s+\p{Script=Han}/u.test(words);
  const isLabel = isNameAboveHeadline(words, widths[at - 1] ?? 0, widths[at] ?? 0);
  if (RESULT.test(startOf(text, b))) return false;
  if (goesOnInLine({ text, facts }, a, b) || (isLargeType && !isWhole && !isLabel)) return true;
  if (isCreditInTwoLines(words, startOf(text, b))) return true;
  return lines.length === 2 && areHalves(words, startOf(text, b), widths[at - 1] ?? 0, widths[at] ?? 0);
}

/** "江州飞马 98比91 泽州钢铁": a line of results is no part of a headline. */
const RESULT = /\s\p{Nd}{1,3}\s?[比:：–-]\s?\p{Nd}{1,3}(?:\s|$)/u;

/** Two lines in letters alone, one right below the other and as wide, are one headline more often than two. */
function areHalves(line: string, next: string, width: number, nextWidth: number): boolean {
  const [least, most] = [Math.min(width, nextWidth), Math.max(width, nextWidth)];
  const areWords = [line, next].every((words) => /^[\p{P}\s]*[\p{Lu}\p{Ll}\p{N}]/u.test(words) && !HAN.test(words));
  return areWords && least >= SHARE_OF_HALF * most && !/^[-–—―]/u.test(next);
}

/** The narrower of a headline's two lines is at least so wide, as a share of the other. */
const SHARE_OF_HALF = 0.5;

/** Two characters on each side of a line end attract each other so much elsewhere, as log odds, where they are one phrase. */
const ATTRACTED = 2;

/** Whether a headline goes on in the next line by their words: neither is whole without the other. */
export function goesOnInLine(
  { text, facts }: Pick<TextBlock, "text" | "facts">,
  a: SourceRange,
  b: SourceRange,
): boolean {
  if (expectsMore(text, a.end) || cannotOpen(text, b.start)) return true;
  const words = text.slice(a.start, a.end);
  if (/\p{Script=Han}\s+\p{Script=Han}/u.test(words)) return false;
  if (leavesOpen(words) || dividesHan(text, a, b)) return true;
  // What a headline divides, the page's text says again in one.
  return (facts.vocabulary.attraction(tail(text, a, 2), head(text, b, 2)) ?? 0) >= ATTRACTED;
}

function dividesHan(text: string, a: SourceRange, b: SourceRange): boolean {
  const [before, after] = [tail(text, a, 6), head(text, b, 6)];
  return /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after) && dividesWord(before, after);
}

/** Whether line `at` of a block goes on with the paragraph of the line before, which may be that paragraph's first. */
function paragraphGoesOn(block: TextBlock, at: number, isSecond: boolean): boolean {
  const { text, facts, lines, widths } = block;
  const [a, b] = [lines[at - 1], lines[at]];
  if (a === undefined || b === undefined) return false;
  const before = text.slice(a.start, a.end);
  const next = startOf(text, b);
  if (opensWithDateline(next) || (byline(next) !== null && (hasBullet(next) || !expectsMore(text, a.end))))
    return false;
  if (facts.indented && b.indent >= a.indent + 2 && !expectsMore(text, a.end)) return false;
  if (isSignedBetween(block, a, b)) return false;
  const width = widths[at - 1] ?? 0;
  const column = columnAround(block, at);
  if (facts.wrapped && endsColumn(block, at, column, isSecond)) return false;
  const mayOpen = isSecond || /^\p{Lu}/u.test(next);
  if (facts.wrapped && mayOpen && endsBeforeWordThatFits(block, at) && !expectsMore(text, a.end)) return false;
  if (endsSentence(text, a.end)) {
    if (!facts.wrapped || b.indent > a.indent || width <= column - SHORT_BY) return false;
    return !isIndented(block, at, column);
  }
  if (/[；;]$/u.test(before) && width <= column - INDENT) return false;
  if (isSecond) {
    if (isNumberedHeading(before) || (byline(before) !== null && !expectsMore(text, a.end))) return false;
    const isShort = width < column - INDENT - HEADING_SHORT_BY && !/[，、：；,;:—\d]$/u.test(before);
    // A line of two clauses may also be running text in a column that is narrower here: the line below it tells.
    const isHeading = !/[，：；]/u.test(before) || (widths[at] ?? 0) >= width + INDENT + HEADING_SHORT_BY;
    if (isShort && isHeading && !cannotOpen(text, b.start) && !opensWithDateline(before)) return false;
  }
  if (isCredit(before) || isCredit(next) || endsWithCredit(before)) return false;
  return facts.wrapped || width >= LONG_LINE || expectsMore(text, a.end) || cannotOpen(text, b.start);
}

/** Whether an article's signature stands between two lines: behind the first, or in the second. */
function isSignedBetween({ text }: TextBlock, a: SourceRange, b: SourceRange): boolean {
  if (endsSentence(text, a.end) && isSignature(text.slice(b.start, b.end))) return true;
  return endsWithSignature(text.slice(Math.max(a.start, a.end - LOOK), a.end)) && !cannotOpen(text, b.start);
}

/** Whether the widths of lines show that what the line above line `at` says ends with it, though no sentence does. */
function endsColumn(block: TextBlock, at: number, column: number, isSecond: boolean): boolean {
  const { text, lines } = block;
  const [a, b] = [lines[at - 1], lines[at]];
  if (a === undefined || b === undefined) return false;
  if (isWiderThanColumn(block, at)) return true;
  if (/[：:]$/u.test(text.slice(a.start, a.end)) && HAN.test(startOf(text, b)) && isIndented(block, at, column))
    return true;
  const isEnd = isSecond ? isHeadingAbove(block, at, column) : endsEarly(block, at, column);
  return isEnd && !goesOnInLine(block, a, b);
}

/** As much of a line's start as tells what it is. */
export function startOf(text: string, line: { readonly start: number; readonly end: number }): string {
  return text.slice(line.start, Math.min(line.end, line.start + LOOK));
}
