import type { Models } from "../../embed/load-models.ts";
import { rankInContext } from "../../retrieve/search/answer-question.ts";
import { confidenceFeatures, confidenceOf } from "../../retrieve/search/confidence.ts";
import { prepareQuestion, type RankedPassage } from "../../retrieve/search/rank.ts";
import { modelStamp } from "../../retrieve/storage/index-folder.ts";
import { OpenIndex } from "../../retrieve/storage/open-index.ts";
import type { AbstentionCase } from "./metrics.ts";
import type { EvalQuestion } from "./question-set.ts";

/** The three orders that are compared: by embedding similarity alone, by BM25 coverage alone, by all signals. */
export const RANKINGS = ["semantic", "lexical", "fused"] as const;
type Ranking = (typeof RANKINGS)[number];

/** One question after it was asked. */
export interface EvalRecord extends AbstentionCase {
  readonly question: EvalQuestion;
  /** Place of the first right passage, counted from 1; null if it was no candidate. */
  readonly ranks: Readonly<Record<Ranking, number | null>>;
  /** What the confidence is made of; null where nothing was found at all. */
  readonly features: Readonly<Record<string, number>> | null;
}

/** Asks each question of an index and notes where its answer stands in the three orders. */
export async function evaluate(
  questions: readonly EvalQuestion[],
  indexFolder: string,
  models: Models,
): Promise<EvalRecord[]> {
  const index = OpenIndex.open(indexFolder, modelStamp(models.embedder));
  const records: EvalRecord[] = [];
  try {
    for (const question of questions) {
      records.push(await index.snapshot(() => ask(question, index, models)));
    }
  } finally {
    index.close();
  }
  return records;
}

async function ask(question: EvalQuestion, index: OpenIndex, models: Models): Promise<EvalRecord> {
  const prepared = await prepareQuestion(question.text, index, models);
  const asked = { text: question.text, ...(question.previous === null ? {} : { previous: question.previous }) };
  const fused = prepared === null ? [] : await rankInContext(asked, prepared, index, models);
  const by = (signal: "similarity" | "coverage") =>
    [...fused].sort((a, b) => b.signals[signal] - a.signals[signal] || a.passage.id - b.passage.id);
  const ranks = {
    semantic: rankOf(by("similarity"), question),
    lexical: rankOf(by("coverage"), question),
    fused: rankOf(fused, question),
  };
  return {
    question,
    ranks,
    confidence: confidenceOf(fused),
    features: confidenceFeatures(fused),
    answerable: question.answerable,
    correct: ranks.fused === 1,
  };
}

/** Several passages of one file count once where the file is what was asked for. */
function rankOf(ranked: readonly RankedPassage[], question: EvalQuestion): number | null {
  const found = ranked.findIndex(({ passage }) => question.isAnsweredBy(passage));
  if (found < 0) return null;
  if (question.kind !== "passage") return found + 1;
  return new Set(ranked.slice(0, found).map(({ passage }) => passage.source)).size + 1;
}
