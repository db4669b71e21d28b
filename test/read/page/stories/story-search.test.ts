import { describe, expect, test } from "vitest";
import { nextSteps, type StoryPage, type StoryStep } from "../../../../src/read/page/stories/reading-steps.ts";
import { waysToRead } from "../../../../src/read/page/stories/story-search.ts";

/** A page of pieces that show nothing: "h" is marked as a heading, "l" only looks like one, "t" is text. */
function pageOf(kinds: string): StoryPage {
  return {
    pieces: [...kinds].map((kind) => ({
      mayHead: kind !== "t",
      mayBeText: kind !== "h",
      rank: kind === "h" ? 1 : 0,
      isHead: false,
      isIndex: false,
      goesOn: null,
      isApart: false,
      isBound: false,
      signs: new Map(),
    })),
    signsOfArticle: () => ({ signs: new Map(), likeness: 0, likenessAhead: 0 }),
  };
}

/** The step behind some steps in these roles. */
function stepAfter(page: StoryPage, ...roles: readonly string[]): StoryStep {
  let step: StoryStep | null = null;
  for (const [at, role] of roles.entries()) step = nextSteps(page, step, at).find((next) => next.role === role) ?? null;
  return step as StoryStep;
}

describe("what looks like a heading and is not marked", () => {
  const rolesIn = (kinds: string) => {
    const page = pageOf(kinds);
    return nextSteps(page, stepAfter(page, "first", "first"), 2).map(({ role }) => role);
  };

  test("may be text of any article, or begin one", () => {
    expect(rolesIn("ttl")).toEqual(expect.arrayContaining(["section", "first", "return", "next"]));
  });

  test("is no text where it is marked, but a line of the text above at most", () => {
    expect(rolesIn("tth")).not.toContain("return");
    expect(rolesIn("tth")).toContain("line");
  });
});

test("of the ways from which the same may follow only the best is followed", () => {
  const states = [...waysToRead(pageOf("htht"), new Map())]
    .at(-1)
    ?.map(({ role, articles, awaited }) =>
      JSON.stringify([role, awaited.length > 0, articles.map(({ isTitled, pieces }) => [isTitled, pieces])]),
    );
  expect(states).toHaveLength(new Set(states).size);
});

describe("an article is known by its headlines, too", () => {
  const piecesOf = (kinds: string, ...roles: readonly string[]) =>
    stepAfter(pageOf(kinds), ...roles).articles[0]?.pieces;

  test("by those above its text", () => {
    expect(piecesOf("hht", "above-text", "above-text", "first")).toEqual([2, 1, 0]);
  });

  test("by one in it, which stands behind its last text", () => {
    expect(piecesOf("tth", "first", "next", "inside")).toEqual([1, 2, 0]);
  });

  test("and not by those of the article that begins next", () => {
    expect(piecesOf("hththt", "above-text", "first", "above-text", "first")).toEqual([3, 2]);
  });
});
