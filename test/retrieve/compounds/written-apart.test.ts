import { beforeAll, describe, expect, test } from "vitest";
import { writtenApart } from "../../../src/retrieve/compounds/written-apart.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

async function apart(word: string, ...texts: readonly string[]): Promise<string | null> {
  const files = Object.fromEntries(texts.map((text, i) => [`${i}.txt`, [text]]));
  const store = await storeOf(files, models);
  return store.snapshot((snapshot) => writtenApart(word, snapshot));
}

describe("a word that was typed together is found as it is printed apart:", () => {
  test.each([
    ["haiphong", "Hải Phòng có bốn cây cầu.", "Hải Phòng"],
    ["harrowness", "We saw it at Harrow Ness.", "Harrow Ness"],
    ["danang", "Da bốn, nang năm. Đà Nẵng có cầu.", "Đà Nẵng"],
  ])("%s in %j", async (word, printed, expected) => {
    expect(await apart(word, "Something else stands here.", printed)).toBe(expected);
  });
});

describe("but nothing is", () => {
  test.each([
    ["where its halves are not beside one another", "haiphong", ["Phòng Hải.", "Hải có Phòng."]],
    ["where they are in two sentences", "harrowness", ["It is at Harrow. Ness is far."]],
    ["where one of them stands nowhere", "harrowness", ["We saw it at Harrow Hill."]],
    ["where a half has one letter", "aday", ["What a day it was."]],
    ["of what is no word", "x200", ["The x 200 of it."]],
    ["of what is longer than words are", "a".repeat(30), ["a".repeat(15)]],
  ])("%s", async (_, word, printed) => {
    expect(await apart(word, ...printed)).toBeNull();
  });
});
