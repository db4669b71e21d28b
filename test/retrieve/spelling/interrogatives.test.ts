import { describe, expect, test } from "vitest";
import { openingOf, phrasesThatAsk } from "../../../src/retrieve/spelling/interrogatives.ts";

describe("how questions ask", () => {
  test.each([
    ["vi", "bao nhiêu"],
    ["tr-TR", "kaç"],
    ["ro", "câți"],
  ])("is known in %s: %s", (language, phrase) => {
    expect(phrasesThatAsk(language).split(", ")).toContain(phrase);
  });

  test.each(["en", "zh-Hans", "und"])("loses nothing in %s", (language) => {
    expect(phrasesThatAsk(language)).toBe("");
  });

  test.each([
    ["Que", "es", "qué"],
    ["cuantos", "es-MX", "cuántos"],
    ["ποτε", "el", "πότε"],
    ["que", "pt", null],
    ["faro", "es", null],
  ])("where it begins with %s, in %s: %s", (word, language, expected) => {
    expect(openingOf(word, language)).toBe(expected);
  });
});
