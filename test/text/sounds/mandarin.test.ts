import { expect, test } from "vitest";
import { mandarinCharacters } from "../../../scripts/mandarin-characters.ts";
import { MANDARIN } from "../../../src/text/sounds/mandarin.ts";
import { textOf } from "../../docs/markdown-files.ts";

test("a character is found by each of its readings", () => {
  expect(MANDARIN.signsOf("chong")).toContain("重");
  expect(MANDARIN.signsOf("zhong")).toContain("重");
  expect(MANDARIN.signsOf("lv")).toContain("吕");
});

test("nothing is read in a way that Mandarin lacks", () => {
  expect(MANDARIN.signsOf("strength")).toEqual([]);
});

test("a character is spelt in pinyin and after Palladius, by each of its readings", () => {
  expect(MANDARIN.lettersOf("重")).toEqual(expect.arrayContaining(["chong", "zhong", "чун", "чжун"]));
  expect(MANDARIN.lettersOf("吕")).toEqual(expect.arrayContaining(["lv", "lu", "lyu", "люй"]));
  expect(MANDARIN.lettersOf("み")).toEqual([]);
});

test("the table of characters is what pinyin-pro's dictionary says", () => {
  expect(textOf("src/text/sounds/mandarin-characters.ts")).toBe(mandarinCharacters());
});
