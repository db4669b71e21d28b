import { primaryOf } from "../language.ts";
import { clauseAt } from "./clause.ts";
import { type DayRange, plusUnits } from "./days.ts";
import { languagesByScript, likeliestLanguages } from "./languages.ts";
import { lexiconOf } from "./lexicon.ts";
import { type FoldedText, foldWithPlaces, type Scanned, scan } from "./scan.ts";
import type { TimeWords } from "./words/time-words.ts";

/** A time that a text tells of. */
export interface TimeTold {
  /** UTF-16 offsets of the words that tell it, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly range: DayRange;
  /** The words name a day of the week and no date: the one a week before or after may be meant. */
  readonly isWeekday: boolean;
}

/** Two days, of different years, months and days of the week: what is the same seen from both, needs no day to be seen from. */
const APART = ["2003-02-05", "2011-09-16"] as const;

/** Longer texts are read up to here, in UTF-16 units. */
const LONGEST = 2_000;

/**
 * The times that a text tells of, in its order. Of words that name no year ("on 12 March") the nearest such days are meant, before
 * or after the text was written; of a day of the week the last one.
 * @param language BCP 47, of the text
 * @param written ISO 8601 day on which the text was written; where it is not known, null, only such times as need none are told
 */
export function timesTold(text: string, language: string, written: string | null): TimeTold[] {
  const source = foldWithPlaces(text.slice(0, LONGEST));
  const words = wordsOf(source, language);
  const seenFrom = (day: string) => told(scan(source, lexiconOf(words)), day);
  if (written !== null) return seenFrom(written);
  const [one, other] = APART.map(seenFrom) as [TimeTold[], TimeTold[]];
  return one.filter((time) =>
    other.some(
      ({ start, range }) => start === time.start && range.from === time.range.from && range.to === time.range.to,
    ),
  );
}

function wordsOf(source: FoldedText, language: string): TimeWords {
  const languages = languagesByScript(source.text);
  const own = languages.find((words) => words.language === primaryOf(language));
  return own ?? (likeliestLanguages(source, languages)[0] as TimeWords);
}

function told(scanned: Scanned, today: string): TimeTold[] {
  const { tokens, kinds } = scanned;
  const found: TimeTold[] = [];
  for (let at = 0; at < tokens.length; ) {
    const clause = clauseAt({ scanned, at, today, setting: "question" });
    if (clause !== null) {
      const isWeekday = /^[^nDMyor]*W[^nDMyor]*$/.test(kinds.slice(clause.start, clause.end));
      found.push({
        start: tokens[clause.start]?.start ?? 0,
        end: tokens[clause.end - 1]?.end ?? 0,
        range: clause.repeats ? nearest(clause.range, today) : clause.range,
        isWeekday,
      });
    }
    at = clause?.end ?? at + 1;
  }
  return found;
}

/** Of days that come every year, and of which the last that have begun are given, those nearest to a day. */
function nearest({ from, to }: DayRange, today: string): DayRange {
  if (from === null || to === null) return { from, to };
  const next = { from: plusUnits(from, 1, "year"), to: plusUnits(to, 1, "year") };
  const daysTo = (day: string) => Math.abs(Date.parse(day) - Date.parse(today));
  return daysTo(next.from) < Math.min(daysTo(from), daysTo(to)) ? next : { from, to };
}
