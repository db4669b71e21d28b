import { type Days, dayOfMonth, months } from "./days.ts";
import type { TimeWords } from "./words/time-words.ts";

/** A date in digits: its days, or a day of a month of any year. */
export interface NumericDate {
  readonly days?: Days;
  readonly month?: number;
  readonly day?: number;
  /** In the text it stands in, exclusive. */
  readonly end: number;
  /** Whether day and month might be the other way round. */
  readonly isUnclear?: boolean;
  /** Whether it may as well be two years: 2001-02. */
  readonly isSeason?: boolean;
}

const YEAR_FIRST = /([0-9]{4})([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?(?![0-9])(?![-/.][0-9])/y;
const YEAR_LAST = /([0-9]{1,2})([-/.])\s?([0-9]{1,2})\2\s?([0-9]{4}|[0-9]{2})(?![0-9])(?![-/.][0-9])/y;
const WITHOUT_YEAR = /([0-9]{1,2})\.\s?([0-9]{1,2})\.(?![0-9])/y;
/** Years of two digits up to this one are of this century. */
const LATEST_SHORT_YEAR = 69;

/** The year that is written in two digits. */
export function yearInTwoDigits(value: number): number {
  return value + (value > LATEST_SHORT_YEAR ? 1900 : 2000);
}

/** The date that begins at a place in a folded text. */
export function numericDateAt(folded: string, at: number, { language, monthFirst }: TimeWords): NumericDate | null {
  YEAR_FIRST.lastIndex = at;
  const yearFirst = YEAR_FIRST.exec(folded);
  if (yearFirst !== null) {
    const [all, year, , month, day] = yearFirst;
    const days = daysOf(Number(year), Number(month), day === undefined ? null : Number(day));
    const isDate = days !== null && (day !== undefined || month?.length === 2) && Number(year) >= 1000;
    const isSeason = day === undefined && Number(month) === (Number(year) % 100) + 1;
    return isDate ? { days, end: at + all.length, isSeason } : null;
  }
  YEAR_LAST.lastIndex = at;
  const yearLast = YEAR_LAST.exec(folded);
  if (yearLast !== null) {
    const [all, first, sign, second, written] = yearLast as unknown as [string, string, string, string, string];
    if (written.length === 2 && sign === "-") return null;
    const year = written.length === 4 ? Number(written) : yearInTwoDigits(Number(written));
    const isMonthFirst = sign === "/" && (monthFirst === true ? Number(first) <= 12 : Number(second) > 12);
    const [day, month] = isMonthFirst ? [second, first] : [first, second];
    const days = daysOf(year, Number(month), Number(day));
    const isUnclear = sign === "/" && Number(first) <= 12 && Number(second) <= 12 && first !== second;
    return days === null || year < 1000 ? null : { days, end: at + all.length, isUnclear };
  }
  WITHOUT_YEAR.lastIndex = at;
  const withoutYear = WITHOUT_YEAR.exec(folded);
  if (withoutYear === null || !/^(?:de|pl|tr|ru|uk)$/.test(language)) return null;
  const [all, day, month] = withoutYear;
  if (dayOfMonth(2000, Number(month), Number(day)) === null || Number(month) > 12) return null;
  return { month: Number(month), day: Number(day), end: at + all.length };
}

function daysOf(year: number, month: number, day: number | null): Days | null {
  if (month < 1 || month > 12) return null;
  return day === null ? months(year, month, 1) : dayOfMonth(year, month, day);
}
