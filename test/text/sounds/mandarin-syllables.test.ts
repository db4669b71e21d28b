import { describe, expect, test } from "vitest";
import { mandarinReadings } from "../../../src/text/sounds/mandarin-syllables.ts";

function readings(word: string): string[] {
  return mandarinReadings(word).map((syllables) => syllables.join(" "));
}

describe("a word is read as Mandarin", () => {
  test.each([
    ["pinyin", "Chongqing", "chong qing"],
    ["ü, with its dots", "Lüliang", "lv liang"],
    ["ü, as passports have it", "Lyu", "lv"],
    ["a name that only sounds so", "Manning", "man ning"],
    ["an apostrophe between syllables", "Xi'an", "xi an"],
    ["a possessive", "Haier's", "hai er"],
    ["a genitive", "Chongqings", "chong qing"],
    ["Palladius' transcription", "Чунцин", "chong qing"],
    ["е for э", "Хайер", "hai er"],
    ["a hard sign between syllables", "Чанъань", "chang an"],
    ["a soft syllable that ь ends", "Юань", "yuan"],
    ["a case", "Чунцине", "chong qing"],
    ["a case of a name that ends softly", "Ухане", "wu han"],
    ["a case of a name that ends with й", "Шанхая", "shang hai"],
  ])("from %s: %s", (_, word, expected) => {
    expect(readings(word)).toContain(expected);
  });

  test("in every way in which its letters make syllables", () => {
    expect(readings("Changan").sort()).toEqual(["chan gan", "chang an"]);
    expect(readings("Xian").sort()).toEqual(["xi an", "xian"]);
  });

  test("and an apostrophe leaves one of them", () => {
    expect(readings("Chang'an")).toEqual(["chang an"]);
  });

  test.each(["Newton", "Москва", "was", "重庆", "1984", "a".repeat(40)])("unless it has other sounds: %s", (word) => {
    expect(readings(word)).toEqual([]);
  });
});
