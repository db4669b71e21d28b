import type { Question } from "../answer.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
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
  /** Ids of the articles that the answer before quoted. */
  readonly quotedArticles: ReadonlySet<number>;
}

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
  return {
    text: question.text,
    prepared,
    tokens: prepared.late.tokenCount,
    alone,
    together: together === null ? null : await measureCandidates(together, snapshot, models),
    quotedArticles: new Set(quoted.map(({ articleId }) => articleId)),
  };
}

/** The candidates in order, best first. What was said before decides where the question leans on it. */
export function rankInContext(
  { text, tokens, alone, together, quotedArticles }: MeasuredQuestion,
  weights: Weights = WEIGHTS,
): RankedPassage[] {
  const ranked = rank(alone, weights);
  if (together === null) return ranked;
  return rankFollowUp(ranked, rank(together, weights), leansOnPrevious(text, tokens, ranked), quotedArticles);
}

/** The texts that must be embedded to answer a question, as far as they are known without the store. */
export function textsToEmbed(question: Question): string[] {
  const context = (question.previous ?? "").trim();
  return [question.text, ...(context === "" ? [] : [inContext(context, question)])].filter(isSearchable);
}

function inContext(context: string, { text }: Question): string {
  return `${context}\n${text}`;
}
