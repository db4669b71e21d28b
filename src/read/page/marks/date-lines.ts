import { datesIn } from "../../../text/dates.ts";
import type { DateSource } from "../../article.ts";
import { byline } from "./bylines.ts";
import { WEEKDAY } from "./page-head.ts";
import { wordsOfPress } from "./press.ts";
import { pressPattern } from "./press-table.ts";

/** From when an article is, and by what that is known. */
export interface KnownDate {
  /** ISO 8601. */
  readonly date: string;
  readonly datedBy: DateSource;
}

/** A longer line tells more than a date, in UTF-16 units. */
export const LONGEST_DATE_LINE = 120;

/** What stands before the date of a text that was published then, beside what the table of press words has. */
const PUBLISHED =
  "First published|Last updated|Publiziert|Eingestellt|Erstellt|Stand|Created|Datum|Date|Fecha|Data|Дата|[发發]表于|[发發]表[時时][间間]|日期|[時时][间間]|公開日?|掲載日?|配信|投稿日?|更新日|(?:기사)?입력|등록|수정|승인|작성일?|게시일?";
const PUBLICATION = pressPattern(
  "giu",
  () => `(?<!\\p{L})(?:${wordsOfPress("updates")}|${PUBLISHED})(?!\\p{L})\\s?[:：]?`,
);
const OPENING_PUBLICATION = pressPattern(
  "iu",
  () =>
    `^[\\p{P}\\p{S}\\s]{0,3}(?:${wordsOfPress("updates")}|${PUBLISHED})(?!\\p{L})\\s?[:：]?\\s?(?:\\p{L}{1,3}\\s)?[\\s|]{0,4}$`,
);
const TIME =
  /(?<![\p{Nd}.])\d{1,2}(?:[:.]\d{2}(?::\d{2})?|\s?[hH時时點点시]\s?(?:\d{2}\s?[分분]?)?)(?:\s?(?:[ap]\.?m\.?|Uhr|h)(?!\p{L}))?(?:\s?\p{Lu}{2,5}(?!\p{L}))?/giu;
const SHORT_WEEKDAY =
  /(?<!\p{L})(?:Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So|пн|вт|ср|чт|пт|сб|вс)[.,]|[（(][월화수목금토일][)）]/giu;
/** "von Silke Becker", "by Kay" */
const BY =
  /(?<!\p{L})(?:von|by|par|por|di|от)\s{1,2}\p{Lu}[\p{L}\p{M}.'’-]{1,30}(?:\s\p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,3}/giu;
/** Small words around a date that say nothing by themselves. */
const AROUND_DATE =
  /(?<!\p{L})(?:on|at|am|um|den|vom|le|à|el|a las|em|às?|il|alle|w|в|от|года|г\.|o|du|de|the|of)(?!\p{L})/giu;
/** Between the parts of a line. */
const BETWEEN = /[·•|/,，、;；–—\-－:：()（）[\]【】*_~]+|\s{2,}/u;
/** Whose text it is, in Chinese, as pages of the web have it behind the date. */
const SOURCE = /^(?:来源|來源|出处|出處|作者|[编編][辑輯]|[责責][编編]|[记記]者|文)\s?[\p{Script=Han}\p{L}·\s]{2,20}$/u;
const PLACE =
  /^\p{Lu}[\p{L}\p{M}'’.]{1,24}(?:\s\p{Lu}[\p{L}\p{M}'’.]{0,24}){0,3}$|^\p{Script=Han}{2,8}$|^\p{Script=Hangul}{2,6}$/u;

/**
 * The date of a line that tells from when a text is and by whom, and nothing else: "By Linus Abara, 14 March 2025", "Yunting, 3. Mai
 * 2025", "发布时间：2025-03-14 09:30". Null for other lines, and where there are two dates of which neither is said to be that
 * of publication.
 * @param language BCP 47, see `fullDate`.
 */
export function dateOfLine(line: string, language: string): KnownDate | null {
  if (line.length > LONGEST_DATE_LINE || !/\d|[年년]/u.test(line)) return null;
  const dates = datesIn(line, language);
  const [first] = dates;
  if (first === undefined) return null;
  if (OPENING_PUBLICATION().test(line.slice(0, first.start))) return { date: first.day, datedBy: "byline" };
  const undated = dates.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} | ${rest.slice(end)}`, line);
  const unsaid = undated.replace(PUBLICATION(), " | ");
  const unsigned = unsaid.replace(BY, " | ");
  const isSigned = unsigned !== undated || tellsName(undated);
  if (unsaid === undated && dates.some(({ day }) => day !== first.day)) return null;
  if (!isNaming(unsigned.replace(TIME, " | ").replace(WEEKDAY, " | ").replace(SHORT_WEEKDAY, " | "))) return null;
  return { date: first.day, datedBy: isSigned ? "byline" : "dateline" };
}

/** The first date in a line of its own, of at most so many lines. */
export function dateAmong(words: string, language: string, most = MOST_LINES): KnownDate | null {
  const lines = words.split("\n").filter(saysSomething).slice(0, most);
  for (const line of lines) {
    const found = dateOfLine(line.replace(/^[#>\s]+/u, "").trim(), language);
    if (found !== null) return found;
  }
  return null;
}

/** So many lines below a headline are looked at. */
const MOST_LINES = 8;

/** The date in a line right above what comes after some words. */
export function dateAboveLine(words: string, language: string): KnownDate | null {
  const lines = words.slice(-LONGEST_ABOVE).split("\n").filter(saysSomething);
  return dateAmong(lines.slice(-LINES_ABOVE).join("\n"), language);
}

const LINES_ABOVE = 2;
const LONGEST_ABOVE = 2 * LONGEST_DATE_LINE;

/** So many parts beside the date name who, where and for whom; more are a row of a table. */
const MOST_PARTS = 3;

/** Whether words tell who, where and for whom, or nothing. */
function isNaming(words: string): boolean {
  if (tellsName(words)) return true;
  const parts = partsOf(words.replace(AROUND_DATE, " "));
  return parts.length <= MOST_PARTS && parts.every((part) => PLACE.test(part) || SOURCE.test(part) || isByline(part));
}

function tellsName(words: string): boolean {
  const parts = words
    .split(" | ")
    .map((part) => part.replace(/^[\s,·|–—-]{1,4}|[\s,·|–—-]{1,4}$/gu, ""))
    .filter(saysSomething);
  return parts.length > 0 && parts.every(isByline);
}

function partsOf(words: string): string[] {
  return words
    .split(BETWEEN)
    .filter(saysSomething)
    .map((part) => part.trim());
}

function saysSomething(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part);
}

function isByline(part: string): boolean {
  return byline(part) !== null;
}
