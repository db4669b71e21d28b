import type { Models } from "../../embed/load-models.ts";
import type { Answer, Question, Quotation } from "../answer.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { confidenceOf } from "./confidence.ts";
import { type DistinctPassage, distinct } from "./distinct.ts";
import { leansOnPrevious, rankFollowUp } from "./follow-up.ts";
import { findPhrase, type PhraseHit, phraseOf } from "./phrase.ts";
import { quote, sourcePartOf } from "./quote.ts";
import { isReadable, type PreparedQuestion, prepareQuestion, type RankedPassage, rankPassages } from "./rank.ts";

/** How many quotations an answer holds by default, and the maximum. */
const USUAL_COUNT = 5;
const LARGEST_COUNT = 20;

/** A phrase that stands in a passage word for word, and one that stands there but for misread characters. */
const EXACT_PHRASE_CONFIDENCE = 0.99;
const SIMILAR_PHRASE_CONFIDENCE = 0.9;

/** Of a passage that holds a phrase but was no candidate otherwise. */
const UNRANKED = {
  signals: { similarity: 0, sentence: 0, late: 0, sentenceLate: 0, coverage: 0, unmatched: 1 },
  semanticRank: null,
  lexicalRank: null,
} as const;

/** Puts passages with the phrase that a question quotes before all others, whatever their scores. */
const PHRASE_BONUS = 10;

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
  const prepared = await prepareQuestion(question.text, snapshot, models);
  if (prepared === null) return { kind: "nothing-found", confidence: 0, nearest: [] };
  const ranked = await rankInContext(question, prepared, snapshot, models);
  const count = Math.min(LARGEST_COUNT, Math.max(1, question.count ?? USUAL_COUNT));
  const asked = phraseOf(question.text);
  const hits = asked === null ? [] : await findPhrase(asked.phrase, snapshot);
  if (asked?.alone && hits.length > 0) return answerPhrase(hits, ranked, count, snapshot);
  const ordered = hits.some(isExact) ? preferring(hits.filter(isExact), ranked) : ranked;
  const quotations = await quoteAll(distinct(ordered, count), snapshot, threshold);
  // A phrase that stands nowhere, not even misread, was not found, however near other passages are.
  const confidence = asked?.alone ? 0 : confidenceOf(ordered);
  if (quotations.length === 0 || confidence < threshold) {
    return { kind: "nothing-found", confidence, nearest: quotations };
  }
  return { kind: "quoted", confidence, quotations };
}

/** The ranking for a question, with what was said before where the question leans on it. */
export async function rankInContext(
  question: Question,
  prepared: PreparedQuestion,
  snapshot: StoreSnapshot,
  models: Models,
): Promise<RankedPassage[]> {
  const alone = await rankPassages(prepared, snapshot, models);
  const quoted = await snapshot.cited(question.previousCitations ?? []);
  const context = (question.previous ?? quoted[0]?.text ?? "").trim();
  const together = context === "" ? null : await prepareQuestion(inContext(context, question), snapshot, models);
  if (together === null) return alone;
  return rankFollowUp(
    alone,
    await rankPassages(together, snapshot, models),
    leansOnPrevious(question.text, prepared.late.tokens, alone),
    new Set(quoted.map(({ articleId }) => articleId)),
  );
}

/** What the embedder will be asked for to answer a question, as far as that can be told without the store. */
export function textsToEmbed(question: Question): string[] {
  const context = (question.previous ?? "").trim();
  return [question.text, ...(context === "" ? [] : [inContext(context, question)])].filter(isReadable);
}

function inContext(context: string, { text }: Question): string {
  return `${context}\n${text}`;
}

/** The answer to a bare phrase: the passages that hold it and no others. */
async function answerPhrase(
  hits: readonly PhraseHit[],
  ranked: readonly RankedPassage[],
  count: number,
  snapshot: StoreSnapshot,
): Promise<Answer> {
  const exact = hits.every(isExact);
  return {
    kind: "quoted",
    confidence: exact ? EXACT_PHRASE_CONFIDENCE : SIMILAR_PHRASE_CONFIDENCE,
    quotations: await quoteAll(distinct(preferring(hits, ranked).slice(0, hits.length), count), snapshot, 0),
    phraseMatch: exact ? "exact" : "similar",
  };
}

/** The ranking with the passages that hold a phrase first, the more similar ones before the others. */
function preferring(hits: readonly PhraseHit[], ranked: readonly RankedPassage[]): RankedPassage[] {
  const rankedById = new Map(ranked.map((candidate) => [candidate.passage.id, candidate]));
  const lowest = ranked.at(-1)?.score ?? 0;
  const found = hits.map(({ passage, sentence, differences }): RankedPassage => {
    const known = rankedById.get(passage.id) ?? { passage, ...UNRANKED, score: lowest };
    return { ...known, answering: sentence, score: known.score + PHRASE_BONUS - differences };
  });
  const ids = new Set(found.map(({ passage }) => passage.id));
  found.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
  return [...found, ...ranked.filter(({ passage }) => !ids.has(passage.id))];
}

function isExact({ differences }: PhraseHit): boolean {
  return differences === 0;
}

async function quoteAll(
  passages: readonly DistinctPassage[],
  snapshot: StoreSnapshot,
  threshold: number,
): Promise<Quotation[]> {
  const sources = await snapshot.sourceTexts(passages.map(({ best }) => sourcePartOf(best.passage)));
  return passages.map(({ best, alsoIn }, i) => {
    const { passage, answering, score } = best;
    const stands = passage.sentences.length > 1;
    const quotation = quote(passage, { answering: stands ? answering : null, score }, sources[i] as string);
    const isWeak = confidenceOf([best]) < threshold;
    return { ...quotation, alsoIn: [...quotation.alsoIn, ...alsoIn], ...(isWeak ? { weak: true } : {}) };
  });
}
