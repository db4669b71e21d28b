/** The first date that is written in numbers, year first ("2025年2月13日", "2025-2-13"), as ISO 8601; null without one. */
export function fullDate(line: string): string | null {
  const found = /(?:^|\D)((?:19|20)\d{2})\s*(?:年|[.\-/])\s*(\d{1,2})\s*(?:月|[.\-/])\s*(\d{1,2})(?:\s*日|\D|$)/u.exec(
    line,
  );
  if (found === null) return null;
  return isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** ISO 8601, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
