import { isoDate } from "../../text/dates.ts";
import type { SourceRange } from "../article.ts";
import { type DraftBlock, joined } from "../compose.ts";
import { dateAboveLine, dateAmong, type KnownDate, LONGEST_DATE_LINE } from "../page/marks/date-lines.ts";
import { datelineDay } from "../page/marks/datelines.ts";
import type { SourceBlock } from "./structure.ts";

/** A date stands so far below a headline at most, in UTF-16 units. */
const BELOW_HEADLINE = 1_500;

/** Without a headline, it is among so many lines that open the text. */
const OPENING_LINES = 3;

interface DatedParts {
  /** The headline that opens the article, if it has one. */
  readonly heading: SourceBlock | null;
  readonly body: readonly DraftBlock[];
  /** Where the article before it ends. */
  readonly after: number;
  /** BCP 47, see `fullDate`. */
  readonly language: string;
}

/**
 * The date that is printed with an article: in a line between its headline and its first long paragraph, or in the dateline of
 * that; or else right above the headline, or in the line that ends it.
 */
export function printedDate(text: string, { heading, body, after, language }: DatedParts): KnownDate | null {
  const from = heading?.ranges.at(-1)?.end ?? startOf(body[0]);
  const below = body.filter((block) => startOf(block) >= from);
  const long = below.findIndex((block) => block.kind === "paragraph" && lengthOf(block) > LONGEST_DATE_LINE);
  const head = long < 0 ? below : below.slice(0, long);
  const to = long < 0 ? Math.max(from, ...below.map(endOf)) : startOf(below[long]);
  const inLine = dateAmong(
    text.slice(from, Math.min(to, from + BELOW_HEADLINE)),
    language,
    heading === null ? OPENING_LINES : undefined,
  );
  if (inLine !== null) return inLine;
  for (const { kind, ranges } of [...head, ...below.slice(long, long + 1)]) {
    const day = kind === "paragraph" ? datelineDay(joined(text, ranges.slice(0, 4)).slice(0, LONGEST_DATE_LINE)) : null;
    const date = day === null || day.year === null ? null : isoDate(day.year, day.month, day.day);
    if (date !== null) return { date, datedBy: "dateline" };
  }
  const top = heading?.ranges[0]?.start ?? from;
  return dateAboveLine(text.slice(after, top), language) ?? dateAtEnd(text, body, language);
}

function dateAtEnd(text: string, body: readonly DraftBlock[], language: string): KnownDate | null {
  const last = body.at(-1)?.ranges.at(-1);
  return last === undefined
    ? null
    : dateAmong(text.slice(last.start, last.end).slice(-LONGEST_DATE_LINE - 1), language);
}

function startOf(block: DraftBlock | undefined): number {
  return block?.ranges[0]?.start ?? 0;
}

function endOf({ ranges }: DraftBlock): number {
  return ranges.at(-1)?.end ?? 0;
}

function lengthOf({ ranges }: DraftBlock): number {
  return ranges.reduce((sum: number, { start, end }: SourceRange) => sum + end - start, 0);
}
