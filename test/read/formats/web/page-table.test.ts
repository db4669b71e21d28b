import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../../src/read/formats/extract-html.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { countLookedAt } from "../../helpers/count-characters.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";

const LONG = "The berth behind the mole is let to the mail boat. ".repeat(30);
const blocksOf = (html: string) => shownBlocks(extractHtml(html));

describe("a table", () => {
  test.each([
    [
      "has its rows below the names of its columns",
      "<table><thead><tr><th>Kite<th>Wind<tbody><tr><td>Delta<td>3 to 5<tr><td>Box<td>4 to 7</table>",
      ["[columns] Kite | Wind", "[row] Delta | 3 to 5", "[row] Box | 4 to 7"],
    ],
    [
      "has names in its first row, if all of it is headers",
      "<table><tr><th>A<th>B<tr><td>c<td>d</table>",
      ["[columns] A | B", "[row] c | d"],
    ],
    [
      "needs no names",
      "<table><tr><th>Height<td>3 m<tr><th>Width<td>2 m</table>",
      ["[row] Height | 3 m", "[row] Width | 2 m"],
    ],
    [
      "keeps a long cell below its name",
      `<table><tr><th>Berth<th>Note<tr><td>A2<td><p>${LONG}</p></table>`,
      ["[columns] Berth | Note", `[row] A2 | ${LONG.trim()}`],
    ],
    [
      "keeps the place of empty cells",
      "<table><tr><td>a<td><td>b<tr><td>c<td>d<td></table>",
      ["[row] a |  | b", "[row] c | d"],
    ],
    [
      "has lists and lines of a cell in its row",
      "<table><tr><th>A<th>B<tr><td>c<td><ul><li>d<li>e</ul>f<br>g</table>",
      ["[columns] A | B", "[row] c | - d - e f g"],
    ],
    ["has its caption", "<table><caption>Fees</caption><tr><td>a<td>b</table>", ["[caption] Fees", "[row] a | b"]],
    [
      "names columns by all rows of names",
      "<table><tr><th rowspan=2>Quay<th colspan=2>2024<tr><th>Summer<th>Winter<tr><td>North<td>1<td>2</table>",
      ["[columns] Quay | 2024 Summer | 2024 Winter", "[row] North | 1 | 2"],
    ],
    [
      "has a title above the names",
      "<table><tr><th colspan=2>Fees<tr><th>A<th>B<tr><td>c<td>d</table>",
      ["[caption] Fees", "[columns] A | B", "[row] c | d"],
    ],
    [
      "repeats what several rows share",
      "<table><tr><td rowspan=2>North<td>1<tr><td>2<tr><td>South<td>3</table>",
      ["[row] North | 1", "[row] North | 2", "[row] South | 3"],
    ],
    [
      "says once what several columns share",
      "<table><tr><td>a<td>b<tr><td colspan=2>c</table>",
      ["[row] a | b", "[row] c"],
    ],
    ["is no table where it has one column", "<table><tr><td>a<tr><td>b</table>", ["a", "b"]],
    ["is no table where it says so", "<table role=presentation><tr><td>a<td>b</table>", ["a", "b"]],
    [
      "is no table around another one",
      "<table><tr><td>a<td><table><tr><td>b<td>c</table><td>d</table>",
      ["a", "[row] b | c", "d"],
    ],
    ["is no table of code", "<table><tr><td>1<td><pre>a\n b</pre></table>", ["1", "[code] a\n b"]],
    ["is no table of sections", "<table><tr><td>a<td><h2>B</h2><p>c</table>", ["a", "## B", "c"]],
    ["is no table of long columns", `<table><tr><td>a<td><p>${LONG}</p></table>`, ["a", LONG.trim()]],
  ])("%s", (_, html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });

  test("does not stand below the names of another one", async () => {
    const html = "<table><tr><th>A<th>B<tr><td>c<td>d</table><table><tr><td>e<td>f</table>";
    const { articles } = await readSourceFile("a.html", Buffer.from(html));
    expect(articles[0]?.blocks.map(({ headings }) => headings)).toEqual([["A | B"], []]);
  });

  test("shows a gap in a row where a formula has no words", () => {
    const html = "<table><tr><td>a<td><math><mfrac><mi>x</mi><mi>y</mi></mfrac></math> m</table>";
    expect(blocksOf(html)).toEqual(["[row] a |⏎m"]);
  });

  test.each([
    [
      "columns",
      (cells: number) => `<table><tr>${"<td>a".repeat(cells)}${"<tr><td colspan=65000>b".repeat(cells)}</table>`,
    ],
    [
      "rows",
      (cells: number) => `<table><tr>${"<td rowspan=65000>a".repeat(cells)}${"<tr><td>b".repeat(cells)}</table>`,
    ],
  ])("shared over any number of %s is as much work as it has cells", async (_, table) => {
    const work = (cells: number) => countLookedAt(async () => void extractHtml(table(cells)));
    await work(10);
    expect((await work(1600)) / (await work(400))).toBeLessThan(6);
  });
});
