import { describe, expect, test } from "vitest";
import type { ComparedTelling, FactKind } from "../../src/retrieve/comparison.ts";
import { differingFacts } from "../../src/retrieve/differing-facts.ts";
import { quotationOf } from "../bot/sample-quotations.ts";

/** A telling of this text, in which these words are marked. */
function telling(text: string, ...marks: [words: string, kind: FactKind, against: number[]][]): ComparedTelling {
  return {
    quotation: quotationOf(text),
    marks: marks.map(([words, kind, against]) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, kind, against };
    }),
  };
}

describe("what articles tell otherwise", () => {
  test("is listed fact by fact, in the words of each", () => {
    const facts = differingFacts([
      telling("Some 340 came, led by Ida Brandt.", ["340", "number", [1, 2]], ["Ida Brandt", "name", [1]]),
      telling("Some 560 came, led by Lena Holm.", ["560", "number", [0]], ["Lena Holm", "name", [0]]),
      telling("Some 900 came.", ["900", "number", [0]]),
    ]);

    expect(facts).toEqual([
      {
        kind: "number",
        told: [
          { at: 0, words: ["340"] },
          { at: 1, words: ["560"] },
          { at: 2, words: ["900"] },
        ],
      },
      {
        kind: "name",
        told: [
          { at: 0, words: ["Ida Brandt"] },
          { at: 1, words: ["Lena Holm"] },
        ],
      },
    ]);
  });

  test("has no words where an article says nothing in the place of what another denies", () => {
    const facts = differingFacts([telling("It was not open.", ["not", "negation", [1]]), telling("It was open.")]);

    expect(facts).toEqual([
      {
        kind: "negation",
        told: [
          { at: 0, words: ["not"] },
          { at: 1, words: [] },
        ],
      },
    ]);
  });

  test("is one fact where a later article joins two that had nothing to do with each other, and two where none does", () => {
    const first = telling("Two boats.", ["Two", "number", [2]]);
    const second = telling("Three boats.", ["Three", "number", [2]]);
    const joins = telling("Four boats.", ["Four", "number", [0, 1]]);
    expect(differingFacts([first, second, joins]).map(({ told }) => told.map(({ at }) => at))).toEqual([[0, 1, 2]]);
    const pairs = [
      telling("Two boats.", ["Two", "number", [1]]),
      telling("Three boats.", ["Three", "number", [0]]),
      telling("Four crowns.", ["Four", "number", [3]]),
      telling("Five crowns.", ["Five", "number", [2]]),
    ];
    expect(differingFacts(pairs).map(({ told }) => told.map(({ at }) => at))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});
