import { describe, expect, test } from "vitest";
import { calibrationOf } from "../../../src/retrieve/search/calibration.ts";
import {
  confidenceFeatures,
  confidenceOf,
  explainConfidence,
  probability,
  tierOfConfidence,
} from "../../../src/retrieve/search/confidence.ts";
import type { RankedPassage } from "../../../src/retrieve/search/rank.ts";
import { WEIGHTS } from "../../../src/retrieve/search/signals.ts";
import { type CandidateDraft, rankedPassage } from "./ranked-passages.ts";

const calibration = calibrationOf("built-in", "built-in");
const confidenceIn = (...drafts: readonly CandidateDraft[]) => confidenceOf(drafts.map(rankedPassage), calibration);
const read = (logit: number) => ({ reading: { logit, sentences: null } });

test.each([
  [0, "nothing-found"],
  [0.199, "nothing-found"],
  [0.2, "related"],
  [0.599, "related"],
  [0.6, "answers"],
  [1, "answers"],
])("an answer of confidence %d belongs to the tier %s", (confidence, tier) => {
  expect(tierOfConfidence(confidence, { answers: 0.6, related: 0.2 })).toBe(tier);
});

test("an operator's border above that of the answers leaves nothing that may only be related", () => {
  expect(tierOfConfidence(0.7, { answers: 0.6, related: 0.8 })).toBe("nothing-found");
  expect(tierOfConfidence(0.8, { answers: 0.6, related: 0.8 })).toBe("answers");
});

test.each([false, true])(
  "the explained confidence is a logistic function of its parts (across languages: %s)",
  (is) => {
    const ranked = [
      { ...rankedPassage({ id: 1, signals: { maxSim: 0.8 }, ...read(2) }), isAcrossLanguages: is },
      rankedPassage({ id: 2, signals: { bm25: 0.1 }, ...read(-3) }),
    ];
    for (const place of [0, 1]) {
      const { value, bias, parts } = explainConfidence(ranked, calibration, place);
      expect(value).toBe(confidenceOf(ranked, calibration, place));
      expect(1 / (1 + Math.exp(-parts.reduce((sum, { part }) => sum + part, bias)))).toBeCloseTo(value, 12);
    }
  },
);

describe("the confidence", () => {
  test("is the logistic function of the weighted features", () => {
    const model = { weights: { a: 2, b: -3 }, bias: 0.5 };
    expect(probability(model, { a: 1, b: 0.5 })).toBeCloseTo(1 / (1 + Math.exp(-(0.5 + 2 - 1.5))), 12);
    expect(probability(model, {}), "a feature that is missing counts 0").toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
  });

  test("has a weight for each feature and no other, in the passage's language and across", () => {
    const features = Object.keys(confidenceFeatures([rankedPassage({ id: 1, ...read(2) })], WEIGHTS) ?? {}).sort();
    const { sameLanguage, acrossLanguages } = calibration.confidence;
    expect(Object.keys(sameLanguage.weights).sort()).toEqual(features);
    expect(Object.keys(acrossLanguages.weights).sort()).toEqual(features);
  });

  test("is high for a passage that meets the question and leads, low for one that does not", () => {
    const good = {
      id: 1,
      signals: { similarity: 8, maxSim: 1, sentenceMaxSim: 1, bm25: 0.5 },
      ...read(3),
    };
    const poor = { id: 2, ...read(-6) };
    expect(confidenceIn(good, poor)).toBeGreaterThan(0.8);
    expect(confidenceIn(poor)).toBeLessThan(0.05);
  });

  test("rises with what the reranker finds in the passage, and falls as another comes near", () => {
    const first = { id: 1, signals: { similarity: 5, maxSim: 0.6 } };
    const rival = { id: 2, signals: { maxSim: 0.8, sentenceMaxSim: 0.8, similarity: 5 }, ...read(-3) };
    expect(confidenceIn({ ...first, ...read(3) })).toBeGreaterThan(confidenceIn({ ...first, ...read(-2) }));
    expect(confidenceIn({ ...first, ...read(1) })).toBeGreaterThan(confidenceIn({ ...first, ...read(1) }, rival));
  });

  test("compares a passage with those in its own language alone, as far as the question's goes", () => {
    const own = [1, 2, 3].map((id) => rankedPassage({ id, signals: { bm25: 0.9 } }));
    const other = [4, 5].map((id) => ({ ...rankedPassage({ id, signals: { maxSim: 0.4 } }), isAcrossLanguages: true }));
    const lead = (ranked: readonly RankedPassage[]) => confidenceFeatures(ranked, WEIGHTS)?.lead;
    expect(lead([...other, ...own])).toBe(lead(other));
    expect(lead([...own, ...other])).toBe(lead(own));
  });

  test("is told by the lead before the 14 best others and five more of a score of 1.2", () => {
    const scores = [3, 2.5, ...Array.from({ length: 20 }, (_, i) => 2 - i / 10)];
    const leadOf = (count: number, place?: number) => {
      const ranked = scores.slice(0, count).map((maxSim, id) => rankedPassage({ id, signals: { maxSim } }));
      return confidenceFeatures(ranked, WEIGHTS, place)?.lead;
    };
    const mean = (others: readonly number[]) =>
      (others.reduce((sum, score) => sum + score, 0) + 5 * 1.2) / (others.length + 5);
    expect(leadOf(1)).toBeCloseTo(3 - 1.2, 12);
    expect(leadOf(3)).toBeCloseTo(3 - mean([2.5, 2]), 12);
    expect(leadOf(3, 1), "of the second").toBeCloseTo(2.5 - mean([3, 2]), 12);
    expect(leadOf(22)).toBeCloseTo(3 - mean(scores.slice(1, 15)), 12);
  });

  test("is at most even where the question was read with a name that may be another word, and says so", () => {
    const sure = rankedPassage({ id: 1, signals: { maxSim: 1, bm25: 1 }, ...read(2) });
    const guessed = [{ ...sure, isGuess: true }];
    expect(confidenceOf([sure], calibration)).toBeGreaterThan(0.8);
    const { value, bias, parts } = explainConfidence(guessed, calibration, 0);
    expect([confidenceOf(guessed, calibration), value]).toEqual([0.5, 0.5]);
    expect(parts.reduce((sum, { part }) => sum + part, bias)).toBeCloseTo(0, 12);
    expect(parts.at(-1)?.name).toBe("a name that may be another word");
  });

  test("is at most even where the reranker gives the passage less than one chance in fifty, and says so", () => {
    const denied = [rankedPassage({ id: 1, signals: { maxSim: 0.98, bm25: 1 }, ...read(-4.1) })];
    expect(confidenceOf(denied, calibration)).toBe(0.5);
    const { value, bias, parts } = explainConfidence(denied, calibration, 0);
    expect(parts.reduce((sum, { part }) => sum + part, bias)).toBeCloseTo(0, 12);
    expect([value, parts.at(-1)?.name]).toEqual([0.5, "reranker denies"]);
  });

  test("is held down the less, the more the reranker gives, and not at all from a logit of -2 on: no step decides", () => {
    const first = (logit: number) => [rankedPassage({ id: 1, signals: { maxSim: 0.98, bm25: 1 }, ...read(logit) })];
    expect(confidenceOf(first(-3), calibration)).toBe(0.75);
    const logits = Array.from({ length: 81 }, (_, i) => -5 + i / 20);
    const confidences = logits.map((logit) => confidenceOf(first(logit), calibration));
    expect(confidences.at(-1)).toBeGreaterThan(0.8);
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
    for (const [i, confidence] of confidences.slice(1).entries()) {
      expect(confidence - (confidences[i] as number)).toBeLessThan(0.05);
    }
    const { value, bias, parts } = explainConfidence(first(-3), calibration, 0);
    const sum = parts.reduce((total, { part }) => total + part, bias);
    expect([1 / (1 + Math.exp(-sum)), parts.at(-1)?.name]).toEqual([expect.closeTo(value, 12), "reranker denies"]);
    const names = explainConfidence(first(-1.9), calibration, 0).parts.map(({ name }) => name);
    expect(names).not.toContain("reranker denies");
  });

  test("is held down by no reranker where the passage has every word of the question: that is what words alone look for", () => {
    const holder = (logit: number) => rankedPassage({ id: 1, signals: { maxSim: 1, bm25: 1 }, ...read(logit) });
    expect(confidenceOf([holder(-6)], calibration)).toBe(confidenceOf([holder(0)], calibration));
    expect(confidenceOf([holder(-6)], calibration)).toBeGreaterThan(0.85);
    expect(confidenceOf([holder(2)], calibration)).toBeGreaterThan(confidenceOf([holder(0)], calibration));
  });

  test("in a passage that was not read is no higher than if the least likely one had been it", () => {
    const [best, unread] = [
      { id: 1, ...read(2) },
      { id: 2, signals: { maxSim: 0.4 } },
    ];
    const confidence = (...drafts: readonly CandidateDraft[]) =>
      confidenceOf(drafts.map(rankedPassage), calibration, 1);
    expect(confidence(best, unread)).toBe(confidence(best, { ...unread, ...read(2) }));
  });

  test("of nothing is 0", () => {
    expect(confidenceFeatures([], WEIGHTS)).toBeNull();
    expect(confidenceIn()).toBe(0);
  });
});
