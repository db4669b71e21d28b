import type { DayRange } from "../../text/time/days.ts";
import type { ArticleEntry } from "../answer.ts";
import type { TypedFilters } from "../asked-within.ts";

/** Whether filters let an article of a list through, as `StoreSnapshot.passageIdsIn` does; one without a date may be of any day. */
export function letsThrough({ days, files }: Pick<TypedFilters, "days" | "files">, article: ArticleEntry): boolean {
  const { date, source } = article;
  const isOfDays = days === null || date === null || isWithin(date, days);
  return isOfDays && (files.length === 0 || files.some((name) => isNamed(source, name)));
}

/** Whether an ISO 8601 date is one of these days; of a month or a year alone, whether one of its days is. */
export function isWithin(date: string, { from, to }: DayRange): boolean {
  return (from === null || date >= from || from.startsWith(date)) && (to === null || date <= to);
}

/** Whether a name as `ArticleScope.files` has it names a file. */
function isNamed(source: string, name: string): boolean {
  const [whole, wanted] = [source.toLowerCase(), name.normalize("NFC").toLowerCase()];
  const parts = wanted.split("*");
  if (parts.length === 1) return whole.includes(wanted);
  const [first = "", ...rest] = parts;
  const last = rest.pop() ?? "";
  if (!whole.startsWith(first) || !whole.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = whole.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= whole.length - last.length;
}
