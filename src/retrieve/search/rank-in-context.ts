import type { Question } from "../answer.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { leansOnPrevious, rankFollowUp } from "./follow-up.ts";
import { isSearchable, type PreparedQuestion, prepareQuestion } from "./prepare-question.ts";
import { type MeasuredPassage, measureCandidates, type RankedPassage, rank } from "./rank.ts";
import type { SearchModels } from "./search-models.ts";
import { WEIGHTS, type Weights } from "./signals.ts";

/** A question's candidates, measured by the question alone and, where something was said before, together with that. */
export interface MeasuredQuestion {
  readonly text: string;
  /** The question alone. */
  readonly prepared: PreparedQuestion;
  /** Distinct tokens of the question that carry meaning. */
  readonly tokens: number;
  readonly alone: readonly MeasuredPassage[];
  /** Null where nothing was said before. */
  readonly together: readonly MeasuredPassage[] | null;
  /** Ids of the articles that the answer before quoted, first ones first; empty where that is not known. */
  readonly quotedArticles: readonly number[];
  /** Where only the question before is known: the candidates of that. Its best passages stand for those quoted. */
  readonly before: readonly MeasuredPassage[];
}

/** So many passages of the question before stand for what its answer quoted, where that is not known. */
const PROBABLY_QUOTED = 3;

/** Null for a question without a single letter or digit. */
export async function measureInContext(
  question: Question,
  snapshot: StoreSnapshot,
  models: SearchModels,
): Promise<MeasuredQuestion | null> {
  const prepared = await prepareQuestion(question.text, snapshot, models);
  if (prepared === null) return null;
  const alone = await measureCandidates(prepared, snapshot, models);
  const quoted = await snapshot.cited(question.previousCitations ?? []);
  const context = (question.previous ?? quoted[0]?.text ?? "").trim();
  const together = context === "" ? null : await prepareQuestion(inContext(context, question), snapshot, models);
  const before = quoted.length > 0 ? null : await prepareQuestion(context, snapshot, models);
  return {
    text: question.text,
    prepared,
    tokens: prepared.late.tokenCount,
    alone,
    together: together === null ? null : await measureCandidates(together, snapshot, models),
    quotedArticles: articlesOf(quoted),
    before: before === null ? [] : await measureCandidates(before, snapshot, models),
  };
}

/** The candidates in order, best first, where something was said before in the light of that. */
export function rankInContext(
  { text, tokens, alone, together, quotedArticles, before }: MeasuredQuestion,
  weights: Weights = WEIGHTS,
): RankedPassage[] {
  const ranked = rank(alone, weights);
  if (together === null) return ranked;
  const probable = rank(before, weights).slice(0, PROBABLY_QUOTED);
  const articles = quotedArticles.length > 0 ? quotedArticles : articlesOf(probable.map(({ passage }) => passage));
  return rankFollowUp(ranked, rank(together, weights), { leans: leansOnPrevious(text, tokens), articles });
}

function articlesOf(passages: readonly StoredPassage[]): number[] {
  return [...new Set(passages.map(({ articleId }) => articleId))];
}

/** A question as a reranker reads it: one that leans on the question before comes after that. */
export function textToRead({ text, previous = "" }: Question, measured: MeasuredQuestion | null): string {
  if (measured === null) return text;
  const asked = measured.prepared.text;
  return leansOnPrevious(text, measured.tokens) ? `${previous} ${asked}`.trim() : asked;
}

/** The texts that must be embedded to answer a question, as far as they are known without the store. */
export function textsToEmbed(question: Question): string[] {
  const context = (question.previous ?? "").trim();
  const together = context === "" ? [] : [inContext(context, question)];
  const before = (question.previousCitations ?? []).length > 0 ? [] : [context];
  return [question.text, ...together, ...before].filter(isSearchable);
}

function inContext(context: string, { text }: Question): string {
  return `${context}\n${text}`;
}
