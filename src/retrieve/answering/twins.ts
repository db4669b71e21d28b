import { type Wording, wordingOf } from "../../text/wording.ts";
import type { RankedPassage } from "../search/rank.ts";
import { printedParts } from "../store/passage-terms.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { datesIn, termsOfDay } from "./dates-in.ts";
import type { DistinctPassage } from "./distinct.ts";

/**
 * Twins are passages that differ in a word or two: last year's notice and this year's, "may" and "may not". Search can hardly
 * tell them apart, and which of them holds is for the reader to say: who is shown one has to see the other.
 */
const NEARLY_THE_SAME = 0.85;

/** More editions of one notice than these show nothing new. */
const MOST_TWINS = 3;

/** The passages of `shown`, and behind them those of `others` that are twins of one of them. */
export function withTwins(shown: readonly DistinctPassage[], others: readonly DistinctPassage[]): DistinctPassage[] {
  const wordings = shown.map(({ best }) => wordingOf(best.passage.text));
  const twins = others.filter((other) => {
    if (shown.includes(other)) return false;
    const wording = wordingOf(other.best.passage.text);
    return wordings.some((each) => areTwins(each, wording));
  });
  return [...shown, ...twins.slice(0, MOST_TWINS).map((twin) => ({ ...twin, isTwin: true as const }))];
}

/** Whether two texts share nearly all of their words, in whatever order. */
function areTwins(a: Wording, b: Wording): boolean {
  const counts = new Map<string, number>();
  for (const { folded } of a) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  let shared = 0;
  for (const { folded } of b) {
    const left = counts.get(folded) ?? 0;
    if (left > 0) shared += 1;
    counts.set(folded, left - 1);
  }
  return shared > 0 && 2 * shared >= NEARLY_THE_SAME * (a.length + b.length);
}

/**
 * The ranking, in which of twins the one comes first whose date, headline or headings name a year, month or day of the
 * question: it is all that tells them apart. It takes the score of the best of them.
 */
export function datedTwinsFirst(ranked: readonly RankedPassage[], question: string): RankedPassage[] {
  const asked = datesIn(question);
  if (asked.size === 0) return [...ranked];
  const ordered = [...ranked];
  for (const [at, passage] of ranked.slice(0, TWINS_AMONG).entries()) {
    const place = ordered.findIndex((other, i) => i < at && isBetterDated(passage, other, asked));
    if (place === -1) continue;
    const score = (ordered[place] as RankedPassage).score;
    ordered.splice(ordered.indexOf(passage), 1);
    ordered.splice(place, 0, { ...passage, score });
  }
  return ordered;
}

/** So many of the best are compared. */
const TWINS_AMONG = 20;

function isBetterDated(one: RankedPassage, other: RankedPassage, asked: ReadonlySet<string>): boolean {
  const matches = ({ passage }: RankedPassage) => [...datesOf(passage)].filter((date) => asked.has(date)).length;
  return matches(one) > matches(other) && areTwins(wordingOf(one.passage.text), wordingOf(other.passage.text));
}

/** What the source says of when it is from: its date, and dates that its headline and headings name. */
function datesOf(passage: StoredPassage): Set<string> {
  const printed = datesIn(printedParts({ ...passage, text: "" }).join("\n"));
  return new Set([...printed, ...termsOfDay(passage.article.date)]);
}
