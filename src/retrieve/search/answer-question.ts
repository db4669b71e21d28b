import type { Models } from "../../embed/load-models.ts";
import type { Answer, Question, Quotation } from "../answer.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { confidenceOf } from "./confidence.ts";
import { type DistinctPassage, distinct } from "./distinct.ts";
import { findPhrase, type PhraseHit, type PhraseMatches, phraseOf } from "./phrase.ts";
import { quote, sourcePartOf } from "./quote.ts";
import type { RankedPassage } from "./rank.ts";
import { measureInContext, rankInContext } from "./rank-in-context.ts";
import { UNMEASURED } from "./signals.ts";

/** How many quotations an answer holds by default, and the maximum. */
const DEFAULT_COUNT = 5;
const MAX_COUNT = 20;

/** Confidence that a passage answers a bare phrase which it holds word for word, or but for misread characters. */
const PHRASE_CONFIDENCE = { exact: 0.99, similar: 0.9 } as const;

/** A passage that holds a phrase but was no candidate otherwise. */
const NO_CANDIDATE = { signals: UNMEASURED, semanticRank: null, lexicalRank: null } as const;

/**
 * What a phrase that a longer question quotes adds to the score of a passage that holds it, times its rarity: one point for
 * a phrase of one passage in two hundred. The rest of the question still decides, as the answer may stand beside the phrase.
 */
const PHRASE_WORTH = 0.2;

/**
 * Answers a question from one state of a store. Below `threshold`, a confidence from 0 to 1, the answer is that
 * nothing was found.
 * @throws QuotationMismatchError when a quotation is not what the source says.
 */
export async function answerQuestion(
  question: Question,
  snapshot: StoreSnapshot,
  models: Models,
  threshold: number,
): Promise<Answer> {
  const measured = await measureInContext(question, snapshot, models);
  if (measured === null) return { kind: "nothing-found", confidence: 0, nearest: [] };
  const ranked = rankInContext(measured);
  const count = Math.min(MAX_COUNT, Math.max(1, question.count ?? DEFAULT_COUNT));
  const asked = phraseOf(question.text);
  const found = asked === null ? null : await findPhrase(asked.phrase, snapshot);
  if (asked?.alone && found !== null) return answerPhrase(found, ranked, count, snapshot);
  const ordered = found?.match === "exact" ? favouring(found, ranked) : ranked;
  const quotations = await quoteAll(distinct(ordered, count), snapshot, threshold);
  const confidence = confidenceOf(ordered);
  if (quotations.length === 0 || confidence < threshold) {
    return { kind: "nothing-found", confidence, nearest: quotations };
  }
  return { kind: "quoted", confidence, quotations };
}

/** The answer to a bare phrase: the passages that hold it and no others. */
async function answerPhrase(
  { match, hits }: PhraseMatches,
  ranked: readonly RankedPassage[],
  count: number,
  snapshot: StoreSnapshot,
): Promise<Answer> {
  return {
    kind: "quoted",
    confidence: PHRASE_CONFIDENCE[match],
    quotations: await quoteAll(distinct(holdersOf(hits, ranked), count), snapshot, 0),
    phraseMatch: match,
  };
}

/** The passages that hold a phrase, the more similar ones before the others, each with the sentence that holds it. */
function holdersOf(hits: readonly PhraseHit[], ranked: readonly RankedPassage[]): RankedPassage[] {
  const asRanked = rankingOf(ranked);
  return hits
    .map((hit) => ({ differences: hit.differences, holder: { ...asRanked(hit), answering: hit.sentence } }))
    .sort((a, b) => a.differences - b.differences || b.holder.score - a.holder.score)
    .map(({ holder }) => holder);
}

/** The ranking with more for the passages that hold a phrase of the question. */
function favouring({ hits, rarity }: PhraseMatches, ranked: readonly RankedPassage[]): RankedPassage[] {
  const asRanked = rankingOf(ranked);
  const holders = hits.map((hit) => {
    const holder = asRanked(hit);
    return { ...holder, score: holder.score + PHRASE_WORTH * rarity };
  });
  const ids = new Set(hits.map(({ passage }) => passage.id));
  return [...holders, ...ranked.filter(({ passage }) => !ids.has(passage.id))].sort((a, b) => b.score - a.score);
}

/** A passage that holds a phrase, as it was ranked; the poorest where it was no candidate. */
function rankingOf(ranked: readonly RankedPassage[]): (hit: PhraseHit) => RankedPassage {
  const rankedById = new Map(ranked.map((candidate) => [candidate.passage.id, candidate]));
  const lowest = Math.min(...ranked.map(({ score }) => score));
  return ({ passage, sentence }) =>
    rankedById.get(passage.id) ?? { passage, ...NO_CANDIDATE, answering: sentence, score: lowest };
}

async function quoteAll(
  passages: readonly DistinctPassage[],
  snapshot: StoreSnapshot,
  threshold: number,
): Promise<Quotation[]> {
  const sources = await snapshot.sourceTexts(passages.map(({ best }) => sourcePartOf(best.passage)));
  return passages.map(({ best, alsoIn }, i) => {
    const { passage, answering, score } = best;
    const marked = passage.sentences.length > 1 ? answering : null;
    const quotation = quote(passage, { answering: marked, score }, sources[i] as string);
    const isWeak = confidenceOf([best]) < threshold;
    return { ...quotation, alsoIn: [...quotation.alsoIn, ...alsoIn], ...(isWeak ? { weak: true } : {}) };
  });
}
