import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fairScores, type ScoredCandidate } from "../../../src/retrieve/search/language-fairness.ts";

const order = (scores: readonly number[]) =>
  scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);

/** Candidates of which the first language is the question's. */
const asked = (candidates: readonly { language: string; score: number }[]): ScoredCandidate[] =>
  candidates.map((each) => ({ ...each, isAcrossLanguages: !each.language.startsWith("en") }));

describe("scores made comparable across languages", () => {
  test("keep the order where all candidates are in one language, whatever its script", () => {
    const candidate = fc.record({
      language: fc.constantFrom("zh-Hans", "zh-Hant"),
      score: fc.integer({ min: -400, max: 800 }).map((value) => value / 100),
    });
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1 }), fc.boolean(), (chosen, isAcrossLanguages) => {
        const candidates = chosen.map((each) => ({ ...each, isAcrossLanguages }));
        expect(order(fairScores(candidates))).toEqual(order(candidates.map(({ score }) => score)));
      }),
    );
  });

  test("let a passage that stands out in its language pass those that only share the question's", () => {
    const ordinary = [2.1, 2.05, 2, 1.95, 1.9, 1.85].map((score) => ({ language: "en", score }));
    const other = [1.9, 0.8, 0.75, 0.7, 0.7, 0.65].map((score) => ({ language: "zh-Hans", score }));
    const scores = fairScores(asked([...ordinary, ...other]));
    expect(order(scores)[0]).toBe(ordinary.length);
  });

  test("lose 0.7 of their language's background: the mean of the others, and of three as poor as the poorest of all", () => {
    const candidates = [
      { language: "en", score: 4 },
      { language: "en", score: 2 },
      { language: "zh-Hans", score: 3 },
      { language: "zh-Hant", score: 1 },
      { language: "fr", score: 5 },
    ];
    const english = (2 + 3 * 1) / (1 + 3);
    const chinese = (1 + 3 * 1) / (1 + 3);
    const french = (0 + 3 * 1) / (0 + 3);
    const expected = [4 - 0.7 * english, 2 - 0.7 * english, 3 - 0.7 * chinese, 1 - 0.7 * chinese, 5 - 0.7 * french];
    const ofEnglish = candidates.map((each) => ({ ...each, isAcrossLanguages: false }));
    fairScores(ofEnglish).forEach((score, i) => {
      expect(score).toBeCloseTo(expected[i] as number, 12);
    });
  });

  test("gain 0.3 points in another language than the question's", () => {
    const candidates = [
      { language: "en", score: 3 },
      { language: "de", score: 2.8 },
    ];
    const [own, other] = fairScores(asked(candidates)) as [number, number];
    const [ownAlone, otherAlone] = fairScores(candidates.map((each) => ({ ...each, isAcrossLanguages: false }))) as [
      number,
      number,
    ];
    expect(own).toBe(ownAlone);
    expect(other).toBeCloseTo(otherAlone + 0.3, 12);
    expect(other).toBeGreaterThan(own);
  });

  test("are none for no candidates", () => {
    expect(fairScores([])).toEqual([]);
  });
});
