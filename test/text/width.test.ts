import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columns, isWide } from "../../src/text/width.ts";

describe("the width of a text in columns", () => {
  test.each([
    ["", 0, "nothing"],
    ["Lens, 1.5 m", 11, "Latin letters, digits, spaces and punctuation: one each"],
    ["廊桥", 4, "Chinese: two each"],
    ["かな カナ", 9, "Japanese"],
    ["김장", 4, "Korean"],
    ["，。（）", 8, "East Asian punctuation"],
    ["ＡＢ１", 6, "full-width letters and digits"],
    ["ｶﾞ", 2, "half-width katakana: one each, the voicing mark too"],
    ["Фонарь λόγος", 12, "Cyrillic and Greek letters: one each"],
    ["е和е", 4, "Cyrillic letters: one each beside Chinese too"],
    ["a\nb\tc", 5, "line breaks and tabs: one, like the space that they are read as"],
    ["𠮷野", 4, "characters beyond the basic plane: two, not two for each half"],
    ["𝛼𝛽", 2, "mathematical letters beyond the basic plane: one each"],
  ])("of %j is %i (%s)", (text, width) => {
    expect(columns(text)).toBe(width);
  });

  test.each([
    ["e\u0301", 1, "an accent above its letter"],
    ["\u0e19\u0e49\u0e33", 2, "a Thai tone mark"],
    ["\u1112\u1161\u11ab", 2, "a Hangul syllable spelt letter by letter"],
    ["a\u200bb\u00adc\ufeff", 3, "zero-width space, soft hyphen, byte order mark"],
    ["か\u3099", 2, "a combining voicing mark"],
  ])("leaves out what takes no column: %j is %i wide (%s)", (text, width) => {
    expect(columns(text)).toBe(width);
  });

  test.each([
    ["😀", "one code point"],
    ["👍🏽", "with a skin tone"],
    ["👨‍👩‍👧", "a family of three joined"],
    ["🇩🇪", "a flag of two letters"],
    ["1️⃣", "a keycap"],
    ["❤️", "a symbol made an emoji by its selector"],
    ["⌚", "of the basic plane"],
  ])("of an emoji is 2: %s (%s)", (emoji) => {
    expect(columns(emoji)).toBe(2);
    expect(columns(`a${emoji}b`)).toBe(4);
  });

  test.each([..."“”‘’—…·①"])("of %s is two in Chinese text, one in Latin text and by itself", (character) => {
    expect(columns(`他${character}说`)).toBe(6);
    expect(columns(`a${character}b`)).toBe(3);
    expect(columns(`🎈${character}a`)).toBe(4);
    expect(columns(`🎈${character}说`)).toBe(6);
    expect(columns(character)).toBe(1);
  });

  test.each([
    ["😀e\u0301", 3, "combining marks take no column"],
    ["😀 e", 4, "a Latin letter takes one"],
    ["😀说e", 5, "a Latin letter takes one beside Chinese too"],
  ])("beside an emoji is what it is elsewhere: %j is %i wide (%s)", (text, width) => {
    expect(columns(text)).toBe(width);
  });

  test("is counted only as far as asked", () => {
    expect(columns("廊桥".repeat(1000), 10)).toBe(10);
    expect(columns("😀".repeat(1000), 10)).toBe(10);
    expect(columns("廊桥", 10)).toBe(4);
  });

  test("of two texts of letters is the sum of theirs, and never more than twice the length", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aéж中あ한，. ") });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(columns(a + b)).toBe(columns(a) + columns(b));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(columns(text)).toBeGreaterThanOrEqual(0);
        expect(columns(text)).toBeLessThanOrEqual(2 * text.length);
      }),
    );
  });
});

test.each([
  ["中", true],
  ["あ", true],
  ["한", true],
  ["、", true],
  ["Ａ", true],
  ["a", false],
  ["“", false],
  ["…", false],
  ["", false],
])("%j is a wide character by itself: %s", (character, wide) => {
  expect(isWide(character)).toBe(wide);
});
