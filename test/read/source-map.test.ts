import { describe, expect, test } from "vitest";
import type { SourceMap } from "../../src/read/article.ts";
import { readSourceFile } from "../../src/read/read-source.ts";
import { cutsIn, leftOut, lineOf, lineStarts, linesOf, sourceParts, sourceRange } from "../../src/read/source-map.ts";

async function read(text: string) {
  const source = await readSourceFile("a.md", Buffer.from(text));
  const [article] = source.articles;
  if (article === undefined) throw new Error("There is no article.");
  return { source, article };
}

describe("the source map", () => {
  test("finds the place of a joined sentence in the file", async () => {
    const { source, article } = await read(
      "# 题\n\n这是江城。\n\n江上有一座三百年的石桥，桥下有十几条渔船，船上\n有人。\n",
    );
    expect(article.body).toBe("这是江城。\n\n江上有一座三百年的石桥，桥下有十几条渔船，船上有人。");
    const range = sourceRange(article.sourceMap, article.body.indexOf("江上"), article.body.length);
    expect(linesOf(lineStarts(source.text), range)).toEqual([5, 6]);
    expect(source.text.slice(range.end - 2, range.end)).toBe("人。");
  });

  test("reports where more than white space is left out, and only there", async () => {
    const page =
      "■江城日报记者 吴桐\n\n目前，鱼市街的摊位已经全部\n\n# 鱼市街的灯\n\n租了出去，最年轻的摊主只有二十二岁。\n\n第二段在这里。\n";
    const { source, article } = await read(page);
    expect(article.title).toBe("鱼市街的灯");
    const gaps = leftOut(article.sourceMap, source.text, 0, article.body.length);
    expect(gaps.map((at) => article.body.slice(at, at + 4))).toEqual(["租了出去"]);
  });

  test("takes an undone hyphen and Markdown's quotation marks for layout", async () => {
    const { source, article } = await read("> The ferry car-\n> ried people since\n> 1921 and more.\n");
    expect(article.body).toBe("The ferry carried people since 1921 and more.");
    expect(leftOut(article.sourceMap, source.text, 0, article.body.length)).toEqual([]);
  });

  test("refuses a range without any character of the source", async () => {
    const { article } = await read("甲。\n\n乙。");
    expect(() => sourceRange(article.sourceMap, 2, 4)).toThrow(RangeError);
  });

  test("keeps emphasis, so that quotations are the file's own characters", async () => {
    const { article } = await read("总投入超**90亿元**，其中一半已到位。");
    expect(article.body).toBe("总投入超**90亿元**，其中一半已到位。");
  });
});

test.each(["\n", "\r\n", "\r", "\u2028"])("lines are counted from 1 with line ends %j", (end) => {
  const text = ["a", "b", "", "c"].join(end);
  const starts = lineStarts(text);
  expect(starts).toHaveLength(4);
  expect([..."abc"].map((letter) => lineOf(starts, text.indexOf(letter)))).toEqual([1, 2, 4]);
});

test("offsets refer to the text without its byte order mark", async () => {
  const source = await readSourceFile("a.txt", Buffer.from("\ufeff江上有桥。"));
  expect(source.text).toBe("江上有桥。");
  expect(source.articles[0]?.sourceMap).toEqual([{ body: 0, source: 0, length: 5 }]);
});

describe("of a map with a joined line and an empty line between blocks", () => {
  // Body "abc def\n\nghi" over source "..abc\ndef....ghi".
  const map: SourceMap = [
    { body: 0, source: 2, length: 3 },
    { body: 4, source: 6, length: 3 },
    { body: 9, source: 13, length: 3 },
  ];

  test.each([
    [0, 12, 2, 16],
    [0, 1, 2, 3],
    [2, 5, 4, 7],
    [3, 5, 6, 7],
    [2, 4, 4, 5],
    [0, 4, 2, 5],
    [7, 10, 13, 14],
    [4, 9, 6, 9],
    [11, 12, 15, 16],
    [11, 20, 15, 16],
  ])("the body range %i..%i is the source range %i..%i", (start, end, from, to) => {
    expect(sourceRange(map, start, end)).toEqual({ start: from, end: to });
  });

  test.each([
    [3, 4],
    [7, 9],
    [5, 5],
    [12, 13],
  ])("the body range %i..%i shows nothing of the source", (start, end) => {
    expect(() => sourceRange(map, start, end)).toThrow(RangeError);
  });

  test.each([
    [1, 10, ["1:3+2", "4:6+3", "9:13+1"]],
    [3, 4, []],
    [5, 6, ["5:7+1"]],
    [0, 4, ["0:2+3"]],
    [0, 5, ["0:2+3", "4:6+1"]],
    [12, 20, []],
  ])("the body range %i..%i has the parts %j", (start, end, parts) => {
    expect(sourceParts(map, start, end).map(({ body, source, length }) => `${body}:${source}+${length}`)).toEqual(
      parts,
    );
  });
});

describe("of a map whose blocks are cut inside sentences", () => {
  // Body "abc\n\ndef\n\nghi" over source "abc.def.ghi": the first block lacks its end, the second its beginning and its end.
  const map: SourceMap = [
    { body: 0, source: 0, length: 3 },
    { body: 3, source: 3, length: 0 },
    { body: 5, source: 4, length: 0 },
    { body: 5, source: 4, length: 3 },
    { body: 8, source: 7, length: 0 },
    { body: 10, source: 8, length: 3 },
  ];

  test.each([
    [0, 3, [3]],
    [0, 2, []],
    [3, 4, [3]],
    [4, 8, [5, 8]],
    [5, 8, [5, 8]],
    [6, 7, []],
    [0, 13, [3, 5, 8]],
    [9, 13, []],
  ])("the cuts in the body range %i..%i, its ends among them, are %j", (start, end, cuts) => {
    expect(cutsIn(map, start, end).map(({ body }) => body)).toEqual(cuts);
  });

  test.each([
    [0, 3, 0, 3],
    [4, 8, 4, 7],
    [5, 9, 4, 7],
    [0, 13, 0, 11],
    [3, 10, 4, 7],
    [3, 11, 4, 9],
  ])("the body range %i..%i is the source range %i..%i", (start, end, from, to) => {
    expect(sourceRange(map, start, end)).toEqual({ start: from, end: to });
  });

  test("no source stands between the blocks, though cuts do", () => {
    expect(() => sourceRange(map, 3, 5)).toThrow(RangeError);
    expect(sourceParts(map, 3, 5)).toEqual([]);
  });

  test("a quotation shows in their order, and once each, where it is cut and where something is left out", () => {
    expect(leftOut(map, "abc.def.ghi", 0, 13)).toEqual([3, 5, 8, 10]);
    expect(leftOut(map, "abc\ndef\nghi", 0, 13)).toEqual([3, 5, 8]);
  });
});

describe("between two parts of a quotation", () => {
  /** Whether the quotation "ab" shows "[…]" where the source has something between its characters. */
  function isMarked(between: string): boolean {
    const map = [
      { body: 0, source: 0, length: 1 },
      { body: 1, source: 1 + between.length, length: 1 },
    ];
    return leftOut(map, `a${between}b`, 0, 2).length > 0;
  }

  test.each([
    ["nothing", ""],
    ["white space", " \t\u3000\n\n"],
    ["an invisible space", "\u200b"],
    ["a hyphen before a line end", "-\n"],
    ["a hyphen before spaces and a line end", "- \r\n  "],
    ["a soft hyphen", "\u00ad\n"],
    ["Unicode's hyphen", "\u2010\u2028"],
    ["a comment of LaTeX without words", "%\n"],
    ["the same on a line of its own", "\n%\n"],
    ["the mark of a quoted line", "\n> "],
    ["the marks of a line quoted twice", "\n\n> > "],
    ["a hyphen and the mark of a quoted line", "-\n> "],
  ])("%s is layout", (_, between) => {
    expect(isMarked(between)).toBe(false);
  });

  test.each([
    ["a word", " word "],
    ["a hyphen in a line", "- "],
    ["a second hyphen", "--\n"],
    ["a hyphen behind white space", " -\n"],
    ["a hyphen in the next line", "\n-\n"],
    ["a sign of comparison in a line", " > "],
    ["a full stop", "."],
    ["a word behind a hyphen and a line end", "-\nword"],
  ])("%s is something left out", (_, between) => {
    expect(isMarked(between)).toBe(true);
  });

  test("going back in the source is leaving out", () => {
    const map = [
      { body: 0, source: 5, length: 2 },
      { body: 2, source: 0, length: 2 },
    ];
    expect(leftOut(map, "cd   ab", 0, 4)).toEqual([2]);
    expect(leftOut(map, "cd   ab", 0, 2)).toEqual([]);
  });
});

describe("lines", () => {
  test("are counted at an offset by the last start that is not behind it", () => {
    expect([0, 1, 2, 3, 4, 5, 99].map((offset) => lineOf([0, 2, 5], offset))).toEqual([1, 1, 2, 2, 2, 3, 3]);
  });

  test("of a range are those of its first and last character", () => {
    expect(linesOf([0, 2, 5], { start: 0, end: 2 })).toEqual([1, 1]);
    expect(linesOf([0, 2, 5], { start: 1, end: 3 })).toEqual([1, 2]);
    expect(linesOf([0, 2, 5], { start: 2, end: 2 })).toEqual([2, 2]);
  });

  test.each([
    ["a\r\nb", [0, 3]],
    ["a\n\rb", [0, 2, 3]],
    ["a\u2029b\n", [0, 2, 4]],
    ["a\fb\u0085c", [0]],
  ])("of %j start at %j", (text, starts) => {
    expect(lineStarts(text)).toEqual(starts);
  });
});
