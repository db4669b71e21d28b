import { describe, expect, test } from "vitest";
import { extractRtf } from "../../../../src/read/formats/rtf/extract-rtf.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

const START =
  "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 Mincho;}{\\f3\\fcharset2 Symbol;}}" +
  "{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s7\\outlinelevel1 Mine;}{\\*\\cs9 Char;}}\n";
const rtf = (body: string) => Buffer.from(`${START}${body}}`, "latin1");

async function shown(body: string): Promise<{ blocks: string[]; leftOut: string[] }> {
  const found = await extractRtf(rtf(body));
  expect(unaccounted(found)).toBe("");
  const leftOut = found.dropped.map(({ kind, start, end }) => `${kind}: ${found.text.slice(start, end)}`);
  return { blocks: shownBlocks(found), leftOut };
}

describe("Rich Text has", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "paragraphs, whose lines in the file mean nothing",
      "It ru\nns.\\par And \\b then\\b0 .\\par}",
      ["It runs.", "And then."],
    ],
    [
      "headings by style and by outline",
      "\\s1 A\\par\\pard\\s7 B\\par\\pard\\outlinelevel2 C\\par\\pard D\\par",
      ["# A", "## B", "### C", "D"],
    ],
    [
      "characters of Unicode, without what stands for them",
      "\\u27743?\\uc2\\u-10179\\'3f\\'3f\\u-8704\\'3f\\'3f {\\uc0\\u233}.",
      ["江😀 é."],
    ],
    ["bytes in the code pages of their fonts", "\\'e4{\\f1 \\'e4}{\\f2 \\'82\\'b1}\\'80", ["äдこ€"]],
    ["signs", "a\\emdash b \\ldblquote c\\rdblquote  \\{d\\} e\\~f\\-g \\\\", ["a—b “c” {d} e fg \\"]],
    [
      "lists with their labels",
      "{\\listtext 1.\\tab}One\\par{\\pntext\\f3\\'b7\\tab}Two\\par\\pard Three\\par",
      ["1. One", "- Two", "Three"],
    ],
    ["lines", "One\\line Two\\par", ["[lines] One\nTwo"]],
    [
      "notes with their marks",
      "It runs.\\chftn{\\footnote\\pard {\\super\\chftn} See A.\\par} Again.\\par",
      ["It runs.¹ Again.", "[note] ¹ See A."],
    ],
    [
      "what is shown of fields",
      'See {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt {\\ul here}}}.\\par',
      ["See here."],
    ],
    ["raised and lowered numbers", "10{\\super 3}, H{\\sub 2}O\\par", ["10³, H₂O"]],
    ["a star in mid-group, which marks nothing", "{\\i a\\*\\cs7 b}\\par", ["ab"]],
    ["what nobody sees", "a{\\v hidden}b{\\*\\annotation no}{\\pict\\bin3 }}}}{\\xe c}{\\*\\unknown d}.\\par", ["ab."]],
  ])("%s", async (_, body, blocks) => {
    expect(await shown(body)).toEqual({ blocks, leftOut: [] });
  });

  test("tables by row, below the names of their columns", async () => {
    const row = (cells: string) => `\\trowd\\cellx1\\cellx2\\pard\\intbl ${cells}\\row`;
    const body = `${row("{\\b Age\\cell Fee\\cell}")}${row("5\\cell 12\\par now\\par\\cell")}${row("6\\cell\\cell")}\\pard Then.\\par`;
    expect((await shown(body)).blocks).toEqual(["[columns] Age | Fee", "[row] 5 | 12 / now", "[row] 6 |", "Then."]);
  });

  test("tables in the cells of others, cell by cell and row by row", async () => {
    const inner =
      "\\itap2 RCA\\nestcell 0\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}LM\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}";
    const body = `\\trowd\\pard\\intbl Score\\cell ${inner}\\itap1\\cell\\row\\pard Then.\\par`;
    expect((await shown(body)).blocks).toEqual(["[row] Score | RCA | 0 / LM | 2", "Then."]);
  });

  test("the words of its headers where it has no others", async () => {
    expect(await shown("{\\header Ferry House\\par Quay 5\\par}")).toEqual({
      blocks: ["Ferry House", "Quay 5"],
      leftOut: [],
    });
  });

  test("what stands behind a brace too many", async () => {
    expect((await shown("It runs.}\\par\\pard{ And then.}\\par")).blocks).toEqual(["It runs.", "And then."]);
  });

  test("nothing of what stands behind it and is no RTF", async () => {
    const found = await extractRtf(Buffer.concat([rtf("It runs.\\par"), Buffer.from("\r\n\0signed by Ann")]));
    expect(shownBlocks(found)).toEqual(["It runs."]);
  });

  test("several documents, if they follow each other", async () => {
    const found = await extractRtf(Buffer.concat([rtf("It runs.\\par"), rtf("\\s1 And then.\\par")]));
    expect(shownBlocks(found)).toEqual(["It runs.", "# And then."]);
  });

  test("its end, though a program forgot to close groups", async () => {
    expect(shownBlocks(await extractRtf(Buffer.from("{\\rtf1{\\pard {\\b It runs.}")))).toEqual(["It runs."]);
  });

  test("facts of it", async () => {
    const source = await readSourceFile(
      "a.rtf",
      rtf("{\\info{\\title The ferry}{\\author Ann Lee}{\\doccomm x}}It runs.\\par"),
    );
    checkSource(source);
    expect(source.articles).toMatchObject([{ title: "The ferry", byline: "Ann Lee", body: "It runs." }]);
  });
});

describe("bytes of Rich Text are read", () => {
  const inPage = async (page: string, body: string) =>
    (await extractRtf(Buffer.from(`{\\rtf1\\ansi${page}{\\fonttbl{\\f0\\fcharset0 Arial;}}${body}\\par}`, "latin1")))
      .text;

  test.each<[string, string, string, string]>([
    ["in that of Western Europe, whose font says so", "\\ansicpg932", "Espa\\'f1a, \\'a1Hola!", "España, ¡Hola!"],
    [
      "in the document's, where fonts only seem to say otherwise",
      "\\ansicpg1251",
      "\\'ef\\'f0\\'e8\\'e2\\'e5\\'f2 \\'e2",
      "привет в",
    ],
    ["in a code page of the Macintosh", "\\mac\\ansicpg10007", "{\\f1 \\'e4}", "д"],
    ["in UTF-8 where the document says so", "\\ansicpg65001", "{\\f1 \\'e6\\'b1\\'9f}", "江"],
    ["in none where nothing knows their page", "\\ansicpg9999", "{\\f1 a\\'e4}", "a\ufffd"],
  ])("%s", async (_, page, body, text) => {
    expect(await inPage(page, body)).toBe(text);
  });
});

test("of Rich Text is left out with its reason what is seen and is no part of the text", async () => {
  const body = "{\\header Page head\\par}{\\headerf Page head\\par}a {\\strike b}{\\deleted c} {\\f3 d} e.\\par";
  expect(await shown(body)).toEqual({
    blocks: ["a⏎e."],
    leftOut: ["struck: b", "struck: c", "unreadable: d", "furniture: Page head"],
  });
});

describe("Rich Text is refused", () => {
  test.each<[string, Buffer, RegExp]>([
    ["that is cut off", rtf("It runs.\\par").subarray(0, -1), /a\.rtf cannot be read: .*cut off/],
    ["nested too deep", rtf("{".repeat(5000)), /nested over 4096 deep/],
    ["without text", rtf("\\par"), /it holds no text/],
    ["that is none", Buffer.from("It runs."), /no RTF file/],
  ])("%s", async (_, bytes, reason) => {
    await expect(readSourceFile("a.rtf", bytes)).rejects.toThrow(reason);
  });
});
