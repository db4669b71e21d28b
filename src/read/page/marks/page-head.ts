import { wordsOfPress } from "./press.ts";
import { pressPattern } from "./press-table.ts";
import { WEEKDAYS } from "./weekdays.ts";

/** A date in Chinese, Japanese or Korean. */
const HAN_DATE =
  /(?:19|20)\d{2}\s{0,3}年(?:[（(][^）)]{2,8}[）)])?\s{0,3}\d{1,2}\s{0,3}月\s{0,3}\d{1,2}\s{0,3}日|(?:19|20)\d{2}\s?년\s?\d{1,2}\s?월\s?\d{1,2}\s?일|(?:中[华華])?民[国國]\s?\d{2,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/u;
/** One in other languages, as papers print it beside their name. */
const OTHER_DATE =
  /(?<!\p{L})(?:\p{L}{1,16},?\s{1,3})?(?:\p{L}{3,12}\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?|\d{1,2}(?:\.|er|º)?\s{1,3}(?:de\s{1,3}|d['’])?\p{L}{3,12}\.?)\s{1,3}(?:de\s{1,3}|del\s{1,3})?(?:19|20)\d{2}(?:\s{1,3}(?:года|г\.))?(?:,\s{1,3}\p{L}{1,16})?|(?<!\p{Nd})\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}(?!\p{Nd})/iu;

/** A year, as such dates have one: a quick look before a slow one. */
export const YEAR = /(?:19|20)\d\d|民[国國]\s?\d{2,3}/u;

/** A line without the first date in it that has a year; the same line where it has none. */
export function withoutDate(line: string, instead = ""): string {
  const pattern = HAN_DATE.test(line) ? HAN_DATE : OTHER_DATE;
  return line.replace(pattern, instead);
}

const NAMES_OF_DAYS = Object.values(WEEKDAYS).flatMap((week) => week.split("|"));
const [HAN_NAMES, OTHER_NAMES] = [true, false].map((isHan) =>
  NAMES_OF_DAYS.filter((name) => /^\p{Script=Han}/u.test(name) === isHan).join("|"),
);
/** A day of the week; in Japanese it may be one character in brackets. */
export const WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:${OTHER_NAMES})(?!\\p{L})|${HAN_NAMES}|周[一二三四五六日]|[（(][月火水木金土日][）)]`,
  "giu",
);

/** Between the parts of a page's head. */
const BETWEEN =
  /\s{1,4}-\s{1,4}|\s{2,}|(?<=[版面頁页면])\s|(?<=第\p{Nd}{1,3}版)|(?<=\p{Script=Han})\s(?=\p{Nd})|(?<=\p{Nd})\s(?=\p{Script=Han})|[·•|,，、–—/;；:：()（）[\]【】_]/u;
/** The number of a page alone: "7", "A5", "12면", "第3版". */
const NUMBER_ALONE = /^(?:\p{Lu}|第)?\p{Nd}{1,3}(?:\s?[版面頁页면])?$/u;
/** The same with the word for it: "Page 7", "Pág. 12". */
const NUMBER_OF_PAGE = pressPattern("iu", () => `^(?:${wordsOfPress("pageNumbers")})$`);
/** The same behind a section's name, where a paper's stands beside it: "LOCAL 5" is one, and "Room 5" none. */
const SECTION_AND_NUMBER = /^[\p{Lu}\p{Lo}]\p{L}{1,15}\.?\s\p{Nd}{1,3}$/u;
/** The time of the day, which letters, chats and diaries have with the date. */
const TIME = /(?<!\p{Nd})\p{Nd}{1,2}(?::|\s?[hH时時点點시])\s?\p{Nd}{2}(?!\p{Nd})/u;
/** A paper's name, its section or edition: no part of a sentence, which ends with a short word. */
const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}\p{Nd}'’.&\s-]{1,40}$(?<!\s\p{Ll}{1,3})/u;
const MOST_NAMES = 3;
/** A newspaper's name alone. */
export const PAPER = pressPattern("u", () => `^(?:${wordsOfPress("papers")})$`);
/** A page's number with one space between it and what may be the paper's name: "L'Eco della Valle 11". */
const NUMBER_AT_EDGE = /^\p{Nd}{1,3}\s|\s\p{Nd}{1,3}$/u;
/** The number of the issue, and its price: "№ 18", "4512", "2 €". */
const ISSUE =
  /^(?:(?:№|N[or°º]\.?|Vol\.?|Jg\.?)\s?\p{Nd}{1,6}|\p{Nd}{3,6}|\p{Nd}{1,4}\s?[€£$¥₽]|[€£$¥₽]\s?[\p{Nd}.]{1,6})$/iu;
/** Who edited a Chinese page, and its layout. */
const EDITORS =
  /(?:[责責值][编編班]|[责責]任[编編][辑輯]|[编編][辑輯]|美[编編]|版式|校[对對]|主[编編]|[视視][觉覺])[/／:：\s]\s?\p{Script=Han}{2,4}(?!\p{Script=Han})/gu;
const QUOTATION_MARKS = /[«»“”„"《》「」]/gu;
/** What stands above other documents' pages with a day of the week. */
const NO_PAPER = pressPattern("iu", () => `(?<![\\p{Lu}\\p{Ll}])(?:${wordsOfPress("documents")})(?!\\p{Ll})`);
/** A longer line is no page's head, in UTF-16 units. */
const LONGEST_HEAD = 120;

/**
 * Whether a line is what stands above a newspaper's page in any language: any name, or none, with the day of the week, the date and
 * the page's number. Running heads of other documents do not name the day of the week.
 */
export function isNumberedHead(line: string): boolean {
  if (line.length > LONGEST_HEAD || !YEAR.test(line) || TIME.test(line) || NO_PAPER().test(line)) return false;
  const edited = line.replace(EDITORS, " | ");
  const named = edited.replace(WEEKDAY, " | ");
  const undated = withoutDate(named, " | ");
  if (named === edited || undated === named) return false;
  const parts = undated
    .replace(QUOTATION_MARKS, "")
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !ISSUE.test(part));
  const others = parts.filter(
    (part) => !(NUMBER_ALONE.test(part) || NUMBER_OF_PAGE().test(part) || isNameAndNumber(part)),
  );
  const names = others.filter((part) => !SECTION_AND_NUMBER.test(part));
  const isNumbered = others.length < parts.length || (names.length < others.length && names.length > 0);
  return isNumbered && names.length <= MOST_NAMES && names.every((part) => NAME.test(part));
}

function isNameAndNumber(part: string): boolean {
  return NUMBER_AT_EDGE.test(part) && PAPER().test(part.replace(NUMBER_AT_EDGE, ""));
}
