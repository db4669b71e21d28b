import type { RankedPassage } from "./rank.ts";

/** Below this confidence the answer is "nothing found". */
export const ABSTENTION_THRESHOLD = 0.3;

/** Probability, 0..1, that the best passage answers the question: logistic in late interaction, coverage and margin. */
export function confidenceOf(ranked: readonly RankedPassage[]): number {
  const best = ranked[0];
  if (best === undefined) return 0;
  const { late, sentence, coverage } = best.signals;
  const margin = best.score - (ranked[5]?.score ?? 0);
  const sum = -5 + 5 * late + 3 * sentence + 2 * coverage + 1.5 * margin;
  return 1 / (1 + Math.exp(-sum));
}
