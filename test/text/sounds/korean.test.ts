import { describe, expect, test } from "vitest";
import { KOREAN } from "../../../src/text/sounds/korean.ts";
import { isReadSo } from "../../../src/text/sounds/sound-table.ts";

/** Whether a word in letters may be read as what is written in Hangul. */
function isRead(word: string, hangul: string): boolean {
  return KOREAN.readings(word).some((reading) =>
    KOREAN.divisions(hangul).some((signs) => isReadSo(reading, signs, KOREAN)),
  );
}

describe("Hangul is read", () => {
  test.each([
    ["in the Revised Romanisation", "Gyeongju", "경주"],
    ["after McCune and Reischauer", "Kyŏngju", "경주"],
    ["as companies have it", "Samsung", "삼성"],
    ["as companies have it", "Hyundai", "현대"],
    ["a consonant that moves on", "Hanok", "한옥"],
    ["l for n beside it", "Silla", "신라"],
    ["n for r behind ng", "Jongno", "종로"],
    ["nasals for stops", "Dongnimmun", "독립문"],
    ["two vowels", "Haeundae", "해운대"],
    ["a tense consonant", "Tteokbokki", "떡볶이"],
    ["parts with a hyphen", "Ki-moon", "기문"],
    ["a family name", "Park", "박"],
    ["a family name", "Lee", "이"],
  ])("%s: %s", (_, word, hangul) => {
    expect(isRead(word, hangul)).toBe(true);
  });

  test.each([
    ["Busan", "부천"],
    ["Lara", "나라"],
    ["Gyeongju", "경주시"],
  ])("%s is not %s", (word, hangul) => {
    expect(isRead(word, hangul)).toBe(false);
  });

  test.each(["Newton", "Москва", "重庆", "1984", "ga".repeat(13)])("%s has other sounds", (word) => {
    expect(KOREAN.readings(word)).toEqual([]);
  });
});

test("a syllable is spelt in each of its ways, and only syllables are", () => {
  expect(KOREAN.lettersOf("김")).toEqual(expect.arrayContaining(["gim", "kim"]));
  expect(KOREAN.lettersOf("重")).toEqual([]);
});
