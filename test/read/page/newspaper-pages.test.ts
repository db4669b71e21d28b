import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSourceFile } from "../../../src/read/read-source.ts";
import { splitArticle } from "../../../src/read/split.ts";
import { checkSource } from "../helpers/check-reading.ts";

/** What is understood of a page: for each article its headline and its blocks, labelled where they are no paragraphs. */
async function outline(lines: readonly string[]): Promise<{ title: string | null; blocks: string[] }[]> {
  const source = await readSourceFile("page.txt", Buffer.from(lines.join("\n")));
  checkSource(source);
  return source.articles.map(({ title, blocks, body }) => ({
    title,
    blocks: blocks.map(({ kind, start, end }) => (kind === "paragraph" ? "" : `[${kind}] `) + body.slice(start, end)),
  }));
}

describe("a marked page", () => {
  const page = [
    "# 古桥新生记",
    "",
    "■江城日报记者 林小舟 周远",
    "",
    "青石桥建于清代，两百年来一直是两岸居民过河的唯一通道。",
    "",
    "去年冬天，施工队在桥墩下发现了一块刻着捐款人姓名的石",
    "",
    "碑，碑文里出现了三十七位船工的名字。",
    "",
    "## 修旧如旧",
    "",
    "不换一块完好的石头",
    "",
    "负责修缮的工匠说：“能用的石头都要放回原处。”",
    "",
    "6月3日，工人在青石桥下清理淤泥。 记者 何青 摄/视觉江城",
    "",
    "每块石头都编了号，先画图，再拆卸。",
    "",
    "## 数读",
    "",
    "**37位**",
    "",
    "- 船工的名字",
    "- 包括撑篙的、",
    "- 摇橹的",
    "",
    "（记者林小舟整理）",
    "",
    "## ■江城日报记者 吴桐",
    "",
    "昨日清晨，鱼市街的灯一盏盏亮了起来，摊主们开始卸货。",
    "",
    "目前，鱼市街的摊位已经全部租",
    "",
    "# 鱼市街的灯",
    "",
    "## 一条老街与它的夜班人",
    "",
    "了出去，最年轻的摊主只有二十二岁。",
    "",
    "“鱼市街离不开灯。”街道办主任说。（江城社6月4日电）",
  ];

  test("gives each article its headline, also one printed in the middle of a sentence", async () => {
    expect((await outline(page)).map(({ title }) => title)).toEqual(["古桥新生记", "鱼市街的灯"]);
  });

  test("joins what a page break or a headline cut, keeps what ends, and labels captions and boxes", async () => {
    const [bridge, street] = await outline(page);
    expect(bridge?.blocks).toEqual([
      "[byline] ■江城日报记者 林小舟 周远",
      "青石桥建于清代，两百年来一直是两岸居民过河的唯一通道。",
      "去年冬天，施工队在桥墩下发现了一块刻着捐款人姓名的石碑，碑文里出现了三十七位船工的名字。",
      "负责修缮的工匠说：“能用的石头都要放回原处。”",
      "[caption] 6月3日，工人在青石桥下清理淤泥。 记者 何青 摄/视觉江城",
      "每块石头都编了号，先画图，再拆卸。",
      "[sidebar] 数读",
      "[sidebar] **37位**",
      "[sidebar] - 船工的名字",
      "[sidebar] - 包括撑篙的、\n- 摇橹的",
      "[sidebar] （记者林小舟整理）",
    ]);
    expect(street?.blocks).toEqual([
      "[headline] 一条老街与它的夜班人",
      "[byline] ■江城日报记者 吴桐",
      "昨日清晨，鱼市街的灯一盏盏亮了起来，摊主们开始卸货。",
      "目前，鱼市街的摊位已经全部租了出去，最年轻的摊主只有二十二岁。",
      "“鱼市街离不开灯。”街道办主任说。（江城社6月4日电）",
    ]);
  });

  test("keeps section headings and their decks above the blocks, and bylines as facts", async () => {
    const source = await readSourceFile("page.txt", Buffer.from(page.join("\n")));
    expect(source.articles.map(({ byline }) => byline)).toEqual(["江城日报记者 林小舟 周远", "江城日报记者 吴桐"]);
    expect(source.articles[0]?.blocks[3]?.headings).toEqual(["修旧如旧", "不换一块完好的石头"]);
  });
});

describe("a short line above a wrapped text", () => {
  const wrapped = (heading: string, ...text: string[]) => [
    "# 青石桥的渡口",
    "",
    "■江城日报记者 林小舟",
    "",
    "青石桥的渡口每天早上六点开船，船工们",
    "五点就到了，先把缆绳解开，再把船板上",
    "的露水擦干净，等第一批赶集的人上船。",
    "",
    heading,
    ...text,
    "",
    "渡口的灯一直亮到夜里十点，最后一班船",
    "靠岸以后才由值班的船工关掉。（江城社6月4日电）",
  ];
  const full = [
    "船工说，最难的不是把船开出去，而是遇",
    "到大雾的时候能够等得住，等到雾散了再",
    "开，一船人的性命都在手上。",
  ];

  test("is no part of it, also where it has two clauses", async () => {
    const [article] = await outline(wrapped("等得住，才算本事", ...full));
    expect(article?.blocks).toContain(full.join(""));
  });

  test("is its first line where it has two clauses and the column is as narrow below", async () => {
    const narrow = ["船工说，最难的不是", "把船开出去，能够", "等得住才是本事。"];
    const [article] = await outline(wrapped(narrow[0] as string, ...narrow.slice(1)));
    expect(article?.blocks).toContain(narrow.join(""));
  });
});

describe("a page of wrapped lines whose headlines follow their texts", () => {
  const page = [
    "江城日报 2024年5月18日 星期六",
    "",
    "　　本报讯 （记者 秦少白）昨日上午，江城",
    "第二条过江索道开始试运行。索道全长一千",
    "二百米，单程需要四分钟，每小时可以运送一",
    "",
    "千六百名乘客。",
    "　　索道公司负责人表示，试运行期间票价不",
    "变，老人和儿童继续享受优惠。",
    "",
    "历时两年建设 设站两座",
    "",
    "江 城 过 江 索 道 试 运 行",
    "",
    "　　新华社江城5月17日电 （记者 郑云）第九",
    "届山地马拉松报名工作十七日结束，共有三",
    "万名选手报名。（下转2版）",
    "",
    "山地马拉松三万人报名",
    "",
    "　　5月17日，江边公园的绣球花开了，市民在",
    "花丛中拍照。",
    "记者 何青 摄",
    "",
    "江边绣球",
    "花开时节",
  ];

  test("gives each text the headlines that speak of it", async () => {
    expect((await outline(page)).map(({ title }) => title)).toEqual([
      "江城过江索道试运行",
      "山地马拉松三万人报名",
      "江边绣球花开时节",
    ]);
  });

  test("joins wrapped lines, also over an empty line, and ends paragraphs at short lines", async () => {
    const [ropeway, marathon, picture] = await outline(page);
    expect(ropeway?.blocks).toEqual([
      "[headline] 历时两年建设 设站两座",
      "本报讯 （记者 秦少白）昨日上午，江城第二条过江索道开始试运行。索道全长一千二百米，单程需要四分钟，每小时可以运送一千六百名乘客。",
      "索道公司负责人表示，试运行期间票价不变，老人和儿童继续享受优惠。",
    ]);
    expect(marathon?.blocks).toHaveLength(1);
    expect(picture?.blocks).toEqual(["[caption] 5月17日，江边公园的绣球花开了，市民在花丛中拍照。记者 何青 摄"]);
  });

  test("dates articles by dateline and page, and keeps jump lines and page furniture as what they are", async () => {
    const source = await readSourceFile("page.txt", Buffer.from(page.join("\n")));
    expect(source.articles.map(({ date, datedBy }) => [date, datedBy])).toEqual([
      ["2024-05-18", "page"],
      ["2024-05-17", "dateline"],
      ["2024-05-18", "page"],
    ]);
    expect(source.dropped.map(({ kind, start, end }) => [kind, source.text.slice(start, end)])).toEqual([
      ["furniture", "江城日报 2024年5月18日 星期六"],
      ["jump-line", "（下转2版）"],
    ]);
  });
});

test("lines that begin as wide as their column below text are no headline, where an empty line cuts their sentence", async () => {
  const sample = readFileSync("articles/yunting-evening-page-3.txt", "utf8");
  const [clock] = await outline(sample.split("\n"));
  expect(clock?.title).toBe("停摆九年");
  expect(clock?.blocks).toContain(
    "每只坠子重85公斤，三天降到底，钟表匠就得爬上97级木楼梯，用摇柄摇164圈，把它们重新吊上去。",
  );
});

describe("a continuation from another page", () => {
  test.each(["（上接一版）", "◀◀（上接3版）", "（紧接第1版）"])(
    "%s is its own article without a headline",
    async (mark) => {
      const source = await readSourceFile(
        "page.txt",
        Buffer.from(
          `# 茶馆里的下午\n\n■江城日报记者 吴桐\n\n茶馆开了四十年。\n\n${mark}\n\n到了夏天，河水涨到第三级台阶，渡船就停了。\n`,
        ),
      );
      expect(source.articles.map(({ title, continuation }) => [title, continuation])).toEqual([
        ["茶馆里的下午", false],
        [null, true],
      ]);
      expect(source.dropped).toEqual([expect.objectContaining({ kind: "jump-line" })]);
    },
  );
});

describe("other texts", () => {
  test("plain text has its first line as headline and short lines above text as section headings", async () => {
    const source = await readSourceFile(
      "notes.txt",
      Buffer.from("The Ferry\n\nThe ferry left at noon. It was full.\n\nThe crossing\n\nIt took an hour.\n"),
    );
    const [article] = source.articles;
    expect(article?.title).toBe("The Ferry");
    expect(article?.blocks.map(({ headings }) => headings)).toEqual([[], ["The crossing"]]);
  });

  test("wrapped English is joined with spaces and its hyphenation undone", async () => {
    const lines = [
      "The old ferry across the river made its last trip on Sunday, and hun-",
      "dreds of people came to wave. The captain, who had crossed the river",
      "every day for thirty years, sounded the horn.",
      "A bridge will take its place. It opens in May.",
    ];
    const [article] = (await readSourceFile("ferry.txt", Buffer.from(lines.join("\n")))).articles;
    expect(article?.body).toBe(
      "The old ferry across the river made its last trip on Sunday, and hundreds of people came to wave. The captain, who had crossed the river every day for thirty years, sounded the horn.\n\nA bridge will take its place. It opens in May.",
    );
  });

  test("each heading of first rank opens an article of a Markdown file", async () => {
    const source = await readSourceFile(
      "notes.md",
      Buffer.from("# One\n\nText one.\n\n## Part\n\nMore.\n\n# Two\n\nText two.\n"),
    );
    expect(source.articles.map(({ title }) => title)).toEqual(["One", "Two"]);
  });

  test.each(["By Ann Lee", "Von Anna Lehmann", "Por Ana de León", "Par Anne Leroy"])(
    "%s is no headline",
    async (byline) => {
      const [article] = (
        await readSourceFile("notes.txt", Buffer.from(`The Ferry\n${byline}\n\nThe ferry left at noon.\n`))
      ).articles;
      expect(article).toMatchObject({ title: "The Ferry", byline });
    },
  );

  test("a list of short lines makes no headlines", async () => {
    const [article] = (
      await readSourceFile("list.txt", Buffer.from("milk\n\nbread\n\nbutter\n\nHe went to the shop.\n"))
    ).articles;
    expect(article?.blocks.map(({ kind }) => kind)).not.toContain("headline");
  });

  test("no passage mixes two articles", async () => {
    const page = ["# 一", "", "甲文的第一句话在这里。", "", "# 二", "", "乙文的第一句话在这里。"].join("\n");
    const { articles } = await readSourceFile("page.md", Buffer.from(page));
    const passages = articles.flatMap((article) =>
      splitArticle(article, { countTokens: (text) => text.length, target: 100, max: 200 }),
    );
    expect(passages.map(({ text }) => text)).toEqual(["甲文的第一句话在这里。", "乙文的第一句话在这里。"]);
  });
});
