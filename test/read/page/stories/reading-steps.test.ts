import { describe, expect, test } from "vitest";
import { isOfHeading, nextSteps, type Role } from "../../../../src/read/page/stories/reading-steps.ts";
import { pageOf, rolesAfter, stepAfter } from "./piece-pages.ts";

const OF_HEADINGS: readonly Role[] = ["above-text", "alone", "below-text", "inside", "line", "section"];

test.each<[Role, boolean]>([
  ...OF_HEADINGS.map((role): [Role, boolean] => [role, true]),
  ["first", false],
  ["next", false],
  ["return", false],
])("a piece that is %s is no part of a text as it is written: %s", (role, is) => {
  expect(isOfHeading(role)).toBe(is);
});

describe("a marked heading", () => {
  test.each<[string, readonly Role[], readonly Role[]]>([
    ["on top of a page heads a text below, or is nobody's", [], ["above-text", "alone"]],
    ["below one that is nobody's, too", ["alone"], ["above-text", "alone"]],
    ["below a headline above the first text, too", ["above-text"], ["above-text", "alone"]],
    ["below an article's text may be anything but text", ["first"], OF_HEADINGS],
    ["below a headline above the next text is of it", ["first", "above-text"], ["above-text"]],
    ["below a section's is of the same article", ["first", "section"], ["inside", "section"]],
    ["below one inside a text is of the same article", ["first", "inside"], ["inside", "section"]],
    [
      "below a headline of the text above is no section's",
      ["first", "below-text"],
      ["above-text", "alone", "below-text"],
    ],
    ["below a line of a text may be anything", ["first", "line"], OF_HEADINGS],
  ])("%s", (_, above, roles) => {
    const page = pageOf(`${above.map((role) => (role === "first" ? "t" : "h")).join("")}h`);
    expect(rolesAfter(page, ...above)).toEqual(roles);
  });

  test("right above what opens an article is never nobody's", () => {
    expect(rolesAfter(pageOf("th", { 1: { isHead: true } }), "first")).not.toContain("alone");
    expect(rolesAfter(pageOf("h", { 0: { isHead: true } }))).toEqual(["above-text"]);
  });

  test("of an index is nobody's, where it can be", () => {
    const isIndex = { isIndex: true };
    expect(rolesAfter(pageOf("th", { 1: isIndex }), "first")).toEqual(["alone"]);
    expect(rolesAfter(pageOf("thh", { 2: isIndex }), "first", "above-text")).toEqual(["above-text"]);
  });
});

describe("what looks like a heading and is not marked", () => {
  test("may be text of any article, or begin one", () => {
    expect(rolesAfter(pageOf("ttl"), "first", "first")).toEqual(
      expect.arrayContaining(["section", "first", "return", "next"]),
    );
  });

  test("is no line of a text: it would be text itself", () => {
    expect(rolesAfter(pageOf("tl"), "first")).not.toContain("line");
  });
});

describe("a text", () => {
  test.each<[string, string, readonly Role[], readonly Role[]]>([
    ["begins a page's first article", "t", [], ["first"]],
    ["below a heading that is nobody's begins it, too", "ht", ["alone"], ["first"]],
    ["begins another article or goes on", "tt", ["first"], ["first", "next"]],
    ["or goes on with an article further above", "ttt", ["first", "first"], ["first", "next", "return"]],
    ["below a section's heading goes on", "ttht", ["first", "first", "section"], ["next"]],
    ["below a heading inside its article goes on", "ttht", ["first", "first", "inside"], ["next"]],
    ["below its article's headline does not go on", "ttht", ["first", "first", "below-text"], ["first", "return"]],
  ])("%s", (_, kinds, above, roles) => {
    expect(rolesAfter(pageOf(kinds), ...above)).toEqual(roles);
  });

  test("right below a byline goes on, unless it may be a heading", () => {
    const isBound = { isBound: true };
    expect(rolesAfter(pageOf("ttt", { 2: isBound }), "first", "first")).toEqual(["next"]);
    expect(rolesAfter(pageOf("ttl", { 2: isBound }), "first", "first")).toContain("first");
    expect(rolesAfter(pageOf("t", { 0: isBound }))).toEqual(["first"]);
  });

  test("that opens an article below one that is closed does not go on, but below a section's heading", () => {
    const isApart = { isApart: true };
    expect(rolesAfter(pageOf("tt", { 1: isApart }), "first")).toEqual(["first"]);
    expect(rolesAfter(pageOf("tht", { 2: isApart }), "first", "section")).toEqual(["next"]);
  });

  test("in which a sentence goes on is of the sentence's article, and of no other", () => {
    const page = pageOf("ttt", { 2: { goesOn: 0 } });
    const [step, ...others] = nextSteps(page, stepAfter(page, "first", "first"), 2);
    expect([step?.role, step?.article, others]).toEqual(["return", 0, []]);
  });

  test("also where so many articles have begun since that it was forgotten, with the pieces of then", () => {
    const begun = Array<string>(12).fill("first");
    const page = pageOf(`${"t".repeat(begun.length)}t`, { [begun.length]: { goesOn: 1 } });
    const [step, ...others] = nextSteps(page, stepAfter(page, ...begun), begun.length);
    expect([step?.article, step?.articles[0]?.pieces, others]).toEqual([1, [12, 1], []]);
  });
});

test("nine articles may go on: the one to which nothing was added for longest ends", () => {
  const begun = Array<string>(10).fill("first");
  const open = stepAfter(pageOf("t".repeat(begun.length)), ...begun).articles;
  expect(open.map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

describe("of an article", () => {
  test("the last 24 pieces are remembered", () => {
    const texts = ["first", ...Array<string>(29).fill("next")];
    const pieces = stepAfter(pageOf("t".repeat(texts.length)), ...texts).articles[0]?.pieces;
    expect(pieces).toEqual(Array.from({ length: 24 }, (_, back) => 29 - back));
    const headed = stepAfter(pageOf(`${"t".repeat(texts.length)}h`), ...texts, "inside").articles[0]?.pieces;
    expect(headed).toEqual([29, 30, ...Array.from({ length: 22 }, (_, back) => 28 - back)]);
  });

  test("the one to which text is added is the first, once", () => {
    const { articles, article, begun } = stepAfter(pageOf("tttt"), "first", "first", "return", "next");
    expect([article, begun, articles.map(({ number, pieces }) => [number, pieces])]).toEqual([
      0,
      2,
      [
        [0, [3, 2, 0]],
        [1, [1]],
      ],
    ]);
  });
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

  test("by one below it", () => {
    expect(piecesOf("tth", "first", "next", "below-text")).toEqual([1, 2, 0]);
  });

  test("not by its sections' headings", () => {
    expect(piecesOf("tth", "first", "next", "section")).toEqual([1, 0]);
  });

  test("and not by those of the article that begins next", () => {
    expect(piecesOf("hththt", "above-text", "first", "above-text", "first")).toEqual([3, 2]);
  });
});

describe("an article has a title", () => {
  const isTitled = (kinds: string, ...roles: readonly string[]) =>
    stepAfter(pageOf(kinds), ...roles).articles.map((article) => article.isTitled);

  test.each<[string, string, readonly Role[], readonly boolean[]]>([
    ["where a headline stands above it", "ht", ["above-text", "first"], [true]],
    ["where one stands below it", "th", ["first", "below-text"], [true]],
    ["where one stands inside", "th", ["first", "inside"], [true]],
    ["and none where only a section's does", "th", ["first", "section"], [false]],
    ["and none by another's", "tth", ["first", "first", "below-text"], [true, false]],
    ["and none by one above the article before", "htt", ["above-text", "first", "first"], [false, true]],
  ])("%s", (_, kinds, roles, titled) => {
    expect(isTitled(kinds, ...roles)).toEqual(titled);
  });
});

describe("an article's rank is the highest of its headlines'", () => {
  const rankOf = (ranks: readonly number[], kinds: string, ...roles: readonly string[]) => {
    const shown = Object.fromEntries(ranks.map((rank, at) => [at, { rank }]));
    return stepAfter(pageOf(kinds, shown), ...roles).articles.map(({ rank }) => rank);
  };

  test.each([
    [[2, 3, 0], 2],
    [[3, 2, 0], 2],
    [[0, 3, 0], 3],
    [[3, 0, 0], 3],
    [[0, 0, 0], 0],
  ])("of ranks %j above its text", (ranks, rank) => {
    expect(rankOf(ranks, "hht", "above-text", "above-text", "first")).toEqual([rank]);
  });

  test("of one below its text, which says nothing of the article before", () => {
    expect(rankOf([0, 0, 2], "tth", "first", "first", "below-text")).toEqual([2, 0]);
  });

  test("and says nothing of the article that begins next", () => {
    expect(rankOf([2, 0, 0], "htt", "above-text", "first", "first")).toEqual([0, 2]);
  });
});

describe("headlines that stand above an article which has not begun", () => {
  test("are awaited, also behind what is added to others", () => {
    const { awaited, awaitedRank } = stepAfter(pageOf("tht"), "first", "above-text", "next");
    expect([awaited, awaitedRank]).toEqual([[1], 1]);
  });

  test.each<Role>(["section", "inside", "below-text", "alone", "line"])("are none that is %s", (role) => {
    const { awaited, awaitedRank } = stepAfter(pageOf("th"), "first", role);
    expect([awaited, awaitedRank]).toEqual([[], 0]);
  });

  test("are of the next that begins", () => {
    const { awaited, awaitedRank, articles } = stepAfter(pageOf("thtt"), "first", "above-text", "next", "first");
    expect([awaited, awaitedRank, articles[0]?.pieces]).toEqual([[], 0, [3, 1]]);
  });
});

test("what was worth something stays so", () => {
  const page = pageOf("thl");
  const worth = { ...stepAfter(page, "first", "section"), score: 5 };
  expect(nextSteps(page, worth, 2).map(({ score }) => score)).toEqual([5, 5, 5]);
});
