import { expect, test } from "vitest";
import { isMisreadCharacter, isMisreadWord } from "../../../../src/read/page/repeats/look-alikes.ts";

test.each([
  ["ferry", "terry"],
  ["lamp", "lump"],
  ["soft", "soff"],
  ["дело", "доло"],
])("two words that differ in one letter which newsprint makes alike may be one: %s, %s", (one, other) => {
  expect([isMisreadWord(one, other), isMisreadWord(other, one)]).toEqual([true, true]);
});

test.each([
  ["the same word", "lamp", "lamp"],
  ["two letters", "taft", "fatt"],
  ["a letter more", "lam", "lum's"],
  ["a letter that only one of the two is like", "lamp", "limp"],
  ["a letter, and what follows it", "lamps", "lumpy"],
])("but not %s: %s, %s", (_, one, other) => {
  expect([isMisreadWord(one, other), isMisreadWord(other, one)]).toEqual([false, false]);
});

test("a character is misread for one that looks like it, and not for itself or another", () => {
  expect(isMisreadCharacter("间", "问")).toBe(true);
  expect(isMisreadCharacter("问", "问")).toBe(false);
  expect(isMisreadCharacter("间", "日")).toBe(false);
});
