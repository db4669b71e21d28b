import type { Models } from "../../embed/load-models.ts";
import type { Answer, Question, Quotation } from "../answer.ts";
import type { OpenIndex } from "../store/sqlite/sqlite-passage-store.ts";
import { citedPassages } from "./cited-passages.ts";
import { confidenceOf } from "./confidence.ts";
import { type DistinctPassage, distinct } from "./distinct.ts";
import { leansOnPrevious, rankFollowUp } from "./follow-up.ts";
import { findPhrase, type PhraseHit, phraseOf } from "./phrase.ts";
import { quote } from "./quote.ts";
import { isReadable, type PreparedQuestion, prepareQuestion, type RankedPassage, rankPassages } from "./rank.ts";

/** Quotations in an answer unless the question says otherwise, and at most. */
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
 * Answers a question from one state of the index. Below `threshold`, a confidence from 0 to 1, the answer is that
 * nothing was found.
 * @throws QuotationMismatchError when a quotation is not what the source says.
 */
export async function answerQuestion(
  question: Question,
  index: OpenIndex,
  models: Models,
  threshold: number,
): Promise<Answer> {
  const prepared = await prepareQuestion(question.text, index, models);
  if (prepared === null) return { kind: "nothing-found", confidence: 0, nearest: [] };
  const ranked = await rankInContext(question, prepared, index, models);
  const count = Math.min(LARGEST_COUNT, Math.max(1, question.count ?? USUAL_COUNT));
  const asked = phraseOf(question.text);
  const hits = asked === null ? [] : findPhrase(asked.phrase, index);
  if (asked?.alone && hits.length > 0) return answerPhrase(hits, ranked, count, index);
  const ordered = hits.some(isExact) ? preferring(hits.filter(isExact), ranked) : ranked;
  const quotations = quoteAll(distinct(ordered, count), index, threshold);
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
  index: OpenIndex,
  models: Models,
): Promise<RankedPassage[]> {
  const alone = await rankPassages(prepared, index, models);
  const quoted = citedPassages(index, question.previousCitations ?? []);
  const context = (question.previous ?? quoted[0]?.text ?? "").trim();
  const together = context === "" ? null : await prepareQuestion(inContext(context, question), index, models);
  if (together === null) return alone;
  return rankFollowUp(
    alone,
    await rankPassages(together, index, models),
    leansOnPrevious(question.text, prepared.late.tokens, alone),
    new Set(quoted.map(({ articleId }) => articleId)),
  );
}

/** What the embedder will be asked for to answer a question, as far as that can be told without the index. */
export function textsToEmbed(question: Question): string[] {
  const context = (question.previous ?? "").trim();
  return [question.text, ...(context === "" ? [] : [inContext(context, question)])].filter(isReadable);
}

function inContext(context: string, { text }: Question): string {
  return `${context}\n${text}`;
}

/** The answer to a bare phrase: the passages that hold it and no others. */
function answerPhrase(
  hits: readonly PhraseHit[],
  ranked: readonly RankedPassage[],
  count: number,
  index: OpenIndex,
): Answer {
  const exact = hits.every(isExact);
  return {
    kind: "quoted",
    confidence: exact ? EXACT_PHRASE_CONFIDENCE : SIMILAR_PHRASE_CONFIDENCE,
    quotations: quoteAll(distinct(preferring(hits, ranked).slice(0, hits.length), count), index, 0),
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

function quoteAll(passages: readonly DistinctPassage[], index: OpenIndex, threshold: number): Quotation[] {
  return passages.map(({ best, alsoIn }) => {
    const { passage, answering, score } = best;
    const stands = passage.sentences.length > 1;
    const quotation = quote(passage, { answering: stands ? answering : null, score }, index.sourceText);
    const isWeak = confidenceOf([best]) < threshold;
    return { ...quotation, alsoIn: [...quotation.alsoIn, ...alsoIn], ...(isWeak ? { weak: true } : {}) };
  });
}
