import { describe, expect, test } from "vitest";
import { JAPANESE } from "../../../src/text/sounds/japanese.ts";
import { isReadSo } from "../../../src/text/sounds/sound-table.ts";

/** Whether a word in letters may be read as what is written in kana. */
function isRead(word: string, kana: string): boolean {
  return JAPANESE.readings(word).some((reading) =>
    JAPANESE.divisions(kana).some((signs) => isReadSo(reading, signs, JAPANESE)),
  );
}

describe("kana are read", () => {
  test.each([
    ["after Hepburn", "Shizuoka", "しずおか"],
    ["in the order of their rows", "Sizuoka", "しずおか"],
    ["in katakana", "Shizuoka", "シズオカ"],
    ["with a glide", "Ryukyu", "りゅうきゅう"],
    ["with a glide, after Hepburn", "Chiyo", "ちよ"],
    ["a long vowel with its mark", "Kōbe", "こうべ"],
    ["a long vowel without it", "Kobe", "こうべ"],
    ["a long vowel in two letters", "Koube", "こうべ"],
    ["a long vowel with h, as passports have it", "Ohtani", "おおたに"],
    ["a long vowel with a bar", "Kohi", "コーヒー"],
    ["two vowels that are not one", "Inoue", "いのうえ"],
    ["two vowels that are the same", "Niigata", "にいがた"],
    ["a doubled consonant", "Nippon", "にっぽん"],
    ["a doubled ch", "Matcha", "まっちゃ"],
    ["a doubled sh", "Zasshi", "ざっし"],
    ["n before a labial", "Shimbashi", "しんばし"],
    ["n before a vowel", "Shin'ichi", "しんいち"],
    ["a foreign f", "Fiji", "フィジー"],
    ["a foreign v", "Vivian", "ヴィヴィアン"],
    ["a foreign l", "Manila", "マニラ"],
    ["a foreign c", "Monaco", "モナコ"],
  ])("%s: %s", (_, word, kana) => {
    expect(isRead(word, kana)).toBe(true);
  });

  test.each([
    ["Shizuoka", "しずおき"],
    ["Minato", "みなみ"],
    ["Kobe", "こべに"],
  ])("%s is not %s", (word, kana) => {
    expect(isRead(word, kana)).toBe(false);
  });

  test.each(["Newton", "Москва", "重庆", "1984", "ao".repeat(13)])("%s has other sounds", (word) => {
    expect(JAPANESE.readings(word)).toEqual([]);
  });
});

test("a sign is spelt in each of its ways", () => {
  expect(JAPANESE.lettersOf("しょう")).toEqual(expect.arrayContaining(["sho", "shou", "shoo", "shoh", "syo"]));
  expect(JAPANESE.lettersOf("しょ")).not.toContain("shou");
  expect(JAPANESE.lettersOf("ん")).toEqual(["n", "m"]);
  expect(JAPANESE.lettersOf("重")).toEqual([]);
});

test("what has no division is known to have none, however many ways lead to its end", () => {
  expect(JAPANESE.divisions(`${"とう".repeat(100)}っ`)).toEqual([]);
});
