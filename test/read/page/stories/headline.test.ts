import { expect, test } from "vitest";
import { element } from "../../../../src/read/page/elements.ts";
import { mainHeadlines } from "../../../../src/read/page/stories/headline.ts";

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

test("an article without headlines has no main one", () => {
  expect(mainOf([])).toEqual([undefined]);
});
