import fc from "fast-check";
import { expect, test } from "vitest";
import { standsAlone } from "../../../src/retrieve/news/candidates.ts";
import { KnownSentences, sentenceMark } from "../../../src/retrieve/news/known-sentences.ts";
import { sharedWords } from "../../../src/retrieve/news/likeness.ts";

test("every sentence is known again, whatever its case and white space, also from its text; of others few seem to be", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 60 }), (sentences) => {
      const known = KnownSentences.fromText(KnownSentences.of(sentences.map(sentenceMark)).toText());
      return sentences.every((sentence) => known.has(sentenceMark(` ${sentence}\n`)));
    }),
  );
  const some = Array.from({ length: 4_000 }, (_, n) => `Of the ferries that sail, the ${n}th is late.`);
  const known = KnownSentences.of(some.map(sentenceMark));
  const mistaken = some.filter((sentence) => known.has(sentenceMark(`${sentence} Not this one.`)));
  expect(mistaken.length).toBeLessThan(0.02 * some.length);
});

test.each([
  ["The ferry to Skerry sails on Mondays and Fridays only.", true],
  ["She sails to Skerry on Mondays and Fridays, if the weather allows it.", false],
  ["However, the ferry to Skerry sails on Mondays and Fridays only.", false],
  ["The ferry to Skerry sails on Mondays and Fridays only", false],
  ["“The ferry to Skerry sails on Mondays and on Fridays.", false],
  ["„Die Fähre nach Skerry fährt nur montags und freitags“, sagt der Hafenmeister.", true],
  ["It sails.", false],
  ["去往斯凯里岛的渡轮每逢星期一和星期五从旧港口开出，中午返回。", true],
])("whether %j stands alone: %s", (sentence, expected) => {
  expect(standsAlone(sentence)).toBe(expected);
});

test("words that two sentences share are counted, and none are where their numbers differ", () => {
  const flood = "The river rose by 3 metres overnight and flooded the market square.";
  expect(sharedWords(flood, flood.toUpperCase())).toBe(1);
  expect(sharedWords(flood, "The river rose by 3 metres overnight, flooding the market square.")).toBeCloseTo(18 / 21);
  expect(sharedWords(flood, "The river rose by 4 metres overnight and flooded the market square.")).toBe(0);
  expect(sharedWords(flood, "3 lions slept in Arden.")).toBeCloseTo(2 / 16);
});
