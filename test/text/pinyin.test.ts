import { expect, test } from "vitest";
import { loadPinyin } from "../../src/text/pinyin.ts";

test("a character is found by each of its readings", async () => {
  const { charactersOf } = await loadPinyin();
  expect(charactersOf("chong")).toContain("重");
  expect(charactersOf("zhong")).toContain("重");
  expect(charactersOf("lv")).toContain("吕");
});

test("nothing is read in a way that Mandarin lacks", async () => {
  expect((await loadPinyin()).charactersOf("strength")).toEqual([]);
});
