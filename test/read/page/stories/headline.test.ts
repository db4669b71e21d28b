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

test("a line that goes on with the one before it is half a headline, and no title", () => {
  expect(mainOf(["qu’une réunion divise"], ["de la isla"], ["iPhone users wait for the ferry"])).toEqual([
    undefined,
    undefined,
    "iPhone users wait for the ferry",
  ]);
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

test.each([
  "渡口的船又开了 >>> B06",
  "Ferries wait for the tide ........ A4",
  "Le bac attend la marée – p. 12",
  "国 际",
  "Local News",
  "SUCESOS",
  "地域総合　22",
  "江城晚報 第二版 本地新聞",
  "PUBLICITÉ",
])("%s, of an index, a section or the page, is no title", (line) => {
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

test("of marked headlines the one of highest rank is the main one, however narrow", () => {
  const [main, deck] = ["渡口的摆渡船又开了", "芦湾渡口的摆渡船停航十年后又开了"];
  const text = `${main}\n${deck}`;
  const marked = (level: number, start: number, end: number) => element("heading", [{ start, end }], { level });
  const headlines = (level: number, ofDeck: number) => [
    marked(level, 0, main.length),
    marked(ofDeck, main.length + 1, text.length),
  ];
  const mainAt = (level: number, ofDeck: number) =>
    mainHeadlines(text, [{ headlines: headlines(level, ofDeck), lead: "" }]);
  expect([mainAt(1, 2), mainAt(2, 1), mainAt(2, 2)]).toEqual([[0], [1], [1]]);
});

test.each([
  ["a name", "Nora Whitlock", "Ferry back"],
  ["a column's name above a line twice as wide", "民生观察", "关于摆渡船又开了"],
])("%s is not the main headline", (_, label, headline) => {
  expect(mainOf([label, headline])).toEqual([headline]);
});

test("an article without headlines has no main one", () => {
  expect(mainOf([])).toEqual([undefined]);
});

describe("a headline in two lines that are marked each", () => {
  /** The lines of the headline of which the first given line is one. */
  function linesOf(...headlines: readonly (readonly [line: string, level: number])[]): string[] {
    return linesAt(0, ...headlines);
  }

  function linesAt(main: number, ...headlines: readonly (readonly [line: string, level: number])[]): string[] {
    const text = headlines.map(([line, level]) => `${"#".repeat(level)} ${line}`).join("\n\n");
    const elements = headlines.map(([line, level]) => {
      const start = text.indexOf(line);
      return element(level > 0 ? "heading" : "headline", [{ start, end: start + line.length }], { level });
    });
    return linesOfHeadline(text, elements, main).map((line) => headlineText(text, line));
  }

  const [FIRST, SECOND] = ["渡口停航十年", "摆渡船又开了"];

  test("is both of them, whichever is the main one", () => {
    expect(linesOf([FIRST, 1], [SECOND, 1])).toEqual([FIRST, SECOND]);
    expect(linesAt(1, [FIRST, 1], [SECOND, 1])).toEqual([FIRST, SECOND]);
    expect(linesAt(1, ["江城", 3], [FIRST, 1], [SECOND, 1], ["船票两元", 2])).toEqual([FIRST, SECOND]);
  });

  test("is one where there is text between them", () => {
    const text = `# ${FIRST}\n\n船开了。\n\n# ${SECOND}`;
    const elements = [FIRST, SECOND].map((line) => {
      const start = text.indexOf(line);
      return element("heading", [{ start, end: start + line.length }], { level: 1 });
    });
    expect(linesOfHeadline(text, elements, 0)).toEqual([elements[0]]);
  });

  test("is none where there is none", () => {
    expect(linesAt(-1, [FIRST, 1], [SECOND, 1])).toEqual([]);
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
    ...["Nora Whitlock", "相关链接", "一、船票"].map((line): [string, (readonly [string, number])[]] => [
      `the other is a name, a box's or a number's: ${line}`,
      [
        [FIRST, 1],
        [line, 1],
      ],
    ]),
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

describe("a headline's words are read", () => {
  const wordsOf = (text: string) => headlineText(text, element("headline", [{ start: 0, end: text.length }]));

  test("without Markdown's and HTML's marks, and with single spaces", () => {
    expect(wordsOf(" **New ferry**<br />runs  `without`\u3000a __sound__ ")).toBe("New ferry runs without a sound");
  });

  test.each([
    ["回 到 江 城", "回到江城"],
    ["回 到 2024 年", "回到2024年"],
    ["“ 江 城 ”", "“江城”"],
    ["江 城", "江 城"],
    ["回到 江 城", "回到 江 城"],
    ["A B C", "A B C"],
  ])("closed up where each character stands apart: %s as %s", (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });
});

describe("of two headlines the main one", () => {
  /** Which of an article's headlines is the main one, where its text begins so. */
  function mainAbove(lead: string, ...headlines: readonly string[]): string | undefined {
    const text = headlines.join("\n");
    const elements = headlines.map((headline) => {
      const start = text.indexOf(headline);
      return element("headline", [{ start, end: start + headline.length }]);
    });
    return headlines[mainHeadlines(text, [{ headlines: elements, lead }])[0] ?? -1];
  }

  test.each([
    ["The harbour has no money", "The island's new ferry runs at last"],
    ["The island's new ferry runs at last", "The harbour has no money"],
  ])("says more of what the text begins with: %s, %s", (first, second) => {
    const lead = "The harbour has no money, and its board met on the quay.";
    expect(mainAbove(lead, first.padEnd(36, "!"), second.padEnd(36, "!"))).toContain("harbour");
  });

  test("is not the one that is wider than headlines are", () => {
    const wide = "The harbour has no money for a ferry, a pier or a lamp, its board said";
    expect(mainAbove("", wide, "New ferry runs to the island in the north")).toBe(
      "New ferry runs to the island in the north",
    );
  });

  test.each([
    ["has spaces between its phrases", "渡口开航 两岸来回二十年不变的船"],
    ["says what it is part of", "聚焦江城渡口两岸来回的摆渡船"],
    ["is of a series", "江城渡口两岸来回的船述评系列评论三"],
  ])("is not the one that %s", (_, line) => {
    expect(mainAbove("", line, "摆渡船又开了老人都说很方便")).toBe("摆渡船又开了老人都说很方便");
  });

  test("may be a name where there is nothing else", () => {
    expect(mainAbove("", "Nora Whitlock")).toBe("Nora Whitlock");
  });
});
