import { fold } from "./fold.ts";
import { parseNumeral } from "./large-numbers.ts";
import { MONTHS } from "./month-names.ts";

/** A whole date in a line: `line.slice(start, end)`. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** ISO 8601. */
  readonly day: string;
}

/** Month names that tell by three letters of which month they are; "mai" and "май" are whole. */
const SHORT_MONTHS: ReadonlyMap<string, number> = shortMonths();

const YEAR = "((?:19|20)\\d{2})(?!\\d)";
const NUMERAL = "(\\d{1,2}|[〇○零一二三四五六七八九十廿卅]{1,4})";
/** "2025年2月13日", "民國114年3月14日", "二〇二五年三月十四日", "令和7年（2025年）3月14日", "2025년 3월 14일". */
const EAST_ASIAN = new RegExp(
  `(?<![\\d〇○零一二三四五六七八九十])(民[国國]|令和|平成|昭和)?\\s{0,2}(\\d{1,4}|元|[〇○零一二三四五六七八九十百]{1,6})\\s{0,4}[年년](?:[（(][^）)]{2,8}[）)])?\\s{0,4}${NUMERAL}\\s{0,4}[月월]\\s{0,4}${NUMERAL}(?:\\s{0,4}[日일號号]|(?![\\d\\s]))`,
  "gu",
);
/** "2025-2-13", "2025. 2. 13." */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})\s{0,2}([./-])\s{0,2}(\d{1,2})\s{0,2}\2\s{0,2}(\d{1,2})(?!\d)/gu;
/** "13.2.2025", "13/02/2025" */
const YEAR_LAST = new RegExp(`(?<![\\d./-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?${YEAR}`, "gu");
/** "14 March 2025", "3. Mai 2025", "2 de marzo de 2025", "1er août 2025", "14-Mar-2025" */
const DAY_FIRST = new RegExp(
  `(?<![\\d.,:/–-])(\\d{1,2})(?:st|nd|rd|th|er|[.º°])?(?:\\s{1,3}|[/-]|(?<=\\.))(?:(?:de|of)\\s{1,3}|d['’])?([\\p{L}\\p{M}]{3,14})\\.?,?(?:\\s{1,3}|[/-])(?:del?\\s{1,3})?${YEAR}`,
  "giu",
);
/** "March 14, 2025", "Fri Mar 14 10:00:00 UTC 2025" */
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]{3,14})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s{0,3}|\\s{1,3})(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s(?:\\p{Lu}{2,5}\\s)?)?${YEAR}`,
  "giu",
);

/** In which year that of an era is counted 0. */
const ERAS: Readonly<Record<string, number>> = { 民国: 1911, 民國: 1911, 令和: 2018, 平成: 1988, 昭和: 1925 };

/** Languages (BCP 47) in all of whose countries "03/05/2025" is a day of May. English is none of them. */
const DAY_BEFORE_MONTH: ReadonlySet<string> = new Set(
  "ar bg ca cs da de el es fi fr he hi hr id it nb nl no pl pt ro ru sk sl sr sv th tr uk vi".split(" "),
);

/**
 * The first whole date of a line, ISO 8601; null without one.
 * @param language BCP 47: by it alone it is known whether "03/05/2025" is a day of May.
 */
export function fullDate(line: string, language = "und"): string | null {
  return datesIn(line, language)[0]?.day ?? null;
}

/** The whole dates of a line from 1900 to 2099, in numbers or words, in their order; see `fullDate`. */
export function datesIn(line: string, language = "und"): WrittenDate[] {
  if (!/\d{4}|[年년]/u.test(line.replace(WIDE_DIGITS, plainDigit))) return [];
  const plain = line.replace(WIDE_DIGITS, plainDigit);
  const found: (WrittenDate | null)[] = [];
  for (const match of plain.matchAll(EAST_ASIAN)) found.push(eastAsian(match));
  for (const match of plain.matchAll(YEAR_FIRST)) found.push(dateAt(match, match[1], Number(match[3]), match[4]));
  for (const match of plain.matchAll(DAY_FIRST)) found.push(dateAt(match, match[3], monthNamed(match[2]), match[1]));
  for (const match of plain.matchAll(MONTH_FIRST)) found.push(dateAt(match, match[3], monthNamed(match[1]), match[2]));
  for (const match of plain.matchAll(YEAR_LAST)) found.push(yearLast(match, language));
  return found.filter((one) => one !== null).sort((a, b) => a.start - b.start);
}

/** Whether "03/05/2025" or the like stands in a text: a date of which only the language tells the day. */
export function needsLanguage(text: string): boolean {
  return /(?<![\d./-])(?:0?[1-9]|1[0-2])([/-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d)/u.test(text);
}

/** The number of a month, 1..12, by its name or the beginning of it; null for other words. */
export function monthNamed(word = ""): number | null {
  const name = fold(word);
  return MONTHS.get(name) ?? SHORT_MONTHS.get(name) ?? null;
}

/** ISO 8601, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const WIDE_DIGITS = /[０-９]/gu;

function plainDigit(digit: string): string {
  return digit.normalize("NFKC");
}

function dateAt(
  { 0: words, index }: RegExpMatchArray,
  year: string | number | undefined,
  month: number | null,
  day: string | undefined,
): WrittenDate | null {
  const written = month === null ? null : isoDate(Number(year), month, Number(day));
  return written === null || index === undefined ? null : { start: index, end: index + words.length, day: written };
}

function eastAsian(match: RegExpMatchArray): WrittenDate | null {
  const [, era, counted = "", month = "", day = ""] = match;
  const year = numberOf(counted) + (era === undefined ? 0 : (ERAS[era] ?? 0));
  if (year < 1900 || year > 2099) return null;
  return dateAt(match, year, numberOf(month), String(numberOf(day)));
}

function numberOf(numeral: string): number {
  if (numeral === "元") return 1;
  return parseNumeral(numeral.replaceAll("○", "〇").replaceAll("廿", "二十").replaceAll("卅", "三十"));
}

function yearLast(match: RegExpMatchArray, language: string): WrittenDate | null {
  const [, first, mark, second, year] = match;
  const isMonthFirst = mark !== "." && Number(second) > 12;
  const isKnown = mark === "." || isMonthFirst || Number(first) > 12 || first === second;
  if (!isKnown && !DAY_BEFORE_MONTH.has(language.split("-")[0] ?? "")) return null;
  return isMonthFirst ? dateAt(match, year, Number(first), second) : dateAt(match, year, Number(second), first);
}

/** Beginnings of three letters and more that one month alone has. */
function shortMonths(): Map<string, number> {
  const months = new Map<string, number>([...["май", "мая", "mai", "mei"].map((may) => [may, 5] as const)]);
  const shared = new Set<string>();
  for (const [name, month] of MONTHS) {
    for (let length = 3; length < name.length; length += 1) {
      const short = name.slice(0, length);
      if ((months.get(short) ?? month) !== month) shared.add(short);
      months.set(short, month);
    }
  }
  for (const short of shared) months.delete(short);
  return months;
}
