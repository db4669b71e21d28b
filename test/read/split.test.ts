import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/read/article.ts";
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
