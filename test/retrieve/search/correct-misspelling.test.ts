import { beforeAll, describe, expect, test } from "vitest";
import { nearestWord } from "../../../src/retrieve/search/correct-misspelling.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { builtInModels } from "../search-models.ts";
import { storeOf } from "./collection.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

/** The nearest word of a collection in which each text is a passage. */
async function nearest(word: string, ...texts: readonly string[]): Promise<string | null> {
  const store = await storeOf({ "a.txt": texts }, models);
  return store.snapshot(async (snapshot) => (await nearestWord(word, snapshot))?.word ?? null);
}

describe("a word that the collection lacks becomes the nearest one", () => {
  test.each([
    ["letter replaced", "lastern"],
    ["letter left out", "lantrn"],
    ["letter too many", "lanntern"],
    ["pair of letters swapped", "latnern"],
    ["swap of its first two letters", "alntern"],
  ])("with one %s: %s", async (_, word) => {
    expect(await nearest(word, "A lantern.")).toBe("lantern");
  });

  test.each([
    ["six letters may have one edit", "puddlo", "puddle", true],
    ["six letters may not have two", "puddoo", "puddle", false],
    ["five letters may have none", "pudle", "puddle", false],
    ["ten letters may not have two", "tardygrady", "tardigrade", false],
    ["eleven letters may have two", "tardygradys", "tardigrades", true],
    ["eleven letters may not have three", "tordygradys", "tardigrades", false],
  ])("of %s: %s, %s", async (_, word, written, isFound) => {
    expect(await nearest(word, `The ${written}.`)).toBe(isFound ? written : null);
  });

  test("rather than one that is further off, however many passages hold that", async () => {
    expect(await nearest("tardigrqdes", "Tardigrades.", "Tardigrqddz.", "Tardigrqddz!")).toBe("tardigrades");
  });

  test("and of two that are as near the one that more passages hold", async () => {
    expect(await nearest("lanterc", "Lantera.", "Lantera!", "Lanterb.")).toBe("lantera");
    expect(await nearest("lanterc", "Lantera.", "Lanterb!", "Lanterb.")).toBe("lanterb");
  });

  test("never a stem or a beginning, which are no words", async () => {
    expect(await nearest("lanternx", "A lantern.", "Lanterns.", "Lanterns!")).toBe("lanterns");
  });

  test("but no number becomes another", async () => {
    expect(await nearest("covid20", "The covid19 ward.")).toBeNull();
  });
});

describe("a correction is the surer", () => {
  test.each([
    ["of one letter in six", "puddlo", "puddle", 1 - 1 / 6],
    ["of one letter in nine", "lanternsx", "lanterns", 1 - 1 / 8],
    ["of one letter in eleven", "tardigradys", "tardigrades", 1 - 1 / 11],
    ["of two letters in eleven", "tardygradys", "tardigrades", 1 - 2 / 11],
    ["of a word that is shorter than what was typed", "tardygradess", "tardigrades", 1 - 2 / 11],
  ])("the fewer edits it takes for its letters: %s", async (_, word, written, likeness) => {
    const store = await storeOf({ "a.txt": [`The ${written}.`] }, models);
    expect(await store.snapshot((snapshot) => nearestWord(word, snapshot))).toEqual({ word: written, likeness });
  });
});
