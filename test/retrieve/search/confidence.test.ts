import { describe, expect, test } from "vitest";
import fitted from "../../../src/retrieve/search/confidence.json" with { type: "json" };
import {
  confidenceFeatures,
  confidenceOf,
  explainConfidence,
  probability,
  tierOfConfidence,
} from "../../../src/retrieve/search/confidence.ts";
import { rankedPassage } from "./ranked-passages.ts";

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

describe("the explained confidence", () => {
  const passage = rankedPassage({ id: 1, signals: { unmatched: 0.1, similarity: 0.8 } });

  test("is that of the passage, as a logistic function of its parts", () => {
    const { value, bias, parts } = explainConfidence(passage);
    expect(value).toBe(confidenceOf([passage]));
    expect(1 / (1 + Math.exp(-parts.reduce((sum, { part }) => sum + part, bias)))).toBeCloseTo(value, 12);
    expect(parts.map(({ name }) => name).sort()).toEqual(Object.keys(fitted.weights).sort());
  });
});

describe("the confidence", () => {
  test("is the logistic function of the weighted features", () => {
    const model = { weights: { a: 2, b: -3 }, bias: 0.5 };
    expect(probability(model, { a: 1, b: 0.5 })).toBeCloseTo(1 / (1 + Math.exp(-(0.5 + 2 - 1.5))), 12);
    expect(probability(model, {}), "a feature that is missing counts 0").toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
  });

  test("has a weight for each feature and no other", () => {
    const features = confidenceFeatures([rankedPassage({ id: 1 })]) ?? {};
    expect(Object.keys(fitted.weights).sort()).toEqual(Object.keys(features).sort());
  });

  test("is told by the first passage alone", () => {
    const good = rankedPassage({ id: 1, signals: { unmatched: 0, similarity: 0.8 } });
    const poor = rankedPassage({ id: 2 });
    expect(confidenceOf([good, poor])).toBe(confidenceOf([good]));
    expect(confidenceOf([good])).toBeGreaterThan(0.9);
    expect(confidenceOf([poor, good])).toBeLessThan(0.01);
  });

  test("of nothing is 0", () => {
    expect(confidenceFeatures([])).toBeNull();
    expect(confidenceOf([])).toBe(0);
  });
});
