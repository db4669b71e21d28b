import { describe, expect, test } from "vitest";
import { namesInLetters } from "../../../src/retrieve/names/names-in-letters.ts";
import { MANDARIN } from "../../../src/text/sounds/mandarin.ts";

/** The names of a text, each with its readings. */
function names(text: string, known: readonly string[] = []): Record<string, string[]> {
  const found = namesInLetters(text, { table: MANDARIN, isKnown: (word) => known.includes(word) });
  return Object.fromEntries(
    found.map(({ start, end, readings }) => [text.slice(start, end), readings.map((sounds) => sounds.join(" "))]),
  );
}

describe("a name is", () => {
  test.each([
    ["a capitalised word", "We saw Manning there", ["Manning"]],
    ["any word, in a text without capitals", "where is manning", ["manning"]],
    ["several words in a row", "We saw Ding Zhongli there", ["Ding Zhongli"]],
    ["up to four words", "We saw Bao Ding Lian Chi Hu there", ["Bao Ding Lian Chi", "Ding Lian Chi Hu"]],
    ["beside a word that has other sounds", "We saw Doctor Manning Street", ["Manning"]],
    ["beside the first word of a sentence", "No. He Manning", ["He Manning", "Manning"]],
    ["in letters of Cyrillic", "Мы были в Чунцине", ["Чунцине"]],
    ["Russian, of one letter and others", "Мы читали Е Шэнтао", ["Е Шэнтао"]],
  ])("%s: %s", (_, text, expected) => {
    expect(Object.keys(names(text))).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ["a small word behind another", "We saw dinglang zhongli there"],
    ["of fewer sounds than two", "We saw Ding there"],
    ["of two sounds, beside what may be more of it", "We saw Li Manning"],
    ["of two sounds, behind what may be more of it", "We saw Manning Li"],
    ["of more sounds than eight", "We saw Mamamamamamamamama"],
    ["in another script", "我们看见丁仲礼"],
    ["an initial", "We saw A Mari"],
  ])("not %s: %s", (_, text) => {
    const others = ["Li Manning", "Manning Li", "Mari", "dinglang", "zhongli"];
    expect(Object.keys(names(text)).filter((name) => !others.includes(name))).toEqual([]);
  });

  test("not of two sounds if the model knows each of its words", () => {
    expect(names("We saw Man Ning", ["Man", "ning"])).toEqual({});
    expect(names("We saw Man Ning", ["Man"])).toHaveProperty("Man Ning");
    expect(names("We saw Mangning Li", ["Mangning", "Li"])).toHaveProperty("Mangning Li");
  });
});

test("a small word is one, by itself, if the model does not know it, and is told from others", () => {
  const small = (text: string, known: readonly string[]) =>
    namesInLetters(text, { table: MANDARIN, isKnown: (word) => known.includes(word) }).map(({ isSmall }) => isSmall);
  expect(small("We saw manning there", [])).toEqual([true]);
  expect(small("We saw manning there", ["manning"])).toEqual([]);
  expect(small("We saw Manning there", [])).toEqual([false]);
  expect(small("we saw manning there", [])).toEqual([false]);
  expect(Object.keys(names("We saw Manning bideng there"))).toEqual(["Manning", "bideng"]);
});

test("longer names come first", () => {
  expect(Object.keys(names("We saw Mangningchi Dingzhongli"))).toEqual([
    "Mangningchi Dingzhongli",
    "Mangningchi",
    "Dingzhongli",
  ]);
});

test("a family name may come last, in up to three words of three sounds and more", () => {
  expect(names("We saw Zhongli Ding")["Zhongli Ding"]).toEqual(["zhong li ding", "ding zhong li"]);
  expect(names("We saw Man Ding")["Man Ding"]).toEqual(["man ding"]);
  expect(names("We saw Zhong Li Man Ding")["Zhong Li Man Ding"]).toEqual(["zhong li man ding"]);
});
