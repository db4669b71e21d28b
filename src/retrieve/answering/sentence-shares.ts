import type { RankedPassage } from "../search/rank.ts";

/** Weights of late interaction where a reranker has told the sentences apart, and where none has. */
const OF_MAX_SIM = { read: 4, unread: 6 } as const;

/** What a reranker gives a sentence of which it makes nothing: it may be wrong. */
const LEAST_READ = 0.01;

/** Without a reranker, how much the choice of the answering sentence adds, which also knows what was said before. */
const OF_ANSWERING = 1;
/** Without a reranker: a sentence names what is asked about, and the next one says it ("Three were caught. They ..."). */
const OF_THE_NEXT = 0.8;

/**
 * The probability of each sentence of a passage, 0..1, that it is the one that holds the answer, if any does: a softmax of
 * late interaction and of what a reranker says of the sentences. Its weights were fitted to questions of XQuAD and CMRC 2018
 * and rounded.
 */
export function sentenceShares({ passage, sentences, answering, reading }: RankedPassage): number[] {
  const read = reading?.sentences ?? null;
  const logits = passage.sentences.map((_, i) => {
    const maxSim = sentences[i] ?? 0;
    if (read !== null) return OF_MAX_SIM.read * maxSim + Math.log((read[i] ?? 0) + LEAST_READ);
    return OF_MAX_SIM.unread * maxSim + (i === answering ? OF_ANSWERING : i === answering + 1 ? OF_THE_NEXT : 0);
  });
  const weights = logits.map(Math.exp);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** A passage whose answering sentence is the likeliest one, where a reranker has told its sentences apart. */
export function withLikeliestSentence(candidate: RankedPassage): RankedPassage {
  if (candidate.reading === null || candidate.reading.sentences === null) return candidate;
  const shares = sentenceShares(candidate);
  return { ...candidate, answering: shares.indexOf(Math.max(...shares)) };
}
