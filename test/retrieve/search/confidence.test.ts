import { describe, expect, test } from "vitest";
import fitted from "../../../src/retrieve/search/confidence.json" with { type: "json" };
import { confidenceFeatures, confidenceOf, probability } from "../../../src/retrieve/search/confidence.ts";
import { rankedPassage } from "./ranked-passages.ts";

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
