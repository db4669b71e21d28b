import {
  type Days,
  dayOfMonth,
  isYear,
  monthOf,
  months,
  plusDays,
  season,
  thirdOf,
  unitAround,
  weekdayOf,
  yearOf,
} from "./days.ts";

/** What a date says, part by part, in whatever order: a part that is not said is absent. */
export interface Named {
  /** All that it says. */
  readonly days?: Days;
  readonly week?: Days;
  readonly year?: number;
  /** 1..12. */
  readonly month?: number;
  /** -1, 0, 1: the last, this, the next month of that name. Likewise below. */
  readonly monthShift?: number;
  readonly day?: number;
  /** 1 for Monday. */
  readonly weekday?: number;
  readonly weekdayShift?: number;
  /** 0 for spring. */
  readonly season?: number;
  readonly seasonShift?: number;
  /** 0, 1, 2: its beginning, its middle, its end. */
  readonly part?: number;
  readonly half?: number;
  /** 1..4. */
  readonly quarter?: number;
  /** The first year of a decade, or its tens alone (80). */
  readonly decade?: number;
  /** 19 for the one that began in 1801. */
  readonly century?: number;
  /** Its words say that it is a date, whatever stands around ("2024年", "last year"). */
  readonly isSure?: boolean;
}

export interface NamedDays {
  readonly days: Days;
  /** The same days of any year may be meant. */
  readonly repeats: boolean;
}

/** The days that a date names, seen from today; null where it names none. */
export function resolve(named: Named, today: string): NamedDays | null {
  const days = ownDays(named, today);
  if (days !== null) return { days, repeats: false };
  if (named.year !== undefined || named.monthShift !== undefined || named.seasonShift !== undefined) return null;
  const [year] = [yearOf(today)];
  for (const candidate of [year, year - 1, year - 2, year - 3, year - 4]) {
    const found = inYear(named, candidate);
    if (found !== null && found.from <= today) return { days: found, repeats: true };
  }
  return null;
}

/** Where the words name a year, or say it by how far away it is. */
function ownDays(named: Named, today: string): Days | null {
  const { days, week, year, weekday, century, decade, part } = named;
  if (days !== undefined) return days;
  if (week !== undefined) return weekday === undefined ? week : oneDay(plusDays(week.from, weekday - 1));
  if (century !== undefined || decade !== undefined) return longAgo(century, decade, part);
  if (year !== undefined) return isYear(year) ? inYear(named, year) : null;
  if (named.monthShift !== undefined) {
    const found = shifted((candidate) => inYear(named, candidate), named.monthShift, today);
    return found;
  }
  if (named.seasonShift !== undefined) {
    return shifted((candidate) => season(candidate, named.season as number), named.seasonShift, today);
  }
  if (weekday !== undefined && named.month === undefined) return nearWeekday(weekday, named.weekdayShift, today);
  return null;
}

/** The days of a year that the other parts say; the whole year where they say nothing. */
function inYear(named: Named, year: number): Days | null {
  const { month, day, part, half, quarter } = named;
  const third = (days: Days) => (part === undefined ? days : thirdOf(days, part));
  if (month !== undefined) return day === undefined ? third(months(year, month, 1)) : dayOfMonth(year, month, day);
  if (quarter !== undefined) return months(year, 3 * quarter - 2, 3);
  if (half !== undefined) return months(year, 1 + 6 * half, 6);
  if (named.season !== undefined) return season(year, named.season);
  return named.year === undefined ? null : third(months(year, 1, 12));
}

function longAgo(century: number | undefined, decade: number | undefined, part: number | undefined): Days | null {
  if (decade === undefined) {
    const first = 100 * ((century as number) - 1) + 1;
    return isYear(first) ? months(first, 1, 1200) : null;
  }
  // "the 1700s" are a hundred years; "the 2000s" are ten.
  if (decade >= 100) return months(decade, 1, decade % 100 === 0 && decade < 2000 ? 1200 : 120);
  const hundreds = century !== undefined ? 100 * (century - 1) : decade >= 20 ? 1900 : 2000;
  return part === undefined || part >= 0 ? months(hundreds + decade, 1, 120) : null;
}

/** The last such days that began before the present ones, the present ones, or the next. */
function shifted(inYearOf: (year: number) => Days | null, shift: number, today: string): Days | null {
  const year = yearOf(today);
  const around = [year - 2, year - 1, year, year + 1, year + 2].map(inYearOf).filter((days) => days !== null);
  if (shift < 0) return around.findLast(({ to }) => to < today) ?? null;
  if (shift > 0) return around.find(({ from }) => from > today) ?? null;
  return around.find(({ from, to }) => from <= today && today <= to) ?? inYearOf(year);
}

/** Without more said, the last one that has begun. */
function nearWeekday(weekday: number, shift: number | undefined, today: string): Days {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (shift === undefined) return oneDay(plusDays(today, -back));
  if (shift < 0) return oneDay(plusDays(today, -(back === 0 ? 7 : back)));
  if (shift > 0) return oneDay(plusDays(today, 7 - back));
  return oneDay(plusDays(unitAround(today, "week").from, weekday - 1));
}

function oneDay(day: string): Days {
  return { from: day, to: day };
}

/** A month and a day that are said of another date too: "3–5 March 2024" is of one month and one year. */
export function completedBy(named: Named, other: Named): Named {
  if (named.days !== undefined || named.week !== undefined || other.days !== undefined) return named;
  const { year, month, isSure } = other;
  const withMonth =
    named.month === undefined && named.day !== undefined && month !== undefined ? { ...named, month } : named;
  const isWhole = withMonth.year !== undefined || withMonth.century !== undefined || withMonth.decade !== undefined;
  return isWhole || year === undefined || withMonth.month === undefined
    ? withMonth
    : { ...withMonth, year, ...(isSure === undefined ? {} : { isSure }) };
}

/** For the months of the present day and others that are said by their distance. */
export function relativeMonth({ from }: Days): Named {
  return { year: yearOf(from), month: monthOf(from), isSure: true };
}
