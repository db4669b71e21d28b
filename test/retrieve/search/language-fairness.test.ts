import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fairScores } from "../../../src/retrieve/search/language-fairness.ts";

const order = (scores: readonly number[]) =>
  scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);

describe("scores made comparable across languages", () => {
  test("keep the order where all candidates are in one language, whatever its script", () => {
    const candidate = fc.record({
      language: fc.constantFrom("zh-Hans", "zh-Hant"),
      score: fc.integer({ min: -400, max: 800 }).map((value) => value / 100),
    });
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1 }), (candidates) => {
        expect(order(fairScores(candidates))).toEqual(order(candidates.map(({ score }) => score)));
      }),
    );
  });

  test("let a passage that stands out in its language pass those that only share the question's", () => {
    const ordinary = [2.1, 2.05, 2, 1.95, 1.9, 1.85].map((score) => ({ language: "en", score }));
    const other = [1.9, 0.8, 0.75, 0.7, 0.7, 0.65].map((score) => ({ language: "zh-Hans", score }));
    const scores = fairScores([...ordinary, ...other]);
    expect(order(scores)[0]).toBe(ordinary.length);
  });

  test("are none for no candidates", () => {
    expect(fairScores([])).toEqual([]);
  });
});
