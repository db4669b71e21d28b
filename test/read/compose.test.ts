import { describe, expect, test } from "vitest";
import type { SourceRange } from "../../src/read/article.ts";
import { composeArticle, type DraftArticle, type DraftBlock, joined } from "../../src/read/compose.ts";

/** Lines as a source holds them, and where each stands in it. */
function source(...lines: readonly string[]): { text: string; ranges: SourceRange[] } {
  let start = 0;
  const ranges = lines.map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
  return { text: lines.join("\n"), ranges };
}

function oneLine(...lines: readonly string[]): string {
  const { text, ranges } = source(...lines);
  return joined(text, ranges);
}

describe("lines of one paragraph are joined", () => {
  test.each([
    ["with a space between words", ["the old", "ferry"], "the old ferry"],
    ["with a space between Korean words", ["강가에서", "축제가"], "강가에서 축제가"],
    ["without one between Chinese characters", ["江上有桥，桥下", "有船"], "江上有桥，桥下有船"],
    ["without one behind Chinese punctuation", ["江上有桥，", "boats"], "江上有桥，boats"],
    ["without one before Chinese", ["Linux", "系统"], "Linux系统"],
    ["without one behind Chinese", ["使用", "Linux"], "使用Linux"],
    ["without one between kana", ["船に", "のる"], "船にのる"],
    ["without one between Thai letters", ["สวัสดี", "ครับ"], "สวัสดีครับ"],
    ["without one between Khmer letters", ["សួស្តី", "អ្នក"], "សួស្តីអ្នក"],
    ["without one between characters outside the basic plane", ["𠀀", "𲎯"], "𠀀𲎯"],
    ["without one before a character outside the basic plane", ["use", "𠀀"], "use𠀀"],
    ["without one behind a character outside the basic plane", ["𲎯", "is old"], "𲎯is old"],
    ["without one before such a character in quotation marks", ["use", "“𠀀”"], "use“𠀀”"],
    ["with one between emoji", ["😀", "😀"], "😀 😀"],
    ["with one before a quotation in Latin letters", ["she said", "“Farewell”"], "she said “Farewell”"],
    ["with one behind a quotation in Latin letters", ["“Farewell”", "she said"], "“Farewell” she said"],
    ["without one behind a quotation in Chinese", ["“再见”", "she said"], "“再见”she said"],
    ["without one before a quotation in Chinese", ["he said", "“再见”"], "he said“再见”"],
    ["with one behind a dash between Latin words", ["the river—", "the ferry"], "the river— the ferry"],
  ])("%s", (_, lines, expected) => {
    expect(oneLine(...lines)).toBe(expected);
  });

  test("over more than two lines", () => {
    expect(oneLine("one", "two", "三", "四")).toBe("one two三四");
  });
});

describe("a hyphen at a line end", () => {
  test.each([
    ["stays", ["size-", "determining"], "size-determining"],
    ["stays when it is Unicode's own", ["Anglo\u2010", "Saxon"], "Anglo\u2010Saxon"],
    ["stays for the rest of a word, with a space", ["Vor-", "und Nachlauf"], "Vor- und Nachlauf"],
    ["is a dash when it stands alone", ["the ferry -", "an old one"], "the ferry - an old one"],
  ])("%s", (_, lines, expected) => {
    expect(oneLine(...lines)).toBe(expected);
  });

  test("is nothing where reading has found a divided word", () => {
    const { text, ranges } = source("car-", "ried");
    const [first, second] = ranges as [SourceRange, SourceRange];
    expect(joined(text, [{ start: first.start, end: first.end - 1, isDivided: true }, second])).toBe("carried");
  });
});

describe("a number broken at a line end", () => {
  test.each([
    ["is one number in Chinese text", ["共有20", "24人"], "共有2024人"],
    ["is one number in Japanese text", ["20", "24人の"], "2024人の"],
    ["is two numbers in Latin text", ["in 20", "24 people"], "in 20 24 people"],
    ["is one number when Chinese stands within twelve characters before", ["江12345678901", "2"], "江123456789012"],
    ["is two numbers when it stands farther before", ["江123456789012", "3"], "江123456789012 3"],
    ["is one number when Chinese stands within twelve characters behind", ["1", "23456789012江"], "123456789012江"],
    ["is two numbers when it stands farther behind", ["1", "234567890123江"], "1 234567890123江"],
    ["is no number next to a letter", ["船A", "24人的"], "船A 24人的"],
  ])("%s", (_, lines, expected) => {
    expect(oneLine(...lines)).toBe(expected);
  });
});

const FACTS: Omit<DraftArticle, "blocks"> = {
  title: "The Ferry",
  byline: null,
  date: null,
  datedBy: null,
  language: "en",
  url: null,
  tags: [],
  continuation: false,
};

function block(ranges: readonly SourceRange[]): DraftBlock {
  return { kind: "paragraph", ranges, headings: [], alsoAt: [] };
}

describe("a body", () => {
  test("is its blocks with an empty line between, and the map leads back from each", () => {
    const { text, ranges } = source("The car-", "ried boat", "left", "at noon.");
    const divided = [{ start: 0, end: 7, isDivided: true }, ...ranges.slice(1, 2)];
    const article = composeArticle(text, { ...FACTS, blocks: [block(divided), block(ranges.slice(2))] });
    expect(article.body).toBe("The carried boat\n\nleft at noon.");
    expect(article.blocks.map(({ start, end }) => article.body.slice(start, end))).toEqual([
      "The carried boat",
      "left at noon.",
    ]);
    expect(article.sourceMap).toEqual([
      { body: 0, source: 0, length: 7 },
      { body: 7, source: 9, length: 9 },
      { body: 18, source: 19, length: 4 },
      { body: 23, source: 24, length: 8 },
    ]);
  });

  test("has an empty entry in its map where a block begins or ends inside a sentence", () => {
    const { text, ranges } = source("boat left", "at noon and");
    const blocks = ranges.map((range, at) => ({ ...block([range]), isCutBefore: at === 0, isCutBehind: at === 1 }));
    const { body, sourceMap } = composeArticle(text, { ...FACTS, blocks });
    expect(body).toBe("boat left\n\nat noon and");
    expect(sourceMap).toEqual([
      { body: 0, source: 0, length: 0 },
      { body: 0, source: 0, length: 9 },
      { body: 11, source: 10, length: 11 },
      { body: 22, source: 21, length: 0 },
    ]);
  });

  test("keeps lines that stay lines, each with its own end", () => {
    const { text, ranges } = source("江上", "有桥", "a ferry");
    const { body, blocks } = composeArticle(text, { ...FACTS, blocks: [{ ...block(ranges), asLines: true }] });
    expect(body).toBe("江上\n有桥\na ferry");
    expect(blocks).toMatchObject([{ start: 0, end: body.length }]);
  });

  test("has two entries in its map where blocks follow each other in the source without anything between", () => {
    const blocks = [block([{ start: 0, end: 2 }]), block([{ start: 2, end: 4 }])];
    const { body, sourceMap } = composeArticle("江上有桥", { ...FACTS, blocks });
    expect(body).toBe("江上\n\n有桥");
    expect(sourceMap).toEqual([
      { body: 0, source: 0, length: 2 },
      { body: 4, source: 2, length: 2 },
    ]);
  });

  test("has one entry in its map where ranges follow each other in the source", () => {
    const article = composeArticle("江上有桥", {
      ...FACTS,
      blocks: [
        block([
          { start: 0, end: 2 },
          { start: 2, end: 4 },
        ]),
      ],
    });
    expect(article.sourceMap).toEqual([{ body: 0, source: 0, length: 4 }]);
  });
});

describe("an article's id", () => {
  const idOf = (title: string | null, text: string) =>
    composeArticle(text, { ...FACTS, title, blocks: [block([{ start: 0, end: text.length }])] }).id;
  const start = "x".repeat(63);

  test("is twelve hexadecimal digits", () => {
    expect(idOf("A", start)).toMatch(/^[0-9a-f]{12}$/);
  });

  test.each([
    ["changes with the headline", idOf("A", start), idOf("B", start), false],
    ["tells no headline from an empty one", idOf(null, start), idOf("", start), true],
    ["changes with the 64th character", idOf("A", `${start}a`), idOf("A", `${start}b`), false],
    ["does not change with the 65th", idOf("A", `${start}aa`), idOf("A", `${start}ab`), true],
    ["does not change with white space", idOf("A", "one two"), idOf("A", "one\n two"), true],
    ["counts no white space among the 64", idOf("A", `${" \n".repeat(9)}${start}a`), idOf("A", `${start}b`), false],
  ])("%s", (_, one, other, isSame) => {
    expect(one === other).toBe(isSame);
  });
});
