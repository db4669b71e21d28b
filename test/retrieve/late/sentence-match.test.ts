import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceMatches } from "../../../src/retrieve/late/sentence-match.ts";

const matches = (...sentences: readonly (readonly number[])[]) => sentences.map((each) => Float32Array.from(each));
const SHARES = [0.75, 0.25];

describe("how a sentence meets a question", () => {
  test("by itself is the mean of its matches, each word by its share", () => {
    const compared = sentenceMatches(matches([1, 0], [0, 1], [0.5, 0.5]), SHARES);
    expect(compared.map(({ maxSim }) => maxSim)).toEqual([0.75, 0.25, 0.5]);
  });

  test("in its passage has a part of what the sentences before say, however far before, and nothing of those behind", () => {
    const compared = sentenceMatches(matches([0, 0], [1, 0], [0, 0], [0, 0]), [1, 0]);
    expect(compared.map(({ inPassage }) => inPassage)).toEqual([0, 1, 0.7, 0.7].map((each) => expect.closeTo(each, 6)));
  });

  test("keeps its own match where that is better than what is carried on", () => {
    const [, better, worse] = sentenceMatches(matches([0.8, 0], [0.9, 0], [0.3, 0]), [1, 0]);
    expect(better?.inPassage).toBeCloseTo(0.9, 6);
    expect(worse?.inPassage).toBeCloseTo(0.63, 6);
  });

  test("in its passage is told by the words that not all sentences have", () => {
    // All are about the first word, one says the second.
    const [named, said] = sentenceMatches(matches([1, 0], [0.9, 1], [1, 0]), [0.5, 0.5]);
    expect((said?.inPassage ?? 0) - (named?.inPassage ?? 0)).toBeGreaterThan(0.4);
  });

  test("lies between 0 and 1, for any passage; without words it is 0", () => {
    expect(sentenceMatches(matches([], []), [])).toEqual([
      { maxSim: 0, inPassage: 0 },
      { maxSim: 0, inPassage: 0 },
    ]);
    const match = fc.float({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(match, match), { minLength: 1, maxLength: 9 }), (sentences) => {
        for (const { maxSim, inPassage } of sentenceMatches(matches(...sentences), SHARES)) {
          for (const value of [maxSim, inPassage]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1 + 1e-6);
          }
        }
      }),
    );
  });
});
