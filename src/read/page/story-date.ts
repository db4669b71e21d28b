import { fullDate, isoDate } from "../../text/dates.ts";
import type { Dropped } from "../article.ts";
import { joined } from "../compose.ts";
import { extent, type PageElement } from "./elements.ts";
import { dateAboveLine, dateAmong, dateOfLine, type KnownDate, LONGEST_DATE_LINE } from "./marks/date-lines.ts";
import { datelineDay } from "./marks/datelines.ts";
import { isPageHead } from "./marks/furniture.ts";
import { WEEKDAY } from "./marks/page-head.ts";
import type { Story } from "./stories/stories.ts";

/** Dates are looked for so far into a text. */
const LONGEST_SEARCHED = 100_000;
/** A date in a line of its own stands among so many elements at a story's head, and so many UTF-16 units. */
const HEAD_ELEMENTS = 6;
const LONGEST_HEAD = 1_500;

/** What tells from when the stories of a page are. */
export interface PageDates {
  readonly text: string;
  /** BCP 47, see `fullDate`. */
  readonly language: string;
  /** What the page prints around its articles, in its order. */
  readonly furniture: readonly Dropped[];
  readonly printed: readonly PrintedDate[];
  /** Of a date elsewhere, the day that tells the year of a dateline where the page has none; ISO 8601 or null. */
  readonly elsewhere: string | null;
}

/** A date that the page prints beside its articles. */
interface PrintedDate {
  readonly start: number;
  /** ISO 8601. */
  readonly date: string;
  /** It stands in a page's head, or with the day of the week, as the dates of papers do. */
  readonly look: "head" | "weekday" | "bare";
}

export function pageDates(
  text: string,
  dropped: readonly Dropped[],
  { language, elsewhere }: Pick<PageDates, "language" | "elsewhere">,
): PageDates {
  const furniture = dropped.filter(({ kind }) => kind === "furniture");
  const printed = furniture.flatMap(({ start, end }): PrintedDate[] => {
    const words = text.slice(start, end);
    const date = fullDate(words, language);
    const look = isPageHead(words) ? "head" : words.search(WEEKDAY) >= 0 ? "weekday" : "bare";
    return date === null ? [] : [{ start, date, look }];
  });
  return { text, language, furniture, printed, elsewhere };
}

/**
 * From when a story is: the day of its dateline, or what a line at its head or below its end tells; or else, of a story that is
 * signed or on a page with its date in full, that.
 * @param from where what belongs to the story may begin; it opens the text there where it is the first.
 */
export function storyDate(page: PageDates, story: Story, from: number | null): KnownDate | null {
  const { elements } = story;
  const start = Math.min(...elements.map((one) => extent(one).start));
  const ofPage = dateOfPage(page, start);
  const line = dateAtHead(page, elements, start) ?? dateAbove(page, start, from) ?? dateBelow(page, elements);
  const marked = elements.filter((one) => one.opens || one.closes);
  const day = marked.map((one) => dayOf(page.text, one)).find((one) => one !== null);
  if (day !== undefined) {
    const known = day.year ?? yearBefore(day.month, line?.date ?? ofPage?.date ?? page.elsewhere);
    const year = known ?? yearInText(page.text, story, day.month);
    const date = year === null ? null : isoDate(year, day.month, day.day);
    if (date !== null || line === null) return date === null ? null : { date, datedBy: "dateline" };
  }
  if (line !== null || ofPage === null) return line;
  const isSigned = marked.length > 0 || elements.some((one) => one.kind === "byline");
  return isSigned || ofPage.look !== "bare" ? { date: ofPage.date, datedBy: "page" } : null;
}

/**
 * What the last page's head above a place tells, or the first one below it; of a page without one, the only day that it prints
 * with its day of the week, or else above the place.
 */
function dateOfPage({ printed }: PageDates, place: number): PrintedDate | null {
  const heads = printed.filter(({ look }) => look === "head");
  const head = heads.findLast(({ start }) => start <= place) ?? heads[0];
  if (head !== undefined) return head;
  const full = onlyDay(printed.filter(({ look }) => look === "weekday"));
  if (full !== null) return full;
  const bare = onlyDay(printed);
  return bare !== null && bare.start <= place ? bare : null;
}

/** The first of dates that tell the same day. */
function onlyDay(dates: readonly PrintedDate[]): PrintedDate | null {
  const [first = null] = dates;
  return dates.every(({ date }) => date === first?.date) ? first : null;
}

/** The date in a line between a story's beginning and its text. */
function dateAtHead(page: PageDates, all: readonly PageElement[], from: number): KnownDate | null {
  const end = all.findIndex(
    (one) => one.kind === "paragraph" && extent(one).end - extent(one).start > LONGEST_DATE_LINE,
  );
  const head = all.slice(0, Math.min(end < 0 ? all.length : end, HEAD_ELEMENTS)).map(extent);
  const below = all.slice(head.length, head.length + 1).map(extent);
  const to = Math.max(...below.map((one) => one.start), ...head.map((one) => one.end));
  return dateAmong(withoutPages(page, from, Math.min(to, from + LONGEST_HEAD)), page.language);
}

/** The date in a line right above a story that opens its text, which begins there. */
function dateAbove(page: PageDates, start: number, from: number | null): KnownDate | null {
  return from === null ? null : dateAboveLine(withoutPages(page, from, start), page.language);
}

/** A part of the text, without what the page prints that tells the page's date. */
function withoutPages({ text, language, furniture }: PageDates, from: number, to: number): string {
  let words = text.slice(from, to);
  for (const { start, end } of furniture) {
    const line = text.slice(start, end);
    if (start >= from && end <= to && dateOfLine(line, language)?.datedBy !== "byline") words = words.replace(line, "");
  }
  return words;
}

/** The date in the line that ends a story. */
function dateBelow({ text, language }: PageDates, elements: readonly PageElement[]): KnownDate | null {
  const last = elements.at(-1);
  return last === undefined || last.ranges.length > 1 ? null : dateOfLine(joined(text, last.ranges).trim(), language);
}

function dayOf(text: string, { ranges }: PageElement): ReturnType<typeof datelineDay> {
  const words = joined(text, ranges.length > 24 ? [...ranges.slice(0, 12), ...ranges.slice(-12)] : ranges);
  return datelineDay(words.slice(0, 120)) ?? datelineDay(words.slice(-60));
}

/** The year of a month that has passed when something is printed: a page of January may print news of December. */
function yearBefore(month: number, printed: string | null): number | null {
  if (printed === null) return null;
  const year = Number(printed.slice(0, 4));
  return month === 12 && printed.slice(5, 7) === "01" ? year - 1 : year;
}

/** The year of the full dates of that month, where they agree on one: those in the story, or else those on the page. */
function yearInText(text: string, story: Story, month: number): number | null {
  const sample = story.elements.slice(0, 50).map((one) => joined(text, one.ranges.slice(0, 60)).slice(0, 3000));
  for (const words of [sample.join("\n"), text.slice(0, LONGEST_SEARCHED)]) {
    const years = new Set<number>();
    for (const found of words.matchAll(/((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*\d{1,2}\s*日/gu)) {
      if (Number(found[2]) === month) years.add(Number(found[1]));
    }
    const [year, other] = years;
    if (year !== undefined && other === undefined) return year;
  }
  return null;
}
