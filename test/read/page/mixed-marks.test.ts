import { describe, expect, test } from "vitest";
import type { SourceFile } from "../../../src/read/article.ts";
import { readSourceFile } from "../../../src/read/read-source.ts";
import { checkSource } from "../helpers/check-reading.ts";

async function read(lines: readonly string[]): Promise<SourceFile> {
  const source = await readSourceFile("page.txt", Buffer.from(lines.join("\n\n")));
  checkSource(source);
  return source;
}

const BRIDGE = [
  "# 青石桥修缮完工",
  "■江城日报记者 林小舟",
  "青石桥建于清代，两百年来一直是两岸居民过河的唯一通道。",
  "去年冬天，施工队在桥墩下发现了一块石碑，碑文里出现了三十七位船工的名字。（下转第四版）",
];
const LAMPS = ["# 鱼市街的灯", "本报讯（记者 吴桐）昨日清晨，鱼市街的灯一盏盏亮了起来，摊主们开始卸货。"];

describe("a page of which some headings are marked", () => {
  test("has headlines without a mark as well", async () => {
    const { articles } = await read([
      "# 青石桥修缮完工",
      "■江城日报记者 林小舟",
      "青石桥建于清代，两百年来一直是两岸居民过河的唯一通道。（江城社6月4日电）",
      "渡口新增夜航船",
      "本报讯（记者 何青）昨日起，城南渡口每晚增开两班船，末班船十点开。",
    ]);
    expect(articles.map(({ title }) => title)).toEqual(["青石桥修缮完工", "渡口新增夜航船"]);
  });

  test("is a newspaper's though it has a table, of which each row has the names of the columns", async () => {
    const source = await read([
      "江城日报 2025年6月4日 星期三",
      ...BRIDGE,
      ...LAMPS,
      "| 街道 | 灯（盏） |\n| --- | --- |\n| 鱼市街 | 120 |\n| 桥头街 | 86 |",
      "责任编辑 何青",
    ]);
    expect(source.reading?.mode).toBe("newspaper");
    const rows = source.articles.flatMap(({ blocks, body }) =>
      blocks
        .filter(({ headings }) => headings.includes("街道 | 灯（盏）"))
        .map(({ start, end }) => body.slice(start, end)),
    );
    expect(rows).toEqual(["鱼市街 | 120", "桥头街 | 86"]);
  });

  test("has the lines of an index apart from its articles", async () => {
    const { articles } = await read([
      ...BRIDGE,
      "今日导读",
      "城南渡口新增夜航船 ……5版",
      "粮仓改成图书馆 ……7版",
      ...LAMPS,
    ]);
    expect(articles.map(({ title }) => title)).toEqual(["青石桥修缮完工", "今日导读", "鱼市街的灯"]);
  });

  test("has a deck at the headline above it, and a column's name at the headline below", async () => {
    const { articles } = await read([
      ...BRIDGE,
      "# 街巷故事",
      "# 鱼市街的灯亮了一夜",
      "——城南菜市凌晨见闻",
      "本报记者 吴桐",
      "昨日清晨，鱼市街的灯一盏盏亮了起来，摊主们开始卸货。",
    ]);
    expect(articles.map(({ title }) => title)).toEqual(["青石桥修缮完工", "鱼市街的灯亮了一夜"]);
    const last = articles.at(-1);
    expect(last?.blocks.map(({ start, end }) => last.body.slice(start, end))).toContain("——城南菜市凌晨见闻");
  });

  test("has the headline of a commentary, though its author stands above", async () => {
    const { articles } = await read([...BRIDGE, "本报评论员", "# 灯下见人心", "一盏灯亮不亮，看的是谁在用心。"]);
    expect(articles.at(-1)).toMatchObject({ title: "灯下见人心", byline: "本报评论员" });
  });

  test("has no headline in results", async () => {
    const { articles } = await read([
      ...LAMPS,
      "男子 1.何青 1:02:47 2.吴桐 1:03:10 3.林小舟 1:04:52",
      "本报讯（记者 何青）昨日起，城南渡口每晚增开两班船，末班船十点开。",
    ]);
    expect(articles.map(({ title }) => title)).not.toContain("男子 1.何青 1:02:47 2.吴桐 1:03:10 3.林小舟 1:04:52");
  });

  test("has no headline where Chinese text has an abbreviation in capitals and a semicolon at its end", async () => {
    const { articles } = await read([
      "■江城日报记者 林小舟",
      "这座城市，一个词被反复提起：“十年”。",
      "比如，江城（JCH）船舶大会十周年之际，江城再度获得大会主办权；",
      "再比如，江城与邻城共同修起了两座桥。",
    ]);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.title).toBeNull();
  });

  test("has all figures of a box in the box, an empty line between any two", async () => {
    const { articles } = await read([
      ...BRIDGE.slice(0, 3),
      "## 数读",
      "**68.4米** 桥长",
      "**36台** 千斤顶",
      "**47天** 纠偏用时",
      ...LAMPS,
    ]);
    expect(articles.map(({ title }) => title)).toEqual(["青石桥修缮完工", "鱼市街的灯"]);
    const [bridge] = articles;
    expect(
      bridge?.blocks.filter(({ kind }) => kind === "sidebar").map(({ start, end }) => bridge.body.slice(start, end)),
    ).toEqual(["数读", "**68.4米** 桥长", "**36台** 千斤顶", "**47天** 纠偏用时"]);
  });
});
