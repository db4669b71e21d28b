import { loadModels } from "../../embed/load-models.ts";
import { readAnswerScorer } from "../../rerank/answer-scorer.ts";
import { type Calibration, usualCalibration, writeCalibration } from "../../retrieve/search/calibration.ts";
import type { SearchModels } from "../../retrieve/search/search-models.ts";
import { type SetOptions, withSet } from "./ask-set.ts";
import { fitCalibration } from "./fit-calibration.ts";
import { type ObservedQuestion, observeSet } from "./observe-set.ts";

/** What was learned of a model, and from how much. */
interface LearnedCalibration {
  readonly calibration: Calibration;
  /** Where it is kept. */
  readonly file: string;
  readonly questions: number;
}

/**
 * Learns the calibration of an embedding model beside the reranker in use from sets of questions, each answerable one asked
 * once more as if its answer were not there, and keeps it in the model's folder.
 */
export async function calibrateModel(
  sets: readonly string[],
  options: Omit<SetOptions, "model" | "removed">,
  modelId: string,
): Promise<LearnedCalibration> {
  const models = await loadModels(modelId);
  const reranker = readAnswerScorer(models.tokens);
  const expected = usualCalibration(reranker.name);
  const searching: SearchModels = { ...models, reranker, calibration: expected };
  const observed: ObservedQuestion[][] = [];
  for (const set of sets) {
    observed.push(await withSet(set, { ...options, removed: true }, searching, (open) => observeSet(open, searching)));
  }
  const calibration = await fitCalibration(observed, expected);
  return {
    calibration,
    file: writeCalibration(modelId, reranker.name, calibration),
    questions: observed.flat().length,
  };
}
