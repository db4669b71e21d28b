import { columns } from "../../../text/width.ts";
import { joined } from "../../compose.ts";
import type { PageElement } from "../elements.ts";
import { containment, terms } from "../likeness.ts";
import { isFurniture, isPaperOrSection } from "../marks/furniture.ts";
import {
  closedUp,
  isBoxLabel,
  isDeck,
  isIndexEntry,
  isNameAboveHeadline,
  isNumberedHeading,
  isSecondHalf,
} from "../marks/labels.ts";
import { isNameAlone, mayBeHanName } from "../marks/signatures.ts";

/** In columns: so wide a headline tells what happened, and a narrower one mostly names a subject, as kickers do. */
const FULL_WIDTH = { han: 22, other: 36 };
/** Headlines are measured up to this width, in columns. */
const WIDEST = 400;
/** Decks and kickers may be wider than this, main headlines hardly. */
const USUAL_WIDTH = 56;
const WIDE = 0.5;
/** How much it tells that a headline says what the text begins with: decks and kickers do, too. */
const SAID_IN_LEAD = 0.2;

/** The words of a headline as they are read: lines joined, "习 近 平" closed up, Markdown's marks left out. */
export function headlineText(text: string, element: PageElement): string {
  const line = joined(text, element.ranges)
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/\*\*|__|`/g, "")
    .replace(/\s+/gu, " ")
    .trim();
  return isSpacedOut(line) ? line.replace(/\s+/gu, "") : line;
}

/** Whether each character stands apart, as papers print their largest headlines. */
function isSpacedOut(line: string): boolean {
  const parts = line.split(/\s+/u);
  return (
    parts.length >= 3 &&
    parts.every((part) => [...part].length === 1 || /^[\p{N}\p{Lu}“”「」]+$/u.test(part)) &&
    /\p{Script=Han}/u.test(line)
  );
}

/** A deck says more of a headline that is not there, an index of another's, a section of no text: no title is better than these. */
const DECK = Number.NEGATIVE_INFINITY;
/** A name alone is whose text it is more often than what it is about. */
const NAME = 1;
/** Of marked headings those of highest rank are headlines. */
const HIGHEST_RANK = 20;
/** Large type, which shows in spaces between characters, or in a character or word to a line. */
const LARGE_TYPE = 3;
/** From so many lines on a headline is set in large type. */
const LARGE_TYPE_LINES = 4;
/** A paper prints the main one of so many headlines in the same place, as a rule. */
const USUAL_PLACE = 0.3;

/** The headlines of an article, and the beginning of its text. */
export interface HeadedText {
  readonly headlines: readonly PageElement[];
  readonly lead: string;
}

/** Which of each article's headlines is the main one: its index, or -1 when there is none. */
export function mainHeadlines(text: string, articles: readonly HeadedText[]): number[] {
  const scores = articles.map((article) => scoresOf(text, article));
  const sums = new Map<number, number[]>();
  for (const own of scores) {
    const known = sums.get(own.length) ?? [];
    sums.set(
      own.length,
      own.map((score, at) => score + (known[at] ?? 0)),
    );
  }
  return scores.map((own) => {
    const usual = indexOfGreatest(sums.get(own.length) ?? []);
    return indexOfGreatest(own.map((score, at) => score + (at === usual ? USUAL_PLACE : 0)));
  });
}

/**
 * The main headline and, where it was printed in two lines that are marked each, the other line: of the same rank, with nothing
 * between, and neither a column's name nor a deck. More lines of one rank are no headline: all that the page prints may be marked.
 */
export function linesOfHeadline(text: string, headlines: readonly PageElement[], main: number): readonly PageElement[] {
  const one = headlines[main];
  if (one === undefined || one.level === 0) return one === undefined ? [] : [one];
  const follows = (a: PageElement | undefined, b: PageElement | undefined) =>
    a !== undefined &&
    b !== undefined &&
    a.level === b.level &&
    /^[\s#*]*$/u.test(text.slice(a.ranges.at(-1)?.end, b.ranges[0]?.start));
  let [first, last] = [main, main];
  while (follows(headlines[first - 1], headlines[first])) first -= 1;
  while (follows(headlines[last], headlines[last + 1])) last += 1;
  const lines = headlines.slice(first, last + 1);
  const [words = "", otherWords = ""] = lines.map((line) => headlineText(text, line));
  const isOne = lines.length === 2 && isHalf(words, otherWords) && isHalf(otherWords, words);
  return isOne ? lines : [one];
}

/** Whether a line may be one of a headline's two: neither a deck, a name, a number's nor a column's name. */
function isHalf(words: string, other: string): boolean {
  const isLabel = isNameAboveHeadline(words, columns(words, WIDEST), columns(other, WIDEST));
  return !isLabel && !isDeck(words) && !isNameAlone(words) && !isBoxLabel(words) && !isNumberedHeading(words);
}

/** The first of the greatest; -1 where there is none but decks. */
function indexOfGreatest(scores: readonly number[]): number {
  const greatest = Math.max(...scores);
  return greatest === DECK ? -1 : scores.indexOf(greatest);
}

/** A column's name that is wider than this may be a headline in few words. */
const NAME_WIDTH = 8;

/** Which of an article's headlines name whose text it is, or under what the paper prints it, and not what it is about. */
function labels(text: string, headlines: readonly PageElement[]): boolean[] {
  const lines = headlines.map((element) => headlineText(text, element));
  return lines.map((words, at) => {
    const below = lines[at + 1] ?? "";
    const [width, widthBelow] = [columns(words, WIDEST), columns(below, WIDEST)];
    const isInCapitals = /^\P{Ll}*\p{Lu}{3}\P{Ll}*$/u.test(words) && /\p{Ll}{3}/u.test(below) && width < widthBelow;
    return (
      isInCapitals ||
      isNameAlone(words) ||
      mayBeHanName(words) ||
      isBoxLabel(words) ||
      (width <= NAME_WIDTH && isNameAboveHeadline(words, width, widthBelow))
    );
  });
}

/** How much speaks for each of an article's headlines to be the main one. */
function scoresOf(text: string, { headlines, lead }: HeadedText): number[] {
  const leadTerms = terms(lead);
  const isLabel = labels(text, headlines);
  const ranks = headlines.filter((element, at) => element.level > 0 && !isLabel[at]).map((element) => element.level);
  const highest = ranks.length > 0 ? Math.min(...ranks) : 0;
  return headlines.map((element, at) => {
    const raw = joined(text, element.ranges).trim();
    const words = headlineText(text, element);
    const width = columns(words, WIDEST);
    const full = /[\p{Script=Han}\p{Script=Hiragana}]/u.test(words) ? FULL_WIDTH.han : FULL_WIDTH.other;
    let score = SAID_IN_LEAD * containment(terms(words), leadTerms, new Map()) + Math.min(1, width / full);
    if (isLabel[at]) score -= NAME;
    else if (highest > 0 && element.level === highest) score += HIGHEST_RANK;
    if (isSpacedOut(raw) || element.ranges.length >= LARGE_TYPE_LINES) score += LARGE_TYPE;
    if (width > USUAL_WIDTH) score -= WIDE;
    if (
      isDeck(raw) ||
      isIndexEntry(words) ||
      isSecondHalf(words) ||
      isFurniture(words) ||
      isPaperOrSection(closedUp(words))
    )
      score = DECK;
    if (/\p{Script=Han}\s+\p{Script=Han}/u.test(words)) score -= 0.4;
    if (
      /^(?:围绕|为|聚焦|贯彻|深入|关于|结束|随着)|(?:之际|首日|系列(?:报道|评论|述评)[一二三四五六七八九十①-⑳]?)$/u.test(
        words,
      )
    )
      score -= 0.4;
    return score;
  });
}
