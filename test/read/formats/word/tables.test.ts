import { describe, expect, test } from "vitest";
import { extractDocx } from "../../../../src/read/formats/extract-docx.ts";
import { cell, linesOf, paragraph, row, run, said, table } from "../../helpers/word-xml.ts";
import { wordParts, zip } from "../../helpers/zip.ts";

const cellWith = (properties: string, words: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${said(words)}</w:tc>`;
const merged = (value: string, words: string) => cellWith(`<w:vMerge${value}/>`, words);
const spanning = (columns: number, words: string) => cellWith(`<w:gridSpan w:val="${columns}"/>`, words);
const bold = (words: string) => cell(paragraph(`<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r>`));
const words = (...cells: readonly string[]) => row(...cells.map((each) => cell(said(each))));
const LONG = "The tide turns here. ".repeat(25);

describe("a table", () => {
  test.each<[string, string, string[]]>([
    ["is its rows", table(words("a", "b"), words("c", "d")), ["[row] a | b", "[row] c | d"]],
    ["keeps the place of an empty cell", table(words("a", "b"), words("", "d")), ["[row] a | b", "[row]  | d"]],
    [
      "shows where a cell's paragraphs end, unless a sentence does",
      table(row(cell(said("a"), said("b.")), cell(said("c."), said("d")))),
      ["[row] a / b. | c. d"],
    ],
    [
      "keeps the place of cells behind one that spans several",
      table(row(spanning(2, "a"), cell(said("b"))), words("c", "d", "e")),
      ["[row] a |  | b", "[row] c | d | e"],
    ],
    [
      "takes cells together that are merged in the old way",
      table(row(cellWith("<w:hMerge w:val='restart'/>", "a"), cellWith("<w:hMerge/>", ""), cell(said("b")))),
      ["[row] a |  | b"],
    ],
    [
      "keeps the columns of a row that begins further right",
      table(words("a", "b"), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(said("c"))}</w:tr>`),
      ["[row] a | b", "[row]  | c"],
    ],
    [
      "shows a name that several rows share in each of them, and no text that it covers",
      table(
        row(merged(' w:val="restart"', "a"), cell(said("b"))),
        row(merged("", `c${table(words("x"))}`), cell(said("d"))),
      ),
      ["[row] a | b", "[row] a | d"],
    ],
    [
      "shows a long text that several rows share once",
      table(row(merged(' w:val="restart"', LONG), cell(said("b"))), row(merged("", ""), cell(said("d")))),
      [`[row] ${LONG.trim()} | b`, "[row]  | d"],
    ],
    [
      "shows a cell of its first row, which nothing covers",
      table(row(merged("", "a"), cell(said("b")))),
      ["[row] a | b"],
    ],
    [
      "may have rows and cells in controls",
      table(
        `<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell(said("a"))}</w:sdtContent></w:sdt>`, cell(said("b")))}</w:sdtContent></w:sdt>`,
      ),
      ["[row] a | b"],
    ],
    [
      "is a row, too, where a cell holds a paragraph of its own length",
      table(row(bold("Berth"), bold("Rule")), row(cell(said("A3")), cell(said(LONG), said("And so on.")))),
      ["[columns] Berth | Rule", `[row] A3 | ${LONG.trim()} And so on.`],
    ],
  ])("%s", async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });
});

describe("what only places text on the page is shown as the text that it holds:", () => {
  test.each<[string, string, string[]]>([
    ["a box", table(row(cell(said("a"), said("b")))), ["a", "b"]],
    ["one column", table(words("a"), words("b")), ["a", "b"]],
    ["columns of which one has text", table(words("", "a"), words("", "b")), ["a", "b"]],
    [
      "columns of running text",
      table(row(cell(said(LONG), said("One.")), cell(said(LONG), said("Two.")))),
      [LONG.trim(), "One.", LONG.trim(), "Two."],
    ],
    [
      "a cell with a heading and what belongs to it",
      table(row(cell(`<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>${run("A")}</w:p>`, said("a")), cell(said("b")))),
      ["## A", "a", "b"],
    ],
    [
      "a table around a table, which keeps its rows",
      table(row(cell(said("a"), table(words("b", "c")), said("d")), cell(said("e")))),
      ["a", "[row] b | c", "d", "e"],
    ],
  ])("%s", async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });
});

describe("the first row names the columns", () => {
  const head = (content: string) => `<w:tr><w:trPr><w:tblHeader/></w:trPr>${content}</w:tr>`;
  const shaded = (each: string) => cellWith('<w:shd w:val="clear" w:fill="D9D9D9"/>', each);
  const set = (look: string, ...rows: readonly string[]) =>
    table(...rows).replace("<w:tblPr/>", `<w:tblPr><w:tblStyle w:val="fees"/><w:tblLook ${look}/></w:tblPr>`);
  const [first, second] = [words("North", "Anna"), words("South", "Jonas")];

  test.each<[string, string]>([
    ["where its author repeats it on each page", table(head(cell(said("Quay")) + cell(said("Keeper"))), first, second)],
    ["where it alone is bold", table(row(bold("Quay"), bold("Keeper")), first, second)],
    ["where it alone is shaded", table(row(shaded("Quay"), shaded("Keeper")), first, second)],
    ["where its style sets it apart", set('w:firstRow="1"', words("Quay", "Keeper"), first, second)],
    ["where its style does so by the bits of its look", set('w:val="04A0"', words("Quay", "Keeper"), first, second)],
  ])("%s", async (_, body) => {
    const styles = `<w:style w:type="table" w:styleId="fees"><w:tblStylePr w:type="firstRow"/></w:style>`;
    expect(await linesOf(body, { styles })).toEqual([
      "[columns] Quay | Keeper",
      "[row] North | Anna",
      "[row] South | Jonas",
    ]);
  });

  test.each<[string, string, string]>([
    [
      "where numbers stand below its words",
      table(words("Quay", "Fee"), words("North", "340 kr"), words("South", "290 kr")),
      "[columns] Quay | Fee",
    ],
    ["behind an empty corner", table(words("", "1997"), words("North", "Anna")), "[columns]  | 1997"],
    [
      "where it is short words above several columns",
      table(words("Quay", "Keeper", "Bell"), words("North", "Anna", "bronze"), words("South", "Jonas", "iron")),
      "[columns] Quay | Keeper | Bell",
    ],
  ])("%s", async (_, body, names) => {
    expect((await linesOf(body))[0]).toBe(names);
  });

  test.each<[string, string]>([
    ["where rows are alike", table(words("Name", "Anna"), words("Boat", "Dipper"))],
    ["where its style would, but the table does not ask for it", set('w:firstRow="0"', first, second)],
    ["where all rows are bold", table(row(bold("a"), bold("b")), row(bold("c"), bold("d")))],
    ["where it says sentences", table(words("It rains.", "It snows.", "It hails."), words("a", "b", "c"), second)],
    ["where it is the only row", table(words("a", "b", "c"))],
    ["where every row would", table(head(cell(said("a")) + cell(said("b"))), head(cell(said("c")) + cell(said("d"))))],
  ])("but not %s", async (_, body) => {
    expect((await linesOf(body)).filter((line) => !line.startsWith("[row]"))).toEqual([]);
  });

  test.each<[string, string]>([
    [
      "where its style would, but it holds a long text",
      set('w:firstRow="1"', row(cell(said(LONG)), cell(said("a"))), second),
    ],
    ["where one number stands below one of two words", table(words("Keeper", "Anna"), words("Berths", "12"))],
    [
      "where its words are not distinct",
      table(words("Anna", "Jonas", "Anna"), words("a", "b", "c"), words("d", "e", "f")),
    ],
  ])("nor %s", async (_, body) => {
    const styles = `<w:style w:type="table" w:styleId="fees"><w:tblStylePr w:type="firstRow"/></w:style>`;
    expect((await linesOf(body, { styles })).filter((line) => !line.startsWith("[row]"))).toEqual([]);
  });

  test("together with the one below it, where names stand in groups", async () => {
    const body = table(
      row(merged(' w:val="restart"', "Quay"), spanning(2, "Fees")),
      row(merged("", ""), cell(said("Summer")), cell(said("Winter"))),
      words("North", "340", "120"),
    );
    expect(await linesOf(body)).toEqual([
      "[columns] Quay | Fees",
      "[columns] Quay | Summer | Winter",
      "[row] North | 340 | 120",
    ]);
  });

  test("below a row over all columns that names the table", async () => {
    const body = table(row(spanning(2, "Fees")), words("North", "340"), words("South", "290"));
    expect(await linesOf(body)).toEqual(["[columns] Fees", "[row] North | 340", "[row] South | 290"]);
  });

  test("above rows that a row over all columns names, as a month its days", async () => {
    const body = table(
      words("Day", "Fee"),
      row(spanning(2, "May")),
      words("1", "340"),
      words("2", "290"),
      row(spanning(2, "June")),
      words("1", "120"),
    );
    expect(await linesOf(body)).toEqual([
      "[columns] Day | Fee",
      "[group] May",
      "[row] 1 | 340",
      "[row] 2 | 290",
      "[group] June",
      "[row] 1 | 120",
    ]);
  });

  test("and stands above no row of the next table", async () => {
    const body = table(row(bold("Quay"), bold("Fee")), words("North", "340")) + table(words("Keeper", "Anna"));
    const { documents } = await extractDocx(zip(wordParts(body)));
    expect(documents[0]?.blocks.map(({ kind, opensTable }) => [kind, opensTable])).toEqual([
      ["columns", true],
      ["row", false],
      ["row", true],
    ]);
  });
});
