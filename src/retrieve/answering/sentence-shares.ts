import type { RankedPassage } from "../search/rank.ts";

/** What each feature of a sentence counts where a reranker has told the sentences apart. */
const READ = { inPassage: 10, logShare: 1.25, logLength: -0.6 } as const;

/** What a reranker gives a sentence of which it makes nothing: it may be wrong. */
const LEAST_READ = 0.01;

/** What a sentence counts less that asks: it has the question's words, as the answer behind it seldom has. */
const ASKS = 5;
const ENDS_WITH_QUESTION_MARK = /[?？؟]["'”’»」』)）]*$/;

/** The same without a reranker. The choice of the answering sentence also knows its cosine. */
const UNREAD = { maxSim: 6, answering: 1, afterAnswering: 0.8 } as const;

/**
 * The probability of each sentence of a passage, 0..1, that it is the one that holds the answer, if any does: a softmax of
 * late interaction and of what a reranker says of the sentences. A long sentence has a larger share of what is said by chance.
 * A sentence that asks hardly answers.
 * The weights were fitted to questions of XQuAD in Chinese and English and of CMRC 2018, and rounded.
 */
export function sentenceShares(candidate: RankedPassage): number[] {
  const { passage, reading } = candidate;
  const told = reading?.sentences ?? null;
  const logits = passage.sentences.map(({ start, end }, at) => {
    // One that is not met holds nothing.
    if (end === start) return Number.NEGATIVE_INFINITY;
    const logit = told === null ? logitUnread(candidate, at) : logitRead(candidate, { at, share: told[at] ?? 0 });
    return ENDS_WITH_QUESTION_MARK.test(passage.text.slice(start, end).trimEnd()) ? logit - ASKS : logit;
  });
  const weights = logits.map(Math.exp);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function logitRead({ passage, sentences }: RankedPassage, { at, share }: { at: number; share: number }): number {
  const length = passage.sentenceTokens[at]?.ids.length ?? 0;
  return (
    READ.inPassage * (sentences[at]?.inPassage ?? 0) +
    READ.logShare * Math.log(share + LEAST_READ) +
    READ.logLength * Math.log(length + 1)
  );
}

/** A sentence names what is asked about, and the next one says it ("Three were caught. They ..."). */
function logitUnread({ sentences, answering }: RankedPassage, at: number): number {
  const beside = at === answering ? UNREAD.answering : at === answering + 1 ? UNREAD.afterAnswering : 0;
  return UNREAD.maxSim * (sentences[at]?.maxSim ?? 0) + beside;
}

/** A passage whose answering sentence is the likeliest one, where a reranker has told its sentences apart. */
export function withLikeliestSentence(candidate: RankedPassage): RankedPassage {
  if (candidate.reading === null || candidate.reading.sentences === null) return candidate;
  const shares = sentenceShares(candidate);
  return { ...candidate, answering: shares.indexOf(Math.max(...shares)) };
}
