import { type Calibration, usualCalibration, writeCalibration } from "../retrieve/search/calibration.ts";
import { loadSearchModels, type ModelChoice } from "../retrieve/search/search-models.ts";
import { articlesAskedOf, readSet, type SetOptions, withSet } from "./ask-set.ts";
import { fitCalibration } from "./eval/fit-calibration.ts";
import { type ObservedQuestion, observeSet } from "./eval/observe-set.ts";
import { asStranger, sampleOf } from "./eval/question-set.ts";

/** What was learned of a model, and from how much. */
interface LearnedCalibration {
  readonly calibration: Calibration;
  /** Where it is kept. */
  readonly file: string;
  readonly questions: number;
}

/** Questions on other articles that are asked of a set's own too, as a share of its own: they are off the subject. */
const STRANGERS = 0.4;

/**
 * Learns the calibration of an embedding model beside the reranker in use from sets of questions, and keeps it in
 * the model's folder. Each answerable question is asked once more as if its answer were not there, a near miss; and some of
 * the sets on other articles, which are off the subject.
 */
export async function calibrateModel(
  sets: readonly string[],
  options: Omit<SetOptions, keyof ModelChoice | "removed">,
  choice: ModelChoice,
): Promise<LearnedCalibration> {
  const usual = usualCalibration(choice.reranker);
  const models = { ...(await loadSearchModels(choice)), calibration: usual };
  // What cannot be used is told before everything is indexed.
  await models.reranker?.warmUp();
  const known = sets.map((set) => ({ set, articles: articlesAskedOf(set, options), own: readSet(set, options) }));
  const observed: ObservedQuestion[][] = [];
  for (const { set, articles } of known) {
    const others = known.flatMap((other) => (other.articles === articles ? [] : other.own));
    observed.push(
      await withSet(set, { ...options, removed: true }, models, ({ questions, store }) => {
        const strangers = sampleOf(others, Math.min(others.length, STRANGERS * questions.length)).map(asStranger);
        return observeSet({ questions: [...questions, ...strangers], store }, models);
      }),
    );
  }
  const calibration = await fitCalibration(observed, usual);
  const file = writeCalibration(choice.model, choice.reranker, calibration);
  return { calibration, file, questions: observed.flat().length };
}
