import type { TimeUnit } from "./words/time-words.ts";

/** Days, ISO 8601 ("2025-03-01"), both inclusive; null: open on that side. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** A range that has both its ends. */
export interface Days extends DayRange {
  readonly from: string;
  readonly to: string;
}

/** How many months are in the units that are made of months. */
const MONTHS_IN: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** Years that ISO 8601 writes in four digits. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1 && year <= 9999;
}

/** A month counts from 1 and may run over or under, into other years; the day likewise. */
function isoDay(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

export function plusDays(day: string, days: number): string {
  return isoDay(yearOf(day), monthOf(day), Number(day.slice(8)) + days);
}

/** 1 for Monday, 7 for Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** The day that is as many units away; the last of its month where that month has no such day. */
export function plusUnits(day: string, count: number, unit: TimeUnit): string {
  const months = MONTHS_IN[unit];
  if (months === undefined) return plusDays(day, count * (unit === "day" ? 1 : 7));
  const month = monthOf(day) + count * months;
  const last = isoDay(yearOf(day), month + 1, 0);
  const same = isoDay(yearOf(day), month, Number(day.slice(8)));
  return same < last ? same : last;
}

/** So many months from the first of one on. */
export function months(year: number, month: number, count: number): Days {
  return { from: isoDay(year, month, 1), to: isoDay(year, month + count, 0) };
}

/** Null where the month has no such day. */
export function dayOfMonth(year: number, month: number, day: number): Days | null {
  const found = isoDay(year, month, day);
  return Number(found.slice(8)) === day ? { from: found, to: found } : null;
}

/** The unit of the calendar that a day is in: its week from Monday to Sunday, its month, its year. */
export function unitAround(day: string, unit: TimeUnit): Days {
  const [year, month] = [yearOf(day), monthOf(day)];
  switch (unit) {
    case "day":
      return { from: day, to: day };
    case "week": {
      const monday = plusDays(day, 1 - weekdayOf(day));
      return { from: monday, to: plusDays(monday, 6) };
    }
    case "weekend": {
      const { to } = unitAround(day, "week");
      return { from: plusDays(to, -1), to };
    }
    case "month":
      return months(year, month, 1);
    case "quarter":
      return months(year, month - ((month - 1) % 3), 3);
    case "year":
      return months(year, 1, 12);
    case "decade":
      return months(year - (year % 10), 1, 120);
    case "century":
      return months(year - ((year - 1) % 100), 1, 1200);
  }
}

/** Which third of a month or of a year: 0 its beginning, 1 its middle, 2 its end. */
export function thirdOf({ from, to }: Days, third: number): Days {
  if (monthOf(from) !== monthOf(to)) return months(yearOf(from), 1 + 4 * third, 4);
  const first = plusDays(from, 10 * third);
  return { from: first, to: third === 2 ? to : plusDays(first, 9) };
}

/** A season of the northern half of the earth, 0 for spring; winter ends in the year after. */
export function season(year: number, which: number): Days {
  return months(year, 3 + 3 * which, 3);
}
