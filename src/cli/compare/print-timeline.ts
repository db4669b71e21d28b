import type { Timeline, TimelineEntry } from "../../retrieve/comparison.ts";
import { formatQuotation, spoken, styled, withoutParts } from "../terminal/print-answer.ts";

/** Prints for people what articles tell, below the days that it is told of. */
export function printTimeline({ entries, partsAway }: Timeline): void {
  if (partsAway !== undefined) console.log(`${withoutParts(partsAway)}\n`);
  if (entries.length === 0) console.log("Nothing found about this.");
  let before: string | null = null;
  for (const entry of entries) {
    const day = dayOf(entry);
    if (day !== before) console.log(styled("bold", day));
    console.log(`${formatQuotation(entry.quotation, "   ", entry.words === null ? [] : [entry.words])}\n`);
    before = day;
  }
}

/** "2024-03-12", or "of 2024-03-12 (by the article's date)". */
function dayOf({ days, words }: TimelineEntry): string {
  if (days === null || (days.from === null && days.to === null)) return "Without a date";
  const said = days.from === days.to && days.from !== null ? days.from : spoken(days);
  return words === null ? `${said} (date of the article)` : said;
}
