import { describe, expect, test } from "vitest";
import type { StoryPage } from "../../../../src/read/page/stories/reading-steps.ts";
import { likeliestReading, waysToRead } from "../../../../src/read/page/stories/story-search.ts";
import { pageOf } from "./piece-pages.ts";

/** The roles in which a page is read where these signs are worth something. */
function rolesOf(page: StoryPage, weights: Readonly<Record<string, number>> = {}): string[] {
  return likeliestReading(page, new Map(Object.entries(weights))).map(({ role }) => role);
}

test("of the ways from which the same may follow only the best is followed", () => {
  const states = [...waysToRead(pageOf("htht"), new Map())]
    .at(-1)
    ?.map(({ role, articles, awaited }) =>
      JSON.stringify([role, awaited.length > 0, articles.map(({ isTitled, pieces }) => [isTitled, pieces])]),
    );
  expect(states).toHaveLength(new Set(states).size);
});

test.each([
  ["twelve ways are followed", 20, 12],
  ["of a text of a thousand pieces, too", 1000, 12],
  ["and three of a longer one", 1001, 3],
])("%s", (_, pieces, most) => {
  let ways = 0;
  for (const found of waysToRead(pageOf("l".repeat(pieces)), new Map())) ways = Math.max(ways, found.length);
  expect(ways).toBe(most);
});

describe("the likeliest way to read a page is the one for which most speaks:", () => {
  test("what a piece shows by itself, for each role what it is worth there, as strong as it is", () => {
    const shown = { 2: { signs: new Map([["opens widely", 0.5]]) } };
    expect(rolesOf(pageOf("ttt", shown), { "opens widely first": 4, "first>next": 1 })).toEqual([
      "first",
      "next",
      "first",
    ]);
    expect(rolesOf(pageOf("ttt", shown), { "opens widely first": 1, "first>next": 1, "next>next": 1 })).toEqual([
      "first",
      "next",
      "next",
    ]);
  });

  test("in which role it stands behind another", () => {
    expect(rolesOf(pageOf("thtt"), { "first>section": 1, "section>next": 1, "next>first": 1 })).toEqual([
      "first",
      "section",
      "next",
      "first",
    ]);
  });

  test("what it has in common with the article's pieces", () => {
    const page: StoryPage = {
      ...pageOf("ttt"),
      signsOfArticle: (at, pieces) => ({
        signs: new Map([["like", at === 2 && pieces.includes(0) && !pieces.includes(1) ? 1 : 0]]),
        likeness: 0,
        likenessAhead: 0,
      }),
    };
    expect(rolesOf(page, { "first>first": 1, "like return": 2 })).toEqual(["first", "first", "return"]);
  });

  test("how much liker it is to that article than to the others", () => {
    const page: StoryPage = {
      ...pageOf("ttt"),
      signsOfArticle: (at, pieces) => {
        const likeness = at === 2 && pieces.includes(0) && !pieces.includes(1) ? 1 : 0;
        return { signs: new Map(), likeness, likenessAhead: likeness };
      },
    };
    expect(rolesOf(page, { "first>first": 1, "liker than others return": 2 })).toEqual(["first", "first", "return"]);
  });

  test("and what else it is worth, where weights are learnt", () => {
    const ways = [...waysToRead(pageOf("tt"), new Map(), ({ role }) => (role === "next" ? 3 : 1))].at(-1);
    expect(ways?.map(({ role, score }) => [role, score])).toEqual([
      ["next", 4],
      ["first", 2],
    ]);
  });
});

describe("a page does not end", () => {
  test.each(["section", "inside", "above-text"])(
    "with a heading %s, be it the likeliest, where it may end otherwise",
    (role) => {
      const roles = rolesOf(pageOf("th"), { [`first>${role}`]: 5, "first>below-text": 1 });
      expect(roles).toEqual(["first", "below-text"]);
    },
  );

  test("with a headline of no text, but where it can be nothing else", () => {
    expect(rolesOf(pageOf("h"), { "start>above-text": 5 })).toEqual(["alone"]);
    expect(rolesOf(pageOf("h", { 0: { isHead: true } }))).toEqual(["above-text"]);
  });
});

test("nothing is read on a page without pieces", () => {
  expect(rolesOf(pageOf(""))).toEqual([]);
});
