import { partAt } from "./date-parts.ts";
import type { Named } from "./named.ts";
import type { Scanned } from "./scan.ts";

/** A date in a question: the tokens it is made of, end exclusive. */
export interface DatePhrase {
  readonly start: number;
  readonly end: number;
  readonly named: Named;
}

/** What may stand between two parts. */
const GLUE = /[gH,]{0,3}/y;
const GLUE_WITH_IN = /[gH,]{0,3}[ij]?[gH]{0,3}/y;
const GLUE_WITH_DASH = /[-gH]{0,3}/y;
/** More parts than any date has. */
const MOST_PARTS = 6;

/** The date that begins with a token; null where none does. */
export function datePhraseAt(scanned: Scanned, start: number, today: string): DatePhrase | null {
  let named: Named = {};
  let end = start;
  for (let count = 0; count < MOST_PARTS; count++) {
    const from = count === 0 ? start : end + glueLength(scanned, end, named);
    const part = partAt(scanned, from, today, named);
    if (part === null || conflicts(named, part.named)) break;
    named = { ...named, ...part.named };
    end = part.end;
  }
  return end === start || isOnlyPart(named) ? null : { start, end, named };
}

function glueLength({ kinds }: Scanned, at: number, named: Named): number {
  const isDay = named.weekday !== undefined || (named.day !== undefined && named.month !== undefined);
  const isSureYear = named.year !== undefined && named.isSure === true && named.month === undefined;
  const pattern = isDay || isSureYear ? GLUE_WITH_IN : named.part !== undefined ? GLUE_WITH_DASH : GLUE;
  pattern.lastIndex = at;
  return pattern.exec(kinds)?.[0].length ?? 0;
}

function isOnlyPart({ part, isSure, ...rest }: Named): boolean {
  return Object.keys(rest).length === 0;
}

/** No part is said twice, and what says everything stands alone. */
function conflicts(said: Named, more: Named): boolean {
  const keys = Object.keys(said).filter((key) => key !== "isSure");
  if (keys.length === 0) return false;
  if (said.days !== undefined || more.days !== undefined) return true;
  if (keys.some((key) => key in more)) return true;
  const { week, weekday } = { ...said, ...more };
  if (week !== undefined) return weekday === undefined || keys.length > 1 || said.weekdayShift !== undefined;
  const both = { ...said, ...more };
  if (both.monthShift !== undefined || both.seasonShift !== undefined || both.weekdayShift !== undefined) {
    return both.year !== undefined || (both.month !== undefined && both.monthShift === undefined);
  }
  // "19世纪80年代", and no year or month of a century or decade.
  const isLong = both.century !== undefined || both.decade !== undefined;
  return (
    isLong &&
    (both.year !== undefined || both.month !== undefined || both.weekday !== undefined || both.season !== undefined)
  );
}
