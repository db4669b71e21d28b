import type { Background } from "../../retrieve/search/background.ts";
import { CloseReading } from "../../retrieve/search/close-reading.ts";
import { prepareQuestion } from "../../retrieve/search/prepare-question.ts";
import { type MeasuredQuestion, measureInContext, textToRead } from "../../retrieve/search/rank-in-context.ts";
import type { SearchModels } from "../../retrieve/search/search-models.ts";
import type { PassageStore } from "../../retrieve/store/passage-store.ts";
import { askedOf, ofEachQuestion } from "./evaluate.ts";
import type { EvalQuestion } from "./question-set.ts";

/** A question with its candidates, which can be ranked again and again by other weights. */
export interface ObservedQuestion {
  readonly question: EvalQuestion;
  readonly measured: MeasuredQuestion;
  readonly reading: CloseReading;
  /** What its similarities to passages beside the point are like; null where all are the same. */
  readonly background: Background | null;
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
    const prepared = await prepareQuestion(question.text, snapshot, unknown);
    const measured = await measureInContext(askedOf(question), snapshot, unknown);
    if (prepared === null || measured === null) return [];
    const reading = new CloseReading(textToRead(askedOf(question), measured), models.reranker);
    return [{ question, measured, reading, background: prepared.background }];
  });
  return observed.flat();
}
