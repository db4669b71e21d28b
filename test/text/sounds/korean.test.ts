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
    ["sh beside i", "Shinsegae", "신세개"],
    ["w before oo", "Woori", "우리"],
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

describe("a syllable is spelt", () => {
  test.each([
    ["김", ["gim", "kim"]],
    ["시", ["si", "shi"]],
    ["우", ["u", "oo", "woo"]],
    ["박", ["bak", "bag", "bang", "pak", "pag", "pang", "park"]],
    ["重", []],
    ["똠", []],
  ])("%s: %j", (block, spellings) => {
    expect([...KOREAN.lettersOf(block)].sort()).toEqual([...spellings].sort());
  });
});

describe("a sound is written", () => {
  test.each([
    ["kim", ["낌", "낍", "킴", "킵"], "inside a word"],
    ["^ki", ["기", "끼", "키"], "where a word begins"],
    ["shi", ["시", "씨"], "as if h were not there"],
    ["woo", ["우"], "with a letter that nobody hears"],
    ["^park", ["박"], "a family name"],
    ["park", [], "a family name stands at the beginning"],
    ["ttom", ["떪", "떰", "떱"], "in syllables that Korean has: 똠 is none"],
    ["mashi", [], "of several syllables"],
    ["woon", ["운", "웃"], "with what its final is beside others"],
  ])("%s as %j: %s", (sound, signs) => {
    expect(KOREAN.signsOf(sound)).toEqual(signs);
  });
});
