import { expect, test } from "vitest";
import { kanjiReadings } from "../../../scripts/kanji-readings.ts";
import { fold } from "../../../src/text/fold.ts";
import { asItSounds, kanaOf, readingsOf } from "../../../src/text/sounds/kanji.ts";

test.each([
  ["駅", "えき"],
  ["東", "とう"],
  ["東", "ひがし"],
  ["割", "わり"],
  ["受", "うけ"],
  ["学", "がっ"],
  ["京", "きょ"],
])("%s is read %s", (kanji, kana) => {
  expect(readingsOf(fold(kanji))).toContainEqual({ kana, isStem: false, isVoiced: false });
});

test.each([
  ["割", "わ"],
  ["食", "た"],
  ["集", "あつ"],
  ["動", "うご"],
  ["楽", "たの"],
  ["大", "おお"],
])("%s is read %s where kana stand behind it", (kanji, kana) => {
  expect(readingsOf(fold(kanji))).toContainEqual({ kana, isStem: true, isVoiced: false });
});

test.each([
  ["継", "ずぎ"],
  ["星", "ぼし"],
  ["本", "ぽん"],
])("%s is read %s within a word", (kanji, kana) => {
  expect(readingsOf(fold(kanji))).toContainEqual({ kana, isStem: false, isVoiced: true });
});

test("what is no kanji has no reading", () => {
  expect(readingsOf("み")).toEqual([]);
  expect(readingsOf("a")).toEqual([]);
});

test.each([
  ["kintsugi", ["きんつぎ"]],
  ["kintugi", ["きんつぎ"]],
  ["shimbun", ["しんぶん"]],
  ["kints", ["きん"]],
  ["toukyou", ["とうきょう", "ときょ"]],
  ["tsuzuku", ["つずく"]],
  ["strength", []],
])("%s in romaji stands for %j", (romaji, kana) => {
  expect(kanaOf(romaji)).toEqual(kana);
});

test("kana that sound alike are one", () => {
  expect(asItSounds("つづきはなぢを")).toBe("つずきはなじお");
});

test("the table has the readings of kanji in common use, folded, and nothing else of the database", () => {
  const text = kanjiReadings(
    [
      "# a line of our own",
      "U+6771\tkJapaneseKun\tHIGASHI AZUMA",
      "U+6771\tkJapaneseOn\tTOU",
      "U+6771\tkMandarin\tdōng",
      "U+51CD\tkJapaneseOn\tTOU",
      "U+3402\tkJapaneseOn\tKI",
    ].join("\n"),
  );
  expect(text).toContain("\nあずま东とう东冻ひがし东\n");
});
