import { rarityOf } from "./rarity.ts";

/** How well a sentence of a passage meets the question. */
export interface SentenceMatch {
  /** MaxSim of the question and the sentence by itself, 0..1. */
  readonly maxSim: number;
  /** MaxSim of the question and the sentence as it is understood after those before it, by what tells them apart, 0..1. */
  readonly inPassage: number;
}

/**
 * What a match in a sentence before counts of one in the sentence itself: "Börte was Temüjin's wife. ... She gave birth to
 * Jochi" answers what is asked of Börte.
 */
const CARRIED_ON = 0.7;

/**
 * How well each sentence of a passage meets the question's words, which have these shares in it. `matches` are the sentences'
 * cosines with the words, 0..1. In the passage, a word counts by its share times how rare it is among the sentences: what all
 * of them are about tells none from the others.
 */
export function sentenceMatches(matches: readonly Float32Array[], shares: readonly number[]): SentenceMatch[] {
  const worth = shares.map((share, k) => share * rarityOf(k, matches));
  const total = worth.reduce((sum, each) => sum + each, 0) || 1;
  const told = worth.map((each) => each / total);
  const before = new Float32Array(shares.length);
  const known = new Float32Array(shares.length);
  return matches.map((match) => {
    for (let k = 0; k < known.length; k++) {
      const own = match[k] as number;
      known[k] = Math.max(own, CARRIED_ON * (before[k] as number));
      before[k] = Math.max(before[k] as number, own);
    }
    return { maxSim: average(match, shares), inPassage: average(known, told) };
  });
}

/** Matches averaged, each by the share of its word. */
export function average(matches: Float32Array, shares: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < matches.length; k++) sum += (shares[k] as number) * (matches[k] as number);
  return sum;
}
