import { describe, expect, test } from "vitest";
import { namesInLetters } from "../../../src/retrieve/names/names-in-letters.ts";
import { KOREAN } from "../../../src/text/sounds/korean.ts";
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
    ["of up to eight sounds", `We saw Ma${"ma".repeat(7)}`, [`Ma${"ma".repeat(7)}`]],
    ["in letters of Cyrillic", "Мы были в Чунцине", ["Чунцине"]],
    ["Russian, of one letter and others", "Мы читали Е Шэнтао", ["Е Шэнтао"]],
  ])("%s: %s", (_, text, expected) => {
    expect(Object.keys(names(text))).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ["a word in lower case", "We saw manning there"],
    ["of fewer sounds than two", "We saw Ding there"],
    ["of two sounds, beside what may be more of it", "We saw Li Manning"],
    ["of two sounds, behind what may be more of it", "We saw Manning Li"],
    ["of more sounds than eight", "We saw Mamamamamamamamama"],
    ["words with a sign between them", "We saw Ding, Zhong"],
    ["in another script", "我们看见丁仲礼"],
    ["an initial", "We saw A Mari"],
  ])("not %s: %s", (_, text) => {
    const others = ["Li Manning", "Manning Li", "Mari"];
    expect(Object.keys(names(text)).filter((name) => !others.includes(name))).toEqual([]);
  });

  test("not of two sounds if the model knows each of its words", () => {
    expect(names("We saw Man Ning", ["Man", "ning"])).toEqual({});
    expect(names("We saw Man Ning", ["Man"])).toHaveProperty("Man Ning");
    expect(names("We saw Mangning Li", ["Mangning", "Li"])).toHaveProperty("Mangning Li");
  });
});

describe("a word in lower case that a language lends to others", () => {
  const lent = (text: string, known: readonly string[] = []) =>
    namesInLetters(text, { table: KOREAN, isKnown: (word) => known.includes(word) }).map(
      ({ start, end, isSmall }) => `${text.slice(start, end)} ${isSmall ? "small" : "capital"}`,
    );

  test("is a name by itself, and told from others", () => {
    expect(lent("They cooked gimjang")).toEqual(["gimjang small"]);
    expect(lent("They cooked Gimjang")).toEqual(["Gimjang capital"]);
    expect(lent("they cooked gimjang")).toEqual(["gimjang capital"]);
    expect(lent("They cooked gimjang bulgogi")).toEqual(["gimjang small", "bulgogi small"]);
  });

  test("takes nothing from the names beside it", () => {
    expect(lent("They saw Busan gimjang")).toEqual(["Busan capital", "gimjang small"]);
  });

  test("is none if the model knows it", () => {
    expect(lent("They cooked gimjang", ["gimjang"])).toEqual([]);
  });
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
  expect(names("We saw Zhong Li Ding")["Zhong Li Ding"]).toEqual(["zhong li ding", "ding zhong li"]);
  expect(names("We saw Man Ding")["Man Ding"]).toEqual(["man ding"]);
  expect(names("We saw Zhong Li Man Ding")["Zhong Li Man Ding"]).toEqual(["zhong li man ding"]);
});
