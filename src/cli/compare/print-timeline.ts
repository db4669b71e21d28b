import type { Timeline, TimelineEntry } from "../../retrieve/comparison.ts";
import { type DayRange, unitAround } from "../../text/time/days.ts";
import { formatQuotation, spoken, styled } from "../terminal/print-answer.ts";
import { printAboveTold, printNothingTold } from "./print-told.ts";

/** Prints for people what articles tell, below the days that it is told of. */
export function printTimeline(timeline: Timeline): void {
  printAboveTold(timeline);
  if (timeline.entries.length === 0) printNothingTold("Nothing found about this.", timeline);
  let before: string | null = null;
  for (const entry of timeline.entries) {
    const day = dayOf(entry);
    if (day !== before) console.log(styled("bold", day));
    console.log(`${formatQuotation(entry.quotation, "   ", entry.words === null ? [] : [entry.words])}\n`);
    before = day;
  }
}

/** "2024-03-12", "1874", "since 2024-03-12", or "2024-03-12 (date of the article)". */
function dayOf({ days, words }: TimelineEntry): string {
  if (days === null || (days.from === null && days.to === null)) return "Without a date";
  const said = periodOf(days) ?? spoken(days);
  return words === null ? `${said} (date of the article)` : said;
}

/** A day, or a whole month or year by its name; null for other ranges. */
function periodOf({ from, to }: DayRange): string | null {
  if (from === null || to === null) return null;
  if (from === to) return from;
  const unit = (["year", "month"] as const).find((each) => {
    const whole = unitAround(from, each);
    return whole.from === from && whole.to === to;
  });
  return unit === undefined ? null : from.slice(0, unit === "year" ? "2024".length : "2024-03".length);
}
