import type { SourceRange } from "../article.ts";
import { textLines } from "../lines/text-lines.ts";
import { lineWidth, NARROWEST_COLUMN, WIDEST_COLUMN } from "./lineation.ts";

/** Lines that are looked at; more say nothing else. */
const LINES_SEEN = 4000;
/** A line is full that leaves at most this share of the column empty: a longer word did not fit. */
const FULL = 0.16;
/** So many of the lines that go on are full in a text that is wrapped. */
const FULL_LINES = 0.6;
/** Fewer lines that go on show no column, and fewer than the second number not that there is none. */
const FEWEST_LINES = 4;
const ENOUGH_LINES = 12;

/** Width of the column in which a text is wrapped from an offset on; 0 where it is wrapped in none, null where too little tells. */
export function columnOf(text: string, from: number): number | null {
  const widths = widthsOfLinesThatGoOn(text, from).sort((a, b) => a - b);
  if (widths.length < FEWEST_LINES) return null;
  // Some lines are longer than the column: addresses, tables.
  const column = widths[Math.floor(0.95 * (widths.length - 1))] ?? 0;
  const none = widths.length < ENOUGH_LINES ? null : 0;
  if (column < NARROWEST_COLUMN || column > WIDEST_COLUMN) return none;
  const full = widths.filter((width) => width >= (1 - FULL) * column).length;
  return full >= FULL_LINES * widths.length ? column : none;
}

function widthsOfLinesThatGoOn(text: string, from: number): number[] {
  const widths: number[] = [];
  let last: SourceRange | null = null;
  let seen = 0;
  for (const line of textLines(text, from)) {
    seen += 1;
    if (seen > LINES_SEEN) break;
    const isText = line.end > line.start && !/^[#>|`~=*-]/.test(text.charAt(line.start));
    if (isText && last !== null && line.indent === 0) widths.push(lineWidth(text, last));
    last = isText ? line : null;
  }
  return widths;
}
