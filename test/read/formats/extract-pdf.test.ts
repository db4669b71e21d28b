import { describe, expect, test } from "vitest";
import { extractPdf } from "../../../src/read/formats/extract-pdf.ts";
import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { type PrintedLine, pdf } from "../helpers/pdf.ts";

/** Enough text in ten points that other sizes are the unusual ones. */
const TEXT: PrintedLine = { text: "江上有很多桥，桥下有很多船，船上有很多人。", size: 10, top: 700 };

async function textOf(...lines: readonly PrintedLine[]): Promise<string> {
  return (await extractPdf(pdf([[...lines, TEXT]]))).text.replace(TEXT.text, "").trim();
}

function line(text: string, top: number, rest: Partial<PrintedLine> = {}): PrintedLine {
  return { text, top, size: 10, ...rest };
}

describe("the lines of a page", () => {
  test.each([
    ["follow each other", [line("甲", 20), line("乙", 34)], "甲\n乙"],
    [
      "are apart by an empty line where the gap is over 1.9 times the type",
      [line("甲", 20), line("乙", 40)],
      "甲\n\n乙",
    ],
    ["are not where it is just that", [line("甲", 20), line("乙", 39)], "甲\n乙"],
    ["are apart where the next stands higher: another column", [line("甲", 34), line("乙", 20)], "甲\n\n乙"],
    [
      "are one where their base lines differ by 0.6 of the type",
      [line("甲", 20), line("乙", 26, { left: 10 })],
      "甲乙",
    ],
    ["are two where they differ by more", [line("甲", 20), line("乙", 27, { left: 10 })], "甲\n乙"],
    ["have no space at a gap of a tenth of the type", [line("甲", 20), line("乙", 20, { left: 11 })], "甲乙"],
    ["have one at a wider gap", [line("甲", 20), line("乙", 20, { left: 13 })], "甲 乙"],
    ["have no second space there", [line("甲 ", 20), line("乙", 20, { left: 23 })], "甲 乙"],
    [
      "are two beside each other where they are printed upwards",
      [line("甲乙", 100, { isTurned: true }), line("丙丁", 100, { left: 14, isTurned: true })],
      "甲乙\n丙丁",
    ],
    ["lose what is no character", [line("甲\0乙", 20)], "甲乙"],
    ["have their white space closed up", [line(" 甲  乙 ", 20)], "甲 乙"],
  ])("%s", async (_, lines, expected) => {
    expect(await textOf(...lines)).toBe(expected);
  });
});

describe("type larger than the text's", () => {
  test.each([
    ["by a fifth is a heading of second rank", [line("标题", 20, { size: 12 })], "## 标题"],
    ["by less is text", [line("标题", 20, { size: 11.5 })], "标题"],
    ["by three fifths is a heading of first rank", [line("标题", 20, { size: 16 })], "# 标题"],
    ["by a little less is one of second rank", [line("标题", 20, { size: 15.5 })], "## 标题"],
    ["without a letter is no heading", [line("12", 20, { size: 20 })], "12"],
    ["over two lines is one heading", [line("江上的", 20, { size: 20 }), line("桥", 45, { size: 20 })], "# 江上的桥"],
    [
      "over two lines of Latin letters is one with a space",
      [line("The old", 20, { size: 20 }), line("ferry", 45, { size: 20 })],
      "# The old ferry",
    ],
    [
      "over a line of Latin letters and a Chinese one is one without a space",
      [line("The old", 20, { size: 20 }), line("渡船", 45, { size: 20 })],
      "# The old渡船",
    ],
    [
      "over a Chinese line and one of Latin letters is, too",
      [line("渡船", 20, { size: 20 }), line("ferry", 45, { size: 20 })],
      "# 渡船ferry",
    ],
    [
      "over two lines that are Chinese elsewhere is one with a space",
      [line("渡船 old", 20, { size: 20 }), line("ferry 渡船", 45, { size: 20 })],
      "# 渡船 old ferry 渡船",
    ],
    [
      "of two sizes are two headings",
      [line("江上的桥", 20, { size: 20 }), line("历时两年", 45, { size: 13 })],
      "# 江上的桥\n\n## 历时两年",
    ],
    [
      "with a gap between are two headings",
      [line("江上的桥", 20, { size: 20 }), line("桥下的船", 60, { size: 20 })],
      "# 江上的桥\n\n# 桥下的船",
    ],
  ])("%s", async (_, lines, expected) => {
    expect(await textOf(...lines)).toBe(expected);
  });
});

test.each([
  [120, "# "],
  [121, ""],
])("a line of %i characters in larger type begins with %j: headings are short", async (length, mark) => {
  // Small enough for the line to fit on its page.
  const small = line("江上有很多桥，桥下有很多船。".repeat(20), 60, { size: 2 });
  const { text } = await extractPdf(pdf([[line("江".repeat(length), 20, { size: 4 }), small]]));
  expect(text.split("\n")[0]).toBe(mark + "江".repeat(length));
});

test("the text's type is what most characters have, wherever they stand", async () => {
  const { text } = await extractPdf(pdf([[{ ...TEXT, top: 20 }, line("标题", 60, { size: 20 })]]));
  expect(text).toBe(`${TEXT.text}\n\n# 标题\n\n`);
});

test("a file of more pages than any has is refused", async () => {
  const blank = (count: number) => pdf(Array.from({ length: count }, () => []));
  await expect(extractPdf(blank(5001))).rejects.toThrow("it has 5001 pages, over 5000");
});

test("pages follow each other, and where each starts is known", async () => {
  const { text, pageStarts } = await extractPdf(pdf([[line("甲", 20)], [], [line("乙", 20)]]));
  expect(text).toBe("甲\n\n\n乙\n\n");
  expect(pageStarts).toEqual([0, 3, 4]);
});

test("what a program notes in a file is not what an article says of itself", async () => {
  expect((await extractPdf(pdf([[TEXT]]))).facts).toEqual(NOTHING_GIVEN);
});
