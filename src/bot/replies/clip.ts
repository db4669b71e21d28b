import { segmentsOf } from "../../text/segments.ts";

/** A text cut to at most `length` UTF-16 units, between two graphemes and with "…" at the end; unchanged if it fits. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = 0;
  for (const { index, segment } of segmentsOf(text, "grapheme")) {
    if (index + segment.length > length - 1) break;
    end = index + segment.length;
  }
  // A backslash that escaped the first character cut off would now escape the "…".
  const kept = text.slice(0, end);
  return `${/(?<!\\)(\\\\)*\\$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** A text without line breaks, white space around it and more than one space in a row: headlines and questions in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
