import { beforeAll, describe, expect, test } from "vitest";
import { type EvalRecord, evaluate } from "../../src/cli/eval/evaluate.ts";
import { rankingMetrics } from "../../src/cli/eval/metrics.ts";
import { readQuestions } from "../../src/cli/eval/question-set.ts";
import { openStore } from "../../src/cli/open-engine.ts";
import { indexSamples } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { articles, describeAnnotations, readAnnotatedQuestions } from "./annotated-questions.ts";

const NAME = "changes-of-subject.jsonl";
const questions = readAnnotatedQuestions(NAME);

describe("the questions that change the subject", () => {
  describeAnnotations(questions);

  test("all come after another question, a third of them without an answer, in at least eight languages", () => {
    expect(questions.every(({ previous }) => previous)).toBe(true);
    expect(questions.length).toBe(60);
    expect(questions.filter(({ kind }) => kind === "unanswerable").length).toBeGreaterThanOrEqual(20);
    expect(new Set(questions.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(8);
  });

  test("lead to every article", () => {
    expect(new Set(questions.flatMap(({ doc }) => doc ?? []))).toEqual(new Set(articles.keys()));
  });
});

describe("after an answer", () => {
  const indexFolder = temporaryFolder();
  let records: EvalRecord[];
  let answers: number;
  beforeAll(async () => {
    const models = await builtInModels();
    answers = models.calibration.thresholds.answers;
    await indexSamples(indexFolder, models);
    const store = await openStore({ indexFolder }, models);
    records = await evaluate(readQuestions(`test/eval/${NAME}`, "test"), store, models);
    await store.close();
  });
  const share = (of: readonly EvalRecord[], is: (record: EvalRecord) => boolean) => of.filter(is).length / of.length;

  // Floors a few questions below what was reached, so that a change for the worse is seen.
  test("a question on another article is answered from that one, surely in two of three cases", () => {
    const answerable = records.filter((record) => record.answerable);
    expect(rankingMetrics(answerable.map(({ ranks }) => ranks.fused)).recall1).toBeGreaterThanOrEqual(0.75);
    expect(share(answerable, ({ correct, confidence }) => correct && confidence >= answers)).toBeGreaterThanOrEqual(
      0.65,
    );
  });

  test("a question that no article answers is hardly answered as if sure", () => {
    const unanswerable = records.filter((record) => !record.answerable);
    expect(share(unanswerable, ({ confidence }) => confidence >= answers)).toBeLessThanOrEqual(0.2);
  });
});
