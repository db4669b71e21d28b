import type { DayRange } from "../../text/time/days.ts";
import type { TimeAsked } from "../../text/time/time-asked.ts";
import type { Quotation, Tier } from "../answer.ts";
import type { EventArticle, TimeTaken } from "../asked-within.ts";
import { ANYTHING, onlyMeant } from "../scope/articles-meant.ts";
import { hasArticles, lastWithArticles, yearsOf } from "../scope/days-with-articles.ts";
import { isWithin } from "../scope/lets-through.ts";
import type { ReadFilters } from "../scope/typed-filters.ts";
import { phraseOf } from "../search/phrase.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { namesTimeOf } from "./dates-in.ts";

/**
 * What is found in articles of the days that a question speaks of counts where it is so sure, compared with what is found in any
 * articles: their dates speak for it.
 */
const SURE_ENOUGH = 0.7;

/** Days that bound what a question asks for, and what happened then. */
export interface Bounds {
  readonly days: DayRange;
  readonly event: EventArticle | null;
}

/** How a question is looked for in any articles and in some, and how sure what is found is. */
export interface Trials<T> {
  readonly amongAll: () => Promise<T>;
  readonly among: (then: StoreSnapshot) => Promise<T>;
  readonly seen: (found: T) => Seen;
}

/** What was found, as far as it tells whether it counts. */
interface Seen {
  readonly tier: Tier;
  readonly confidence: number;
  /** What answers first or, where nothing does, is nearest; null for nothing at all. */
  readonly first: Pick<Quotation, "text" | "article" | "headings"> | null;
}

export interface FoundInDays<T> {
  readonly found: T;
  readonly taken: TimeTaken | null;
}

/** Where days are filtered by, or the question says that they do not matter, or is a phrase, its words are no time. */
export function isTimeFree({ days, anyTime, question }: ReadFilters): boolean {
  return anyTime || days !== null || phraseOf(question)?.alone === true;
}

/** The days that are named; null for those before any article here, which tell of history, and where none has a date. */
export async function daysAsked(
  { range, repeats }: Extract<TimeAsked, { kind: "days" }>,
  snapshot: StoreSnapshot,
): Promise<Bounds | null> {
  const years = await yearsOf(snapshot);
  if (years.length === 0) return null;
  const days = repeats ? await lastWithArticles(snapshot, range, years) : range;
  return days.to !== null && Number(days.to.slice(0, 4)) < Math.min(...years) ? null : { days, event: null };
}

/** What is found for a question in articles of some days where that counts, else in any. @param words those that name the days */
export async function inDays<T>(
  words: string,
  { days, event }: Bounds,
  snapshot: StoreSnapshot,
  { amongAll, among, seen }: Trials<T>,
): Promise<FoundInDays<T>> {
  const all = await amongAll();
  if (!(await hasArticles(snapshot, days))) return { found: all, taken: { kind: "elsewhere", days, event } };
  const then = await among(await onlyMeant(snapshot, { ...ANYTHING, ...days }));
  const [ofAll, ofThen] = [seen(all), seen(then)];
  // An article of April may tell of March: what names the time itself, and is surer, needs no date.
  const isNamed = ofAll.tier !== "nothing-found" && ofAll.first !== null && namesTimeOf(words, ofAll.first);
  if (isNamed && ofAll.confidence > ofThen.confidence) return { found: all, taken: null };
  return counts(ofThen, ofAll, days)
    ? { found: then, taken: { kind: "only", days, event } }
    : { found: all, taken: { kind: "elsewhere", days, event } };
}

/** Whether what is found in articles of these days is the better one, all considered. */
function counts(then: Seen, all: Seen, days: DayRange): boolean {
  if (then.tier === "nothing-found") return all.tier === "nothing-found" && then.first !== null;
  const date = then.first?.article.date ?? null;
  if (date === null || !isWithin(date, days)) return false;
  return all.tier === "nothing-found" || then.tier === "answers" || then.confidence >= SURE_ENOUGH * all.confidence;
}
