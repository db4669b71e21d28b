import { expect, test } from "vitest";
import { readQuestions } from "../../../src/cli/eval/question-set.ts";
import type { Embedder, Embedding } from "../../../src/embed/embedding.ts";
import type { Answer } from "../../../src/retrieve/answer.ts";
import { answerQuestion } from "../../../src/retrieve/answering/answer-question.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { usualCalibration } from "../../../src/retrieve/search/calibration.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { modelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import { SAMPLES } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";
import { MemoryStore } from "../store/memory-store.ts";

const questions = readQuestions("test/eval/samples.jsonl", "dev").filter((_, at) => at % 7 === 0);

/** All cosines c become offset + (1 - offset) x c. */
function squeezed(embedder: Embedder, offset: number): Embedder {
  const squeeze = (embedding: Embedding) =>
    Float32Array.of(...embedding.map((value) => value * Math.sqrt(1 - offset)), Math.sqrt(offset));
  return {
    ...embedder,
    dimensions: embedder.dimensions + 1,
    embedPassages: async (texts) => (await embedder.embedPassages(texts)).map(squeeze),
    embedQuery: async (text) => squeeze(await embedder.embedQuery(text)),
    embedQueries: async (texts) => (await embedder.embedQueries(texts)).map(squeeze),
  };
}

async function answersWith(models: SearchModels): Promise<Answer[]> {
  const writable = new MemoryStore("/");
  await updateIndex({ store: writable, paths: [SAMPLES], models });
  const store = writable.openForReading(modelStamp(models.embedder));
  const answers: Answer[] = [];
  for (const { text, previous } of questions) {
    const question = { text, count: 5, ...(previous === null ? {} : { previous }) };
    answers.push(await store.snapshot((snapshot) => answerQuestion(question, snapshot, models)));
  }
  return answers;
}

const citationsOf = (answer: Answer) =>
  (answer.kind === "quoted" ? answer.quotations : answer.nearest).map(({ citation }) => citation);

test("of a model whose cosines all lie in the upper quarter, no answer has another order or confidence", async () => {
  const models = { ...(await builtInModels()), calibration: usualCalibration("off") };
  const usual = await answersWith(models);
  const narrow = await answersWith({ ...models, embedder: squeezed(models.embedder, 0.75) });
  expect(questions.length).toBeGreaterThan(10);
  expect(narrow.map(citationsOf)).toEqual(usual.map(citationsOf));
  narrow.forEach(({ confidence }, at) => {
    expect(confidence, questions[at]?.text).toBeCloseTo(usual[at]?.confidence as number, 5);
  });
});
