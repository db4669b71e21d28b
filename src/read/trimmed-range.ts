import type { SourceRange } from "./article.ts";

/** A range without the white space, and what is not seen at all, at its ends; it may be empty. */
export function trimmedRange(text: string, { start, end }: SourceRange): SourceRange {
  let first = start;
  let last = end;
  while (first < last && isSpace(text, first)) first += 1;
  while (last > first && isSpace(text, last - 1)) last -= 1;
  return { start: first, end: last };
}

/** Whether a character is white space, a control character, or shown by nothing. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0x7f) return false;
  return code <= 0x20 || /[\s\u0085\u200b\u200e\u200f\ufeff]/u.test(text.charAt(at));
}
