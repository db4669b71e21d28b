import { describe, expect, test } from "vitest";
import { readSourceFile } from "../../src/read/read-source.ts";
import { leftOut, lineOf, lineStarts, linesOf, sourceRange } from "../../src/read/source-map.ts";

async function read(text: string) {
  const source = await readSourceFile("a.md", Buffer.from(text));
  const [article] = source.articles;
  if (article === undefined) throw new Error("There is no article.");
  return { source, article };
}

describe("the source map", () => {
  test("finds the place of a joined sentence in the file", async () => {
    const { source, article } = await read("# 题\n\n这是江城。\n\n江上有桥，桥下\n\n有船，船上有人。\n");
    expect(article.body).toBe("这是江城。\n\n江上有桥，桥下有船，船上有人。");
    const range = sourceRange(article.sourceMap, article.body.indexOf("江上"), article.body.length);
    expect(linesOf(lineStarts(source.text), range)).toEqual([5, 7]);
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
