import { datesIn, isoDate } from "../text/dates.ts";

/** A day in the name of a file may lie so far ahead, in milliseconds: a year. */
const FURTHEST_AHEAD = 365 * 24 * 60 * 60 * 1000;

/** "20250314" by itself: not a part of a longer number, as of a telephone, or of a word. */
const CLOSED_UP = /(?<![\p{L}\p{Nd}]|\p{Nd}[-. ])((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?![\p{L}\p{Nd}])/gu;
/** Folders of years, months and days: "2025/03/14/page-1.md". */
const FOLDERS = /(?<![^/])((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?=$|[/_. -])/u;

/**
 * The day that a file's name tells, or the folder nearest to it that tells one, ISO 8601; null where none does, where one name
 * tells two, and for days that lie more than a year ahead.
 * @param name its folders before it, "/" between them.
 * @param language of its text, BCP 47, see `fullDate`.
 * @param now in milliseconds since 1970.
 */
export function dayInName(name: string, language: string, now: number = Date.now()): string | null {
  const bare = name.replace(/\.\p{L}{1,10}$/u, "");
  const named = bare
    .split("/")
    .map((part) => daysIn(part, language))
    .findLast((days) => days.size > 0);
  const inFolders = FOLDERS.exec(bare);
  const days = named ?? new Set(inFolders === null ? [] : [dayOf(inFolders)]);
  const [day = null] = days;
  return day === null || days.size > 1 || Date.parse(day) > now + FURTHEST_AHEAD ? null : day;
}

function daysIn(part: string, language: string): Set<string | null> {
  // A name may be put together with "_" and "-", and "." stands between the numbers of a program's version.
  const spaced = part.replaceAll("_", "-").replace(/(?<=\d)\.(?=\d(?!\d))|(?<=\p{L})-|-(?=\p{L})/gu, " ");
  const days = [...datesIn(spaced, language).map(({ day }) => day), ...[...part.matchAll(CLOSED_UP)].map(dayOf)];
  return new Set(days.filter((day) => day !== null));
}

function dayOf([, year, month, day]: RegExpMatchArray): string | null {
  return isoDate(Number(year), Number(month), Number(day));
}
