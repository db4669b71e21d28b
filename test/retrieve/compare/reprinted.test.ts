import { beforeAll, describe, expect, test } from "vitest";
import type { TokenTable } from "../../../src/embed/token-table.ts";
import { factsOf } from "../../../src/retrieve/compare/facts-of.ts";
import { changesOf, reprintedSentences, type ToldSentence } from "../../../src/retrieve/compare/reprinted.ts";
import { unitsOf } from "../../../src/retrieve/verify/units.ts";
import { builtInModels } from "../search-models.ts";

let tokens: TokenTable;
beforeAll(async () => {
  tokens = (await builtInModels()).tokens;
});

function told(text: string, language: string): ToldSentence {
  const whole = { start: 0, end: text.length };
  const facts = factsOf({ text, sentences: [whole], language, date: "2025-07-02" }, tokens);
  return { telling: 0, sentence: 0, units: unitsOf(text), facts, text, language };
}

/** What was changed in one sentence for another one, each as "kind: words | words"; null where they are not the same sentence. */
function changes(one: string, other: string, language: string): string[] | null {
  const [a, b] = [told(one, language), told(other, language)];
  const [reprinted] = reprintedSentences([a], [b]);
  if (reprinted === undefined) return null;
  return changesOf(reprinted, tokens).map(({ kind, words: [here, there] }) => {
    const written = [here && one.slice(here.start, here.end), there && other.slice(there.start, there.end)];
    return `${kind}: ${written.map((words) => words ?? "-").join(" | ")}`;
  });
}

describe("of a sentence that another article prints too", () => {
  test.each([
    [
      "en",
      "Firemen led 46 guests out of the hotel at dawn.",
      "Firemen led 64 guests out of the hotel at dawn.",
      "number: 46 | 64",
    ],
    [
      "en",
      "The strike has gone on since 4 December in all ports.",
      "The strike has gone on since 1 December in all ports.",
      "date: since 4 December | since 1 December",
    ],
    [
      "en",
      "The clerk found that Anna Brandt had signed the paper.",
      "The clerk found that Rita Sorley had signed the paper.",
      "name: Anna Brandt | Rita Sorley",
    ],
    [
      "en",
      "The two firms may not join forces next year, it ruled.",
      "The two firms may join forces next year, it ruled.",
      "negation: not | -",
    ],
    [
      "en",
      "The pool in the old quarter will stay shut all summer.",
      "The pool in the old quarter will stay open all summer.",
      "negation: shut | open",
    ],
    [
      "de",
      "Der Rat hat den Bau der Brücke am Abend abgelehnt.",
      "Der Rat hat den Bau der Brücke am Abend gebilligt.",
      "negation: abgelehnt | gebilligt",
    ],
    [
      "es",
      "El reloj marcaba las siete menos veinte cuando tembló.",
      "El reloj marcaba las nueve y cuarto cuando tembló.",
      "date: las siete menos veinte | las nueve y cuarto",
    ],
    [
      "ko",
      "지난해 군에서 태어난 아기는 모두 213명으로 집계됐다.",
      "지난해 군에서 태어난 아기는 모두 168명으로 집계됐다.",
      "number: 213 | 168",
    ],
    ["zh-Hant", "再過半年她的攤子就要搬到北寮去。", "再過半年她的攤子就要搬到南勢角去。", "name: 北寮 | 南勢角"],
  ])("in %s what was changed is found: %s", (language, one, other, expected) => {
    expect(changes(one, other, language)).toEqual([expected]);
  });

  test.each([
    [
      "en",
      "Burglars broke into the shop and took two clocks.",
      "Thieves broke into the shop and took a pair of clocks.",
    ],
    [
      "en",
      "The coin was found on 24 May by a farmer in the field.",
      "On 24 May the coin was discovered by a farmer in the field.",
    ],
    [
      "en",
      "The board dropped its plan for the harbour on Monday.",
      "The board scrapped its plan for the harbour on Monday.",
    ],
    [
      "en",
      "Some 340 people spent the night in the sports hall.",
      "Some three hundred and forty people spent the night in the sports hall.",
    ],
    ["zh", "三名登山者坠入山谷后获救，没有生命危险。", "三名登山者掉进山谷后获救，没有生命危险。"],
  ])("in %s other words for the same are no change: %s", (language, one, other) => {
    expect(changes(one, other, language)).toEqual([]);
  });

  test("and a sentence in other words is not the same one", () => {
    expect(
      changes("Firemen led 46 guests out of the hotel.", "The hotel burnt; 64 people fled by the stairs.", "en"),
    ).toBeNull();
  });
});
