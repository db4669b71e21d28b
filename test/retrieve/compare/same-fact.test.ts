import { beforeAll, describe, expect, test } from "vitest";
import type { TokenTable } from "../../../src/embed/token-table.ts";
import { type Fact, factsOf } from "../../../src/retrieve/compare/facts-of.ts";
import { areEqual } from "../../../src/retrieve/compare/same-fact.ts";
import { builtInModels } from "../search-models.ts";

let tokens: TokenTable;
beforeAll(async () => {
  tokens = (await builtInModels()).tokens;
});

/** The first fact of a sentence. */
function factIn(text: string, language: string, date: string): Fact {
  const [fact] = factsOf({ text, sentences: [{ start: 0, end: text.length }], language, date }, tokens);
  return fact as Fact;
}

describe("two reports tell the same", () => {
  test.each([
    ["zh-Hant", "昨天開放。", "2025-03-05", "昨日開放。", "2025-03-06", true],
    ["en", "It opens on Saturday.", "2025-10-06", "It opens on 25 October.", "2025-10-07", true],
    ["en", "It opens on Saturday.", "2025-10-06", "It opens on 24 October.", "2025-10-07", false],
    ["ar", "ستفتح خمس وأربعين مدرسة", "2025-03-05", "ستفتح 45 مدرسة", "2025-03-05", true],
  ])("in %s: %s (%s) and %s (%s): %s", (language, one, day, other, otherDay, expected) => {
    expect(areEqual(factIn(one, language, day), factIn(other, language, otherDay))).toBe(expected);
  });
});
