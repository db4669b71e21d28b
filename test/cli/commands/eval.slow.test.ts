import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type EvalRecord, evaluate } from "../../../src/cli/eval/evaluate.ts";
import { fitLogistic } from "../../../src/cli/eval/logistic.ts";
import { abstentionMetrics, answeredAt, auroc, rankingMetrics } from "../../../src/cli/eval/metrics.ts";
import { readQuestions, sampleOf, withoutItsPassages } from "../../../src/cli/eval/question-set.ts";
import { calibrationOf } from "../../../src/retrieve/search/calibration.ts";
import { openStore } from "../../retrieve/open-engine.ts";
import { indexSamples } from "../../retrieve/sample-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

describe("metrics", () => {
  test("count a rank of 1 fully, a rank of 3 among five, and what was not found not at all", () => {
    const metrics = rankingMetrics([1, 3, 11, null]);
    expect(metrics).toMatchObject({ questions: 4, recall1: 0.25, recall5: 0.5 });
    expect(metrics.mrr).toBeCloseTo((1 + 1 / 3) / 4);
    expect(metrics.ndcg10).toBeCloseTo((1 + 1 / 2) / 4);
  });

  test("of abstention are those of the definition", () => {
    const cases = [
      { confidence: 0.9, answerable: true, correct: true },
      { confidence: 0.1, answerable: true, correct: true },
      { confidence: 0.2, answerable: false, correct: false },
      { confidence: 0.8, answerable: false, correct: false },
    ];
    expect(abstentionMetrics(cases, 0.5)).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, refused: 0.5 });
    expect(abstentionMetrics(cases, 0.5).calibrationError).toBeCloseTo((0.1 + 0.9 + 0.2 + 0.8) / 4);
  });

  const confident = (confidence: number, answerable: boolean) => ({ confidence, answerable, correct: answerable });

  test("say how often an answerable question has the higher confidence, a tie being half a win", () => {
    const cases = [confident(0.9, true), confident(0.5, true), confident(0.5, false), confident(0.2, false)];
    expect(auroc(cases)).toBeCloseTo((2 + 1.5) / 4);
    expect(auroc(cases.map((each) => ({ ...each, confidence: 1 - each.confidence })))).toBeCloseTo(0.5 / 4);
  });

  test("say what is answered in vain where no more than a share of the answerable is refused", () => {
    const answerable = [0.9, 0.8, 0.7, 0.6, 0.5, 0.5, 0.4, 0.3, 0.2, 0.1].map((each) => confident(each, true));
    const cases = [...answerable, ...[0.05, 0.15, 0.25, 0.95].map((each) => confident(each, false))];
    expect(answeredAt(cases, 0)).toEqual({ threshold: 0.1, answered: 0.75 });
    expect(answeredAt(cases, 0.2)).toEqual({ threshold: 0.3, answered: 0.25 });
    expect(answeredAt(cases, 0.29), "a share that no number of questions has").toEqual({
      threshold: 0.3,
      answered: 0.25,
    });
    expect(answeredAt(cases, 0.45).threshold, "of two with one confidence, neither is refused").toBe(0.5);
    expect(answeredAt(cases, 0.5), "of two with one confidence, neither is refused").toMatchObject({ threshold: 0.5 });
    expect(answeredAt(cases, 1).answered).toBe(0);
  });

  test("stay between 0 and 1", () => {
    const oneCase = fc.record({
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      answerable: fc.boolean(),
      correct: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(oneCase), fc.double({ min: 0, max: 1, noNaN: true }), (cases, threshold) => {
        for (const value of Object.values(abstentionMetrics(cases, threshold))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("a logistic fit", () => {
  test("finds the weights that made the outcomes", () => {
    const observations = Array.from({ length: 4000 }, (_, i) => {
      const x = ((i * 7919) % 1000) / 500 - 1;
      const y = ((i * 104729) % 997) / 498.5 - 1;
      const chance = ((i * 15485863) % 9973) / 9973;
      return { features: [x, y], outcome: chance < 1 / (1 + Math.exp(-(2 * x - 3 * y + 0.5))) };
    });
    const { weights, bias } = fitLogistic(observations);
    expect(Math.abs((weights[0] ?? 0) - 2)).toBeLessThan(0.4);
    expect(Math.abs((weights[1] ?? 0) + 3)).toBeLessThan(0.5);
    expect(Math.abs(bias - 0.5)).toBeLessThan(0.3);
  });

  test("refuses outcomes that are all the same", () => {
    expect(() => fitLogistic([{ features: [1], outcome: true }])).toThrow(RangeError);
  });
});

describe("search on the sample articles", () => {
  const indexFolder = temporaryFolder();
  let records: EvalRecord[];
  let removed: EvalRecord[];
  beforeAll(async () => {
    const models = await builtInModels();
    await indexSamples(indexFolder, models);
    const store = openStore(indexFolder, models);
    const questions = readQuestions("test/eval/samples.jsonl", "test");
    records = await evaluate(questions, store, models);
    const answerable = questions.filter((question) => question.answerable);
    removed = await evaluate(sampleOf(answerable, 20).map(withoutItsPassages), store, models);
    await store.close();
  });
  const of = (...kinds: string[]) =>
    records.filter(({ question }) => question.answerable && (kinds.length === 0 || kinds.includes(question.kind)));

  // A floor a few questions below what was reached, so that a change for the worse is seen.
  test.each([
    { kinds: ["factoid", "name", "numeric", "keyword", "typo", "multi-sentence"], recall1: 0.85, recall5: 0.95 },
    { kinds: ["cross-script"], recall1: 0.5, recall5: 0.75 },
    { kinds: ["cross-lingual"], recall1: 0.35, recall5: 0.75 },
    { kinds: ["paraphrase"], recall1: 0.4, recall5: 0.7 },
    { kinds: ["follow-up"], recall1: 0.7, recall5: 0.85 },
  ])(
    "finds the answers to $kinds questions first in $recall1, among five in $recall5 of cases",
    ({ kinds, ...floor }) => {
      const reached = rankingMetrics(of(...kinds).map(({ ranks }) => ranks.fused));
      expect(reached.recall1).toBeGreaterThanOrEqual(floor.recall1);
      expect(reached.recall5).toBeGreaterThanOrEqual(floor.recall5);
    },
  );

  test("is better with all signals than by meaning or by words alone", () => {
    const ndcg = (ranking: "semantic" | "lexical" | "fused") =>
      rankingMetrics(of().map(({ ranks }) => ranks[ranking])).ndcg10;
    expect(ndcg("fused")).toBeGreaterThan(ndcg("semantic"));
    expect(ndcg("fused")).toBeGreaterThan(ndcg("lexical"));
  });

  test("notes the order that each signal makes alone, and the one that the others make without it", () => {
    for (const { ranks, alone } of records) {
      expect(alone.similarity).toBe(ranks.semantic);
      expect(alone.bm25).toBe(ranks.lexical);
    }
    const mrr = (ranksOf: (record: EvalRecord) => number | null) => rankingMetrics(of().map(ranksOf)).mrr;
    expect(mrr(({ without }) => without.similarity)).not.toBe(mrr(({ ranks }) => ranks.fused));
  });

  test("is surer of questions whose passages are there than of the same ones without them", () => {
    expect(removed.length).toBe(20);
    expect(removed.filter(({ answerable, correct, ranks }) => answerable || correct || ranks.fused !== null)).toEqual(
      [],
    );
    const asked = new Set(removed.map(({ question }) => question.text));
    const before = records.filter(({ question }) => asked.has(question.text));
    expect(before.length).toBe(removed.length);
    expect(auroc([...before, ...removed])).toBeGreaterThan(0.6);
  });

  test("refuses few questions that it would have answered rightly, and most of those that have no answer", () => {
    const { related } = calibrationOf("built-in", "off").thresholds;
    const right = records.filter(({ correct }) => correct);
    expect(abstentionMetrics(right, related).refused).toBeLessThanOrEqual(0.08);
    expect(abstentionMetrics(records, related).answered).toBeLessThanOrEqual(0.6);
  });
});
