import type { RankedPassage } from "../search/rank.ts";

/** How much more likely a sentence is that meets the question by all its words than one that meets none: e to this. */
const OF_MAX_SIM = 6;
/** How much the choice of the answering sentence adds, which also knows what was said before, and phrases. */
const OF_ANSWERING = 1;
/** A sentence names what is asked about, and the next one says it ("Three were caught. They ..."). */
const OF_THE_NEXT = 0.8;

/**
 * The probability of each sentence of a passage, 0..1, that it is the one that holds the answer, if any does: a softmax
 * whose three weights were fitted to questions of XQuAD and CMRC 2018 and rounded.
 */
export function sentenceShares({ passage, sentences, answering }: RankedPassage): number[] {
  const weights = passage.sentences.map((_, i) => {
    const chosen = i === answering ? OF_ANSWERING : i === answering + 1 ? OF_THE_NEXT : 0;
    return Math.exp(OF_MAX_SIM * (sentences[i] ?? 0) + chosen);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
