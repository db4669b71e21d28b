import { describe, expect, test } from "vitest";
import { distinct } from "../../../src/retrieve/answering/distinct.ts";
import { rankedPassage } from "../search/ranked-passages.ts";

const range = (length: number, from = 0) => Array.from({ length }, (_, i) => from + i);

describe("passages that repeat a better one", () => {
  test.each([
    ["all of its tokens", range(20), true],
    ["nine tenths of all their tokens", range(18), true],
    ["less than nine tenths", range(17), false],
    ["all of them and some more", range(22), true],
    ["all of them and too many more", range(23), false],
  ])("share %s", (_, tokens, repeats) => {
    const found = distinct([rankedPassage({ id: 1, tokens: range(20) }), rankedPassage({ id: 2, tokens })], 5);
    expect(found.map(({ best }) => best.passage.id)).toEqual(repeats ? [1] : [1, 2]);
  });

  test("are told of at the better one, with file, title and lines, in their order", () => {
    const [first] = distinct(
      [1, 2, 3].map((id) => rankedPassage({ id, tokens: [7], articleId: id * 10 })),
      5,
    );
    expect(first?.alsoIn).toEqual([
      { source: "2.txt", title: "Article 20", lines: [2, 3] },
      { source: "3.txt", title: "Article 30", lines: [3, 4] },
    ]);
  });

  test("are looked for among 40 candidates more than are wanted", () => {
    const others = range(40, 2).map((id) => rankedPassage({ id }));
    const copy = rankedPassage({ id: 100, tokens: [1] });
    const places = (ranked: Parameters<typeof distinct>[0]) => distinct(ranked, 1)[0]?.alsoIn.length;
    expect(places([rankedPassage({ id: 1 }), ...others.slice(1), copy])).toBe(1);
    expect(places([rankedPassage({ id: 1 }), ...others, copy])).toBe(0);
  });

  test("do not count: so many others are given as were wanted", () => {
    const ranked = [1, 1, 2, 2, 3, 3].map((tokens, i) => rankedPassage({ id: i, tokens: [tokens] }));
    expect(distinct(ranked, 2).map(({ best }) => best.passage.id)).toEqual([0, 2]);
    expect(distinct(ranked, 3).map(({ best }) => best.passage.id)).toEqual([0, 2, 4]);
  });

  test("are not those without any token", () => {
    expect(distinct([rankedPassage({ id: 1, tokens: [] }), rankedPassage({ id: 2, tokens: [] })], 5)).toHaveLength(2);
  });
});
