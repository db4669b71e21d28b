import type { AskedKind } from "../../text/facts/asked-kind.ts";
import { kindOf } from "../../text/facts/asked-measure.ts";
import type { Asked, Pair } from "./fact-pairs.ts";
import { isAmong, isNamedDay, isTold } from "./same-fact.ts";
import type { ToldArticle, ToldFact } from "./told-article.ts";

/** By this much a pair's score and likeness together must exceed nothing: less alike, they are of different things. */
const LEAST: Readonly<Record<AskedKind, number>> = { number: 0.7, date: 0.5, name: 0.55 };

/** So much less does where both are what the question wants measured, or each is the only day that its article names. */
const EASED = { measured: 0.2, onlyDay: 0.3 } as const;

/** Numbers of which one is so many times the other are of different things: two tell of one otherwise by less. */
const TIMES_APART = 30;

/**
 * Of pairs of facts of the kind that is asked for, the likeliest first: that which is asked for in both texts, where it differs; null
 * where it is the same, or not sure.
 */
export function answeringPair(
  pairs: readonly Pair[],
  { one, other, asked }: { readonly one: ToldArticle; readonly other: ToldArticle; readonly asked: Asked },
): Pair | null {
  const isElsewhere = (fact: ToldFact, text: string) => isTold(fact, text) || isTold(fact, asked.question);
  const told = new Set<ToldFact>([
    ...one.facts.filter((fact) => isElsewhere(fact, other.text)),
    ...other.facts.filter((fact) => isElsewhere(fact, one.text)),
  ]);
  const { isMeasured, possible } = ofMeasure(asked.measure, pairs);
  const top = possible.find((pair) => bothAre(pair, (fact) => !told.has(fact)) && !areFarApart(pair));
  if (top === undefined || top.isEqual) return null;
  const isSettled =
    pairs.some(({ one: a, other: b, isEqual }) => isEqual && (a === top.one || b === top.other)) ||
    isAmong(top.one, other.elsewhere) ||
    isAmong(top.other, one.elsewhere);
  if (isSettled) return null;
  const isOnly = isOnlyDay(top.one, one) && isOnlyDay(top.other, other);
  const eased = isMeasured ? EASED.measured : isOnly ? EASED.onlyDay : 0;
  return top.score + top.likeness < LEAST[top.one.kind as AskedKind] - eased ? null : top;
}

/** The pairs that have the measure which is asked for or, where there are none, may have it. */
function ofMeasure(measure: string | null, pairs: readonly Pair[]): { isMeasured: boolean; possible: readonly Pair[] } {
  if (measure === null) return { isMeasured: false, possible: pairs };
  const possible = pairs.filter((pair) => bothAre(pair, (fact) => [null, measure].includes(measureOf(fact))));
  const measured = possible.filter((pair) => bothAre(pair, (fact) => measureOf(fact) !== null));
  return measured.length > 0 ? { isMeasured: true, possible: measured } : { isMeasured: false, possible };
}

function bothAre({ one, other }: Pair, are: (fact: ToldFact) => boolean): boolean {
  return are(one) && are(other);
}

function areFarApart({ one, other }: Pair): boolean {
  if (one.kind !== "number" || other.kind !== "number") return false;
  const [less, more] = [Math.abs(one.said.low), Math.abs(other.said.low)].sort((a, b) => a - b) as [number, number];
  return less > 0 && more / less > TIMES_APART;
}

/** What a number measures, whatever its unit; null where it says nothing of that. */
function measureOf(fact: ToldFact): string | null {
  return fact.kind === "number" && fact.said.of !== null ? kindOf(fact.said.of) : null;
}

/** Whether a fact is a day, and no other fact of its article is. */
function isOnlyDay(fact: ToldFact, { facts }: ToldArticle): boolean {
  return isNamedDay(fact) && facts.filter(isNamedDay).length === 1;
}
