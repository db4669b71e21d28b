import { describe, expect, test } from "vitest";
import { containment, spread, terms } from "../../../src/read/page/likeness.ts";

describe("the terms that tell what a text is about", () => {
  test.each([
    ["听雨廊桥", ["听雨", "雨廊", "廊桥"], "pairs of Chinese characters"],
    ["かなカナ", ["かな", "なカ", "カナ"], "pairs of Japanese characters"],
    ["The lens, 12 m", ["the", "lens", "12", "m"], "words and numbers of other scripts, in small letters"],
    ["ＡＢＣ", ["abc"], "full-width letters as their usual ones"],
    ["廊\n桥 修", ["廊桥", "桥修"], "white space between Chinese characters left out: lines are broken anywhere"],
    ["桥", [], "nothing of a single Chinese character"],
  ])("of %j are %j (%s)", (text, expected) => {
    expect([...terms(text)]).toEqual(expected);
  });

  test("are those of the first 20,000 characters of a long text", () => {
    expect(terms(`${"a ".repeat(9_999)}b c`)).toEqual(new Set(["a", "b"]));
  });
});

describe("containment", () => {
  const of = (these: string, those: string) => {
    const all = [terms(these), terms(those)];
    return containment(terms(these), terms(those), spread(all));
  };

  test("is the share of terms that the other text has, each counting by how few texts have it", () => {
    expect(of("a b", "a b c")).toBe(1);
    expect(of("a b", "c d")).toBe(0);
    // "a" stands in both texts and counts half; "b" counts fully.
    expect(of("a b", "a")).toBeCloseTo(0.5 / 1.5, 12);
    expect(of("", "a")).toBe(0);
  });

  test("counts a term that no text was counted with fully", () => {
    expect(containment(terms("a b"), terms("a"), new Map())).toBe(0.5);
  });

  test("counts a term once a text, however often it stands there", () => {
    expect(spread([terms("a a"), terms("a b")])).toEqual(
      new Map([
        ["a", 2],
        ["b", 1],
      ]),
    );
  });
});
