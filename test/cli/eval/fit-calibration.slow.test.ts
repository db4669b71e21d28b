import { beforeAll, describe, expect, test } from "vitest";
import { type EvalRecord, evaluate } from "../../../src/cli/eval/evaluate.ts";
import { fitCalibration } from "../../../src/cli/eval/fit-calibration.ts";
import { observeSet } from "../../../src/cli/eval/observe-set.ts";
import { readQuestions, withoutItsPassages } from "../../../src/cli/eval/question-set.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { usualCalibration } from "../../../src/retrieve/search/calibration.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { modelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import { SAMPLES } from "../../retrieve/sample-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { MemoryStore } from "../../retrieve/store/memory-store.ts";
import { type Knowledge, knowingEmbedder } from "./knowing-embedder.ts";

const QUESTIONS = "test/eval/samples.jsonl";

async function samplesStore(models: SearchModels) {
  const writable = new MemoryStore("/");
  await updateIndex({ store: writable, paths: [SAMPLES], models });
  return writable.openForReading(modelStamp(models.embedder));
}

/** Learns on a quarter of the questions, and asks a half that they are not of. */
async function learnAndAsk(models: SearchModels) {
  const store = await samplesStore(models);
  return ask(store, { ...models, calibration: await learn(store, models) });
}

async function learn(store: Awaited<ReturnType<typeof samplesStore>>, models: SearchModels) {
  const dev = readQuestions(QUESTIONS, "dev").filter((_, at) => at % 2 === 0);
  const removed = dev.filter(({ answerable }) => answerable).map(withoutItsPassages);
  const expected = usualCalibration("off");
  const observed = await observeSet({ questions: [...dev, ...removed], store }, { ...models, calibration: expected });
  return fitCalibration([observed], expected);
}

async function ask(store: Awaited<ReturnType<typeof samplesStore>>, models: SearchModels): Promise<EvalRecord[]> {
  return evaluate(
    readQuestions(QUESTIONS, "test").filter(({ answerable }) => answerable),
    store,
    models,
  );
}

const share = (records: readonly EvalRecord[], rankOf: (record: EvalRecord) => number | null) =>
  records.filter((record) => rankOf(record) === 1).length / records.length;

describe("with an embedding model that knows the answers", () => {
  let models: SearchModels;
  /** First answers that are right with the built-in model as it is trusted, 0..1. */
  let usual: number;
  beforeAll(async () => {
    models = await builtInModels();
    usual = share(await ask(await samplesStore(models), models), ({ ranks }) => ranks.fused);
  });

  test.each<[string, Knowledge]>([
    ["and says them plainly", { offset: 0, noise: 0 }],
    ["and squeezes its cosines into the upper quarter", { offset: 0.75, noise: 0 }],
    ["and is often wrong", { offset: 0.75, noise: 12 }],
  ])("%s, the right passage is first nearly as often as by the best signal alone", async (_, knowledge) => {
    const embedder = knowingEmbedder(models.embedder, readQuestions(QUESTIONS, null), knowledge);
    const records = await learnAndAsk({ ...models, embedder });
    const signals = Object.keys(records[0]?.alone ?? {}) as (keyof EvalRecord["alone"])[];
    const alone = signals.map((name) => share(records, (record) => record.alone[name]));
    const fused = share(records, ({ ranks }) => ranks.fused);
    expect(fused).toBeGreaterThanOrEqual(Math.max(...alone) - 0.01);
    expect(fused).toBeGreaterThanOrEqual(usual);
  });

  test("an answer of the upper tier is as likely as that tier promises, however easy the questions were", async () => {
    const embedder = knowingEmbedder(models.embedder, readQuestions(QUESTIONS, null), { offset: 0, noise: 0 });
    const { thresholds } = await learn(await samplesStore(models), { ...models, embedder });
    expect(thresholds.answers).toBeGreaterThanOrEqual(0.85);
  });
});
