import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article, Block } from "../../src/read/article.ts";
import { readSourceFile } from "../../src/read/read-source.ts";
import { splitArticle } from "../../src/read/split.ts";
import { checkSource } from "./helpers/check-reading.ts";

const countTokens = (text: string): number => Math.ceil([...text].length * 0.65);

async function article(text: string): Promise<Article> {
  const [first] = (await readSourceFile("a.md", Buffer.from(text))).articles;
  if (first === undefined) throw new Error("There is no article.");
  return first;
}

describe("passages", () => {
  test("keep short neighbouring paragraphs together, and a long one is divided at sentence ends", async () => {
    const short = "今天的船票卖完了。";
    const long = "第一座桥建成的时候全城的人都来看热闹，江边站满了人。".repeat(12);
    const passages = splitArticle(await article(`${short}\n\n明天还有一班。\n\n${long}`), {
      countTokens,
      target: 100,
      max: 200,
    });
    expect(passages[0]?.text).toBe(`${short}\n\n明天还有一班。`);
    expect(
      passages
        .slice(1)
        .map(({ text }) => text)
        .join(""),
    ).toBe(long);
    expect(passages.slice(1).every(({ text }) => text.endsWith("。"))).toBe(true);
  });

  test("never take a paragraph's part together with another paragraph", async () => {
    const text = Array.from({ length: 9 }, (_, at) => "江水涨了又落，船来了又走。".repeat(at + 1)).join("\n\n");
    const read = await article(text);
    for (const passage of splitArticle(read, { countTokens, target: 60, max: 90 })) {
      const touched = read.blocks.filter(({ start, end }) => start < passage.end && end > passage.start);
      if (touched.length < 2) continue;
      expect(passage.start).toBe(touched[0]?.start);
      expect(passage.end).toBe(touched.at(-1)?.end);
    }
  });

  test("of different headings stay apart", async () => {
    const passages = splitArticle(await article("# 题\n\n甲。\n\n## 一\n\n乙。\n\n## 二\n\n丙。"), {
      countTokens,
      target: 100,
      max: 200,
    });
    expect(passages.map(({ text, headings }) => [text, headings])).toEqual([
      ["甲。", []],
      ["乙。", ["一"]],
      ["丙。", ["二"]],
    ]);
  });

  test("that may be another article's stay apart from those that are surely the article's", async () => {
    const read = await article("甲。\n\n乙。\n\n丙。");
    const blocks = read.blocks.map((block, at) => ({ ...block, mayBeAnothers: at > 0 }));
    const passages = splitArticle({ ...read, blocks }, { countTokens, target: 100, max: 200 });
    expect(passages.map(({ text, mayBeAnothers }) => [text, mayBeAnothers])).toEqual([
      ["甲。", false],
      ["乙。\n\n丙。", true],
    ]);
  });

  test("of different pages stay apart, so that each is named by its own", async () => {
    const read = await article("甲。\n\n乙。\n\n丙。");
    const blocks = read.blocks.map((block, at) => ({ ...block, page: at === 0 ? 1 : 2 }));
    const passages = splitArticle({ ...read, blocks }, { countTokens, target: 100, max: 200 });
    expect(passages.map(({ text }) => text)).toEqual(["甲。", "乙。\n\n丙。"]);
  });

  test("cut a sentence that is too long at clauses, and never inside a number", async () => {
    const text = `${"桥上有船一千二百三十四艘，".repeat(30)}价值12345678901234567890元。`;
    const passages = splitArticle(await article(text), { countTokens, target: 30, max: 40 });
    expect(passages.length).toBeGreaterThan(5);
    expect(passages.slice(0, -1).every((passage) => /[，元]$/u.test(passage.text))).toBe(true);
    expect(passages.at(-1)?.text).toContain("12345678901234567890");
  });

  test("cut a text without any boundary between whole characters", async () => {
    for (const unit of ["x", "😀", "中", "9"]) {
      const passages = splitArticle(await article(unit.repeat(2000)), { countTokens, target: 50, max: 100 });
      expect(passages.every(({ text }) => countTokens(text) <= 100 && text.replaceAll(unit, "") === "")).toBe(true);
    }
  });

  test("refuse limits that cannot be kept", async () => {
    const read = await article("甲。");
    expect(() => splitArticle(read, { countTokens, target: 10, max: 5 })).toThrow(RangeError);
  });
});

const FACTS: Omit<Article, "body" | "blocks" | "sourceMap"> = {
  id: "0123456789ab",
  title: null,
  byline: null,
  date: null,
  datedBy: null,
  language: "zh-Hans",
  url: null,
  tags: [],
  continuation: false,
};

describe("how passages are divided", () => {
  /** Sentences of ten characters; a token is a character here. */
  const SENTENCE = "江水涨了又落船来了。";
  const limits = { countTokens: (text: string) => text.replace(/\s/gu, "").length, target: 100, max: 200 };

  /** An article of paragraphs that have so many sentences. */
  function paragraphs(...sentences: readonly number[]): Article {
    const ends = sentences.map((_, at) => sentences.slice(0, at + 1).reduce((sum, count) => sum + count * 10 + 2, -2));
    const blocks = sentences.map((count, at): Block => {
      const end = ends[at] ?? 0;
      return { kind: "paragraph", start: end - count * 10, end, headings: [], alsoAt: [] };
    });
    const body = sentences.map((count) => SENTENCE.repeat(count)).join("\n\n");
    return { ...FACTS, body, blocks, sourceMap: [{ body: 0, source: 0, length: body.length }] };
  }

  function lengths(read: Article): number[] {
    return splitArticle(read, limits).map(({ text }) => limits.countTokens(text));
  }

  test.each([
    ["a paragraph of the target", [10], [100]],
    ["a paragraph half over the target is not divided, which costs as much as being off by half", [15], [150]],
    ["a longer one is, as near to the target as its sentences allow", [16], [80, 80]],
    ["a paragraph of three targets", [30], [100, 100, 100]],
    ["two halves of the target share a passage", [5, 5], [100]],
    ["two paragraphs that would be too long together stay apart", [8, 8], [80, 80]],
    ["a short paragraph goes with the neighbour that it makes fuller", [9, 1, 9], [100, 90]],
    ["no passage is over the maximum, though it would cost less", [20], [100, 100]],
  ])("%s", (_, sentences, expected) => {
    expect(lengths(paragraphs(...sentences))).toEqual(expected);
  });

  test("a paragraph a little less than three fifths over the target is not divided yet", () => {
    const read = paragraphs(15);
    const body = `${read.body}船又来了呢啊。`;
    expect(lengths({ ...read, body, blocks: [{ ...(read.blocks[0] as Block), end: body.length }] })).toEqual([157]);
  });

  test("a passage whose sentences together have more tokens than one by one is halved until it fits", async () => {
    const greedy = {
      // Each sentence but the first costs another ten tokens when they are counted together.
      countTokens: (text: string) => text.length + 10 * Math.max(0, (text.match(/。/gu)?.length ?? 0) - 1),
      target: 100,
      max: 100,
    };
    const passages = splitArticle(await article(SENTENCE.repeat(10)), greedy);
    expect(passages.map(({ text }) => text.length / 10)).toEqual([5, 5]);
  });

  test("of more than two thousand sentences without a heading, the first are laid out by themselves", async () => {
    const huge = { countTokens: () => 1, target: 1_000_000, max: 1_000_000 };
    const numbered = Array.from({ length: 2100 }, (_, at) => `第${at}句在这里。`).join("\n\n");
    const read = await article(numbered);
    const passages = splitArticle(read, huge);
    expect(passages.map(({ sentences }) => sentences.length)).toEqual([2001, 99]);
  });

  test.each(["caption", "sidebar", "byline", "headline"] as const)("a %s is a passage of its own", async (kind) => {
    const read = await article("甲在这里。\n\n乙在这里。\n\n丙在这里。");
    const blocks = read.blocks.map((block, at) => (at === 1 ? { ...block, kind } : block));
    const passages = splitArticle({ ...read, blocks }, limits);
    expect(passages.map((passage) => [passage.kind, passage.text])).toEqual([
      ["paragraph", "甲在这里。"],
      [kind, "乙在这里。"],
      ["paragraph", "丙在这里。"],
    ]);
  });

  test.each([
    [0, 10, false],
    [0.9, 10, false],
    [1, 1, true],
    [10, 9, false],
    [10, 10, true],
    [Number.NaN, 10, false],
    [10, Number.NaN, false],
  ])("a target of %d and a maximum of %d can be kept: %s", async (target, max, areKept) => {
    const read = await article("甲。");
    const split = () => splitArticle(read, { ...limits, target, max });
    if (areKept) expect(split()).toHaveLength(1 + (max === 1 ? 1 : 0));
    else expect(split).toThrow(RangeError);
  });
});

test("sentences that no token stands for fill passages, too: laying them out takes no more time than others", async () => {
  const read = await article(Array.from({ length: 30 }, () => "Gone. ").join(""));
  const passages = splitArticle(read, { countTokens: () => 0, target: 5, max: 8 });
  expect(Math.max(...passages.map(({ sentences }) => sentences.length))).toBeLessThanOrEqual(8);
});

test("passages cover their article and fit, whatever the text", async () => {
  const words = fc.constantFrom(
    "江水",
    "bridge",
    "。",
    "，",
    " ",
    "\n",
    "\n\n",
    "# ",
    "- ",
    "“",
    "”",
    "3.5",
    "😀",
    "é",
    "！",
    ". ",
    "本报讯 ",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 200 }), async (parts) => {
      checkSource(await readSourceFile("a.txt", Buffer.from(`江。${parts.join("")}`)));
    }),
  );
});
