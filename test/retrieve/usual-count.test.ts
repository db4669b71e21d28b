import { expect, test } from "vitest";
import { usualCount } from "../../src/retrieve/usual-count.ts";

test.each([
  ["one quotation where the answer is sure", { confidence: 0.9 }, 1],
  ["three where it is less sure", { confidence: 0.899 }, 3],
  ["the places of a phrase, however sure they are", { confidence: 0.99, phraseMatch: "exact" }, 5],
] as const)("a reader who names no number gets %s", (_, answer, count) => {
  expect(usualCount(answer)).toBe(count);
});
