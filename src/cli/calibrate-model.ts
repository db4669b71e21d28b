import { type Calibration, usualCalibration, writeCalibration } from "../retrieve/search/calibration.ts";
import { loadSearchModels, type ModelChoice } from "../retrieve/search/search-models.ts";
import { type SetOptions, withSet } from "./ask-set.ts";
import { fitCalibration } from "./eval/fit-calibration.ts";
import { type ObservedQuestion, observeSet } from "./eval/observe-set.ts";

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
  options: Omit<SetOptions, keyof ModelChoice | "removed">,
  choice: ModelChoice,
): Promise<LearnedCalibration> {
  const usual = usualCalibration(choice.reranker);
  const models = { ...(await loadSearchModels(choice)), calibration: usual };
  const observed: ObservedQuestion[][] = [];
  for (const set of sets) {
    observed.push(await withSet(set, { ...options, removed: true }, models, (open) => observeSet(open, models)));
  }
  const calibration = await fitCalibration(observed, usual);
  const file = writeCalibration(choice.model, choice.reranker, calibration);
  return { calibration, file, questions: observed.flat().length };
}
