import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { characterCosts, latinCosts, letterCosts } from "../../../scripts/letter-costs.ts";
import { CANDIDATES } from "../../../src/read/encodings/candidates.ts";
import { characterBits } from "../../../src/read/encodings/character-model.ts";
import { letterModels } from "../../../src/read/encodings/letter-model.ts";

const textOf = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

test("the tables are what the script writes", () => {
  expect(textOf("src/read/encodings/latin-costs.ts")).toBe(latinCosts());
  expect(textOf("src/read/encodings/letter-costs.ts")).toBe(letterCosts());
  expect(textOf("src/read/encodings/character-costs.ts")).toBe(characterCosts());
});

test("every language of a candidate has a model", () => {
  const known = new Set(["zh", "ja", "ko", ...letterModels().map(({ language }) => language)]);
  for (const { languages } of CANDIDATES) expect(languages.filter((language) => !known.has(language))).toEqual([]);
});

test("a pair of letters costs the less the more often it is found", () => {
  const russian = letterModels().find(({ language }) => language === "ru");
  expect(russian?.bits("с", "т")).toBeLessThan(russian?.bits("т", "щ") ?? 0);
  const german = letterModels().find(({ language }) => language === "de");
  expect(german?.bits("f", "ü")).toBeLessThan(german?.bits("ü", "ä") ?? 0);
});

test("a character costs the less the more frequent it is", () => {
  expect(characterBits("han", "的")).toBeLessThan(characterBits("han", "桥"));
  expect(characterBits("han", "桥")).toBeLessThan(characterBits("han", "癈"));
});
