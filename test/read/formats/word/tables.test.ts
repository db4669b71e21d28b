import { describe, expect, test } from "vitest";
import { cell, linesOf, row, said, table } from "../../helpers/word-xml.ts";

describe("a table", () => {
  const merged = (value: string, words: string) => `<w:tc><w:tcPr><w:vMerge${value}/></w:tcPr>${said(words)}</w:tc>`;
  test.each<[string, string, string[]]>([
    [
      "is its cells' paragraphs, row by row",
      table(row(cell(said("a"), said("b")), cell(said("c"))), row(cell(said("d")))),
      ["a", "b", "c", "d"],
    ],
    [
      "in a cell is read where it stands",
      table(row(cell(said("a"), table(row(cell(said("b")))), said("c")), cell(said("d")))),
      ["a", "b", "c", "d"],
    ],
    [
      "shows no text of a cell that the one above covers",
      table(
        row(merged(' w:val="restart"', "a"), cell(said("b"))),
        row(merged("", `c${table(row(cell(said("x"))))}`), cell(said("d"))),
      ),
      ["a", "b", "d"],
    ],
    [
      "shows what follows a table in a covered cell",
      table(
        row(merged(' w:val="restart"', "a")),
        row(`<w:tc><w:tcPr><w:vMerge/></w:tcPr>${table(row(cell(said("b"))))}</w:tc>`),
        row(cell(said("c"))),
      ),
      ["a", "c"],
    ],
    ["shows a cell of its first row, which nothing covers", table(row(merged("", "a"))), ["a"]],
    [
      "may have rows and cells in controls",
      table(
        `<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell(said("a"))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ),
      ["a"],
    ],
  ])("%s", async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });
});
