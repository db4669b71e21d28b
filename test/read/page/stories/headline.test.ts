import { describe, expect, test } from "vitest";
import { element } from "../../../../src/read/page/elements.ts";
import { headlineText, linesOfHeadline, mainHeadlines } from "../../../../src/read/page/stories/headline.ts";

/** The main headline of each article, of which only headlines are given; "|" stands between lines of one. */
function mainOf(...articles: readonly (readonly string[])[]): (string | undefined)[] {
  let text = "";
  const headed = articles.map((headlines) => ({
    lead: "",
    headlines: headlines.map((headline) => {
      const ranges = headline.split("|").map((line) => {
        const start = text.length;
        text += `${line}\n`;
        return { start, end: start + line.length };
      });
      return element("headline", ranges);
    }),
  }));
  return mainHeadlines(text, headed).map((main, at) => articles[at]?.[main]);
}

test.each([
  ["wide enough to tell what happened", ["Harbours", "New ferry to the island runs without a sound"]],
  ["and in Chinese", ["区县新闻", "芦湾渡口的摆渡船又开了"]],
  ["set with spaces", ["结束出席亚太经合组织第三十一次会议", "回 到 江 城"]],
  ["set a word to a line", ["A quiet crossing for two islands at last", "New|ferry|runs|without|a|sound"]],
])("the main headline is the one that is %s", (_, headlines) => {
  expect(mainOf(headlines)).toEqual([headlines[1]]);
});

test("a line that begins with a dash is a deck", () => {
  const headline = "Ferry returns";
  expect(mainOf([headline, "— Electric boat cuts the crossing to six minutes"])).toEqual([headline]);
});

test("a deck alone is no title: it says more of a headline that is not there", () => {
  expect(mainOf(["— Electric boat cuts the crossing to six minutes"])).toEqual([undefined]);
});

test("where others of the page show in which place headlines stand, one that does not show it stands there, too", () => {
  const alike = ["Harbour trust votes after eleven years", "The ferry comes back to the narrows"];
  expect(mainOf(alike)).toEqual([alike[0]]);
  const others = [
    ["Schools", "A worn-out bus takes microscopes into the hills"],
    ["Streets", "The last pole is gone from the path"],
  ];
  expect(mainOf(...others, alike).at(-1)).toBe(alike[1]);
});

test.each(["渡口的船又开了 >>> B06", "国 际", "Local News"])("%s, of an index or a section, is no title", (line) => {
  expect(mainOf([line])).toEqual([undefined]);
});

test.each([
  ["who wrote it", "何淡云", "渡口的船又开了"],
  ["a box", "短评", "船来了"],
  ["a section in capitals", "FERRIES", "The ferry is back"],
])("a line of higher rank that names %s is not the main headline", (_, label, headline) => {
  const text = `# ${label}\n\n## ${headline}`;
  const headlines = [
    element("heading", [{ start: 2, end: 2 + label.length }], { level: 1 }),
    element("heading", [{ start: text.length - headline.length, end: text.length }], { level: 2 }),
  ];
  expect(mainHeadlines(text, [{ headlines, lead: "" }])).toEqual([1]);
});

test("an article without headlines has no main one", () => {
  expect(mainOf([])).toEqual([undefined]);
});

describe("a headline in two lines that are marked each", () => {
  /** The lines of the headline of which the first given line is one. */
  function linesOf(...headlines: readonly (readonly [line: string, level: number])[]): string[] {
    const text = headlines.map(([line, level]) => `${"#".repeat(level)} ${line}`).join("\n\n");
    const elements = headlines.map(([line, level]) => {
      const start = text.indexOf(line);
      return element(level > 0 ? "heading" : "headline", [{ start, end: start + line.length }], { level });
    });
    return linesOfHeadline(text, elements, 0).map((line) => headlineText(text, line));
  }

  const [FIRST, SECOND] = ["渡口停航十年", "摆渡船又开了"];

  test("is both of them", () => {
    expect(linesOf([FIRST, 1], [SECOND, 1])).toEqual([FIRST, SECOND]);
  });

  test.each<[string, (readonly [string, number])[]]>([
    [
      "the other is of another rank",
      [
        [FIRST, 1],
        [SECOND, 2],
      ],
    ],
    [
      "they are not marked",
      [
        [FIRST, 0],
        [SECOND, 0],
      ],
    ],
    [
      "the other is a deck",
      [
        [FIRST, 1],
        ["——芦湾渡口见闻", 1],
      ],
    ],
    [
      "the other names a column",
      [
        [FIRST, 1],
        ["城事", 1],
      ],
    ],
    [
      "all lines are marked",
      [
        [FIRST, 1],
        [SECOND, 1],
        ["渡轮今天首航", 1],
      ],
    ],
  ])("is one line where %s", (_, headlines) => {
    expect(linesOf(...headlines)).toEqual([FIRST]);
  });
});
