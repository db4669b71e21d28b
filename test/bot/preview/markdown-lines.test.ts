import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columns } from "../../../src/text/width.ts";
import { type MarkdownLine, markdownLines, plainLine, wrapped } from "./markdown-lines.ts";

const MOST = 20;

function textOf({ spans }: MarkdownLine): string {
  return spans.map(({ text }) => text).join("");
}

describe("a message's Markdown", () => {
  test("is divided into lines of block quote, small print and plain text", () => {
    expect(markdownLines("> quoted\n-# small\nplain").map((line) => [line.kind, textOf(line)])).toEqual([
      ["quote", "quoted"],
      ["small", "small"],
      ["plain", "plain"],
    ]);
  });

  test("shows what stands between pairs of asterisks in bold, and escaped characters as they are", () => {
    expect(markdownLines("a **bold \\* word** \\> z")[0]?.spans).toEqual([
      { text: "a ", bold: false },
      { text: "bold * word", bold: true },
      { text: " > z", bold: false },
    ]);
  });
});

describe("a line", () => {
  test.each([
    ["one two three four five six", ["one two three four ", "five six"]],
    ["在南极冰冻三十年的水熊虫后来，怎样了？", ["在南极冰冻三十年的水", "熊虫后来，怎样了？"]],
    ["incomprehensibilities are long", ["incomprehensibilities ", "are long"]],
  ])("%s is wrapped between words and between wide characters", (text, rows) => {
    expect(wrapped(plainLine(text), MOST).map(textOf)).toEqual(rows);
  });

  test("keeps all its characters when it is wrapped, and no row of short words is too wide", () => {
    const word = fc.stringMatching(/^(?:[a-z]{1,9}|[一-龥]{1,9})$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const rows = wrapped(plainLine(words.join(" ")), MOST).map(textOf);
        expect(rows.join("")).toBe(words.join(" "));
        for (const row of rows.map((each) => each.trimEnd())) {
          expect(columns(row)).toBeLessThanOrEqual(MOST);
        }
      }),
    );
  });
});
