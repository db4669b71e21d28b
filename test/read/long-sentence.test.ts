import { describe, expect, test } from "vitest";
import { cutLongSentence } from "../../src/read/long-sentence.ts";

/** The parts that a text becomes when a token is one UTF-16 unit. */
function parts(text: string, max: number): string[] {
  const limits = { countTokens: (counted: string) => counted.length, target: max, max };
  return cutLongSentence(text, { start: 0, end: text.length }, limits).map(({ start, end }) => text.slice(start, end));
}

describe("a sentence", () => {
  test("of exactly the maximum stays whole, and one token more divides it", () => {
    expect(parts("abcdefghij", 10)).toEqual(["abcdefghij"]);
    expect(parts("abcdefghijk", 10)).toHaveLength(2);
  });

  test("is divided again and again until each part fits, and its parts are counted", () => {
    const text = "一二三四五六七八，".repeat(8);
    const limits = { countTokens: (counted: string) => counted.length, target: 20, max: 20 };
    const cut = cutLongSentence(text, { start: 0, end: text.length }, limits);
    expect(cut.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(cut.map(({ start, end, tokens }) => end - start === tokens && tokens <= 20)).not.toContain(false);
  });

  test("is cut inside its own place only, and is told where that is", () => {
    const text = "before. aaaa bbbb behind.";
    const limits = { countTokens: (counted: string) => counted.length, target: 5, max: 5 };
    expect(cutLongSentence(text, { start: 8, end: 17 }, limits)).toEqual([
      { start: 8, end: 12, tokens: 4 },
      { start: 13, end: 17, tokens: 4 },
    ]);
  });

  test("loses white space around its parts, the invisible kind too", () => {
    expect(parts("\u200b aaaa \u200b bbbb ", 6)).toEqual(["aaaa", "bbbb"]);
    expect(parts(" \u200b ", 1)).toEqual([]);
  });
});

describe("the place of a cut", () => {
  test.each([
    [
      "is clause punctuation, though a space is nearer the middle",
      "aaaaaa,bb ccccccccc",
      12,
      ["aaaaaa,", "bb ccccccccc"],
    ],
    ["is the punctuation nearer the middle", "aaa,aaa,aaaaaaaaa", 12, ["aaa,aaa,", "aaaaaaaaa"]],
    ["is behind all punctuation that stands together", "aaaaaaa）、bbbbbbbb", 12, ["aaaaaaa）、", "bbbbbbbb"]],
    [
      "is no punctuation farther from the middle than 35 % of half",
      "aaaaaa,aaaaaa aaaaaaaaaa",
      20,
      ["aaaaaa,aaaaaa", "aaaaaaaaaa"],
    ],
    ["is a space, where there is no punctuation", "aaaaaaa bbbbbbbb", 10, ["aaaaaaa", "bbbbbbbb"]],
    [
      "is a space, though a boundary of words is nearer the middle",
      "我们今天一起 去江边看大桥和灯塔",
      9,
      ["我们今天一起", "去江边看大桥和灯塔"],
    ],
    [
      "is a boundary of words, where there is no space",
      "我们今天一起去江边看大桥和灯塔",
      9,
      ["我们今天一起去", "江边看大桥和灯塔"],
    ],
    [
      "is no place inside a word, where its end is near",
      "甲乙丙丁戊己abc庚辛壬癸子丑寅",
      10,
      ["甲乙丙丁戊己abc", "庚辛壬癸子丑寅"],
    ],
    [
      "is no place inside a syllable",
      "강강강강강강강".normalize("NFD"),
      15,
      ["강강강", "강강강강"].map((part) => part.normalize("NFD")),
    ],
    ["is the middle of what has no boundary at all", "xxxxxxxxxx", 6, ["xxxxx", "xxxxx"]],
    ["is the middle of what is no word", "～～～～～～～～～～", 6, ["～～～～～", "～～～～～"]],
    ["is inside a number that fills its part", "1234", 2, ["12", "34"]],
    ["is inside a grapheme that fills its part", "e\u0301", 1, ["e", "\u0301"]],
    ["is none inside a surrogate pair, though it be too long", "𠀀", 1, ["𠀀"]],
    ["is between two surrogate pairs", "𠀀𠀀", 2, ["𠀀", "𠀀"]],
    [
      "is between the first characters beyond the basic plane",
      "\u{10000}\u{10000}x",
      2,
      ["\u{10000}", "\u{10000}", "x"],
    ],
    ["is between the last before the next lead", "\u{103ff}\u{103ff}x", 2, ["\u{103ff}", "\u{103ff}", "x"]],
    ["is none in a single character", "x", 0, ["x"]],
  ])("%s", (_, text, max, expected) => {
    expect(parts(text, max)).toEqual(expected);
  });

  test.each(["，", "、", "；", "：", ",", ";", ":", "—", "…", "）", ")", "」", "』", "”"])(
    "may be behind %s",
    (mark) => {
      expect(parts(`甲乙丙丁${mark}戊己庚辛壬癸`, 7)).toEqual([`甲乙丙丁${mark}`, "戊己庚辛壬癸"]);
    },
  );

  test.each([
    ["a number", "abcdef12345678ghijkl", /12345678/],
    ["a decimal fraction", "abcdefgh12.34ijklmnop", /12\.34/],
    ["thousands", "abcdefgh1,234ijklmnopq", /1,234/],
    ["a character and its accent", "abcdefghie\u0301klmnopqrs", /e\u0301/],
    ["an emoji of several", "abcdefgh👩‍👩‍👧ijklmnop", /👩‍👩‍👧/u],
    ["a character and its variation", "abcdefgh❤\ufe0fijklmnopq", /❤\ufe0f/],
    ["a surrogate pair", "ab𠀀𠀀𠀀𠀀𠀀𠀀cd", /^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])+$/],
  ])("is not inside %s", (_, text, whole) => {
    const cut = parts(text, 15);
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.join("")).toBe(text);
    const isSurrogate = text.includes("𠀀");
    expect(isSurrogate ? cut.every((part) => whole.test(part)) : cut.some((part) => whole.test(part))).toBe(true);
  });
});

test("text longer than any tokens is cut before it is counted, so that counting stays cheap", () => {
  const counted: number[] = [];
  const limits = {
    countTokens: (text: string) => {
      counted.push(text.length);
      return Math.ceil(text.length / 8);
    },
    target: 10,
    max: 10,
  };
  const text = "abcdefg ".repeat(1000);
  const cut = cutLongSentence(text, { start: 0, end: text.length }, limits);
  expect(Math.max(...counted)).toBeLessThanOrEqual(160);
  expect(cut.every(({ tokens }) => tokens <= 10)).toBe(true);
});
