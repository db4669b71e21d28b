import { describe, expect, test } from "vitest";
import { JAPANESE } from "../../../src/text/sounds/japanese.ts";
import { KOREAN } from "../../../src/text/sounds/korean.ts";
import { MANDARIN } from "../../../src/text/sounds/mandarin.ts";
import { spellingsOf } from "../../../src/text/sounds/mandarin-syllables.ts";
import { dividerInto, dividerIntoThese, readingsByPart } from "../../../src/text/sounds/sound-table.ts";

describe("a text is divided", () => {
  test("in every way in which pieces make up the whole, longer ones first", () => {
    const divide = dividerIntoThese((text) => ["a", "an", "na", "n"].includes(text), 2);
    expect(divide("ana")).toEqual([
      ["an", "a"],
      ["a", "na"],
      ["a", "n", "a"],
    ]);
    expect(divide("ant")).toEqual([]);
    expect(divide("")).toEqual([]);
  });

  test("into all that a piece may stand for", () => {
    const pieces = new Map([
      ["lu", ["lu", "lv"]],
      ["an", ["an"]],
    ]);
    expect(dividerInto((piece) => pieces.get(piece) ?? [], 2)("luan")).toEqual([
      ["lu", "an"],
      ["lv", "an"],
    ]);
  });

  test("in twelve ways at most: there may be more than anyone can look at", () => {
    const divide = dividerIntoThese((text) => ["a", "aa"].includes(text), 2);
    expect(divide("a".repeat(5))).toHaveLength(8);
    expect(divide("a".repeat(6)), "of thirteen").toHaveLength(12);
    expect(divide("a".repeat(500))).toHaveLength(12);
  });
});

describe("a word is read part by part", () => {
  const inLetters = (part: string) => [[...part]];

  test.each([
    ["xi'an", "xian", "an apostrophe keeps sounds apart"],
    ["ki-moon", "kimoon", "so does a hyphen"],
    ["чанъань", "чанань", "and a hard sign"],
    ["haier's", "haier", "the s of a genitive is no sound"],
    ["haiers", "haier", "nor is it without an apostrophe"],
    ["haus", "haus", "but the s of a short word is"],
  ])("%s has the sounds of %s: %s", (word, letters) => {
    expect(readingsByPart(word, inLetters)).toEqual([[...letters]]);
  });

  test("in at most twelve ways, and in none if it is longer than 24 letters", () => {
    const inFourWays = (part: string) => [0, 1, 2, 3].map((i) => [`${part}${i}`]);
    expect(readingsByPart("a", inFourWays)).toHaveLength(4);
    expect(readingsByPart("a-b", inFourWays), "of sixteen").toHaveLength(12);
    expect(readingsByPart("a".repeat(24), inLetters)).toHaveLength(1);
    expect(readingsByPart("a".repeat(25), inLetters)).toEqual([]);
  });
});

test.each([MANDARIN, JAPANESE, KOREAN])(
  "what a language lacks is no sound of it, and has no sign and no spelling: $language",
  (table) => {
    expect(table.readings("strengths")).toEqual([]);
    expect(table.signsOf("strength")).toEqual([]);
    expect(table.lettersOf("a")).toEqual([]);
    expect(spellingsOf("strength")).toEqual([]);
  },
);

test("a word that may be read in one way is read once", () => {
  expect(JAPANESE.readings("Shibuya")).toEqual([["shi", "bu", "ya"]]);
  expect(MANDARIN.readings("Beijing")).toEqual([["bei", "jing"]]);
  expect(MANDARIN.readings("Чунцин"), "a word without a case, as it is").toEqual([["chong", "qing"]]);
  expect(MANDARIN.readings("Чэнду")).toEqual([["cheng", "du"]]);
});
