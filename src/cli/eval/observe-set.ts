import { CloseReading } from "../../retrieve/search/close-reading.ts";
import { type MeasuredQuestion, measureInContext } from "../../retrieve/search/rank-in-context.ts";
import type { SearchModels } from "../../retrieve/search/search-models.ts";
import type { PassageStore } from "../../retrieve/store/passage-store.ts";
import { askedOf, ofEachQuestion } from "./evaluate.ts";
import type { EvalQuestion } from "./question-set.ts";

/** A question with its candidates, which can be ranked again and again by other weights. */
export interface ObservedQuestion {
  readonly question: EvalQuestion;
  readonly measured: MeasuredQuestion;
  readonly reading: CloseReading;
}

/** A set's questions with a store of what they ask about. */
interface OpenSet {
  readonly questions: readonly EvalQuestion[];
  readonly store: PassageStore;
}

/** Measures the candidates of a set's questions; those in which there is nothing to search for are left out. */
export async function observeSet({ questions, store }: OpenSet, models: SearchModels): Promise<ObservedQuestion[]> {
  const unknown = { ...models, calibration: { ...models.calibration, background: null } };
  const observed = await ofEachQuestion(questions, store, async (question, snapshot) => {
    const measured = await measureInContext(askedOf(question), snapshot, unknown);
    if (measured === null) return [];
    return [{ question, measured, reading: new CloseReading(models.reranker) }];
  });
  return observed.flat();
}
