import { describe, expect, test } from "vitest";
import { extractOdt } from "../../../../src/read/formats/office/extract-odt.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { odt } from "../../helpers/office.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";
import { zip } from "../../helpers/zip.ts";

const STYLES =
  '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="P1" style:parent-style-name="Title"/>';

describe("an OpenDocument text has", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "headings and paragraphs",
      '<text:h text:outline-level="1">Ferry</text:h><text:p>It<text:s text:c="2"/>runs<text:tab/>on <text:span>Mondays</text:span>.</text:p><text:h text:outline-level="2">Fare</text:h>',
      ["# Ferry", "It runs on Mondays.", "## Fare"],
    ],
    [
      "a title above its headings",
      '<text:p text:style-name="P1">Rivers</text:p><text:h text:outline-level="1">Ferry</text:h><text:p>It runs.</text:p>',
      ["# Rivers", "## Ferry", "It runs."],
    ],
    ["lines within a paragraph", "<text:p>Monday<text:line-break/>Tuesday</text:p>", ["Monday", "Tuesday"]],
    [
      "lists",
      "<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p></text:list-item></text:list></text:list-item></text:list><text:p>Text.</text:p>",
      ["- one", "- two", "Text."],
    ],
    [
      "tables with the names of their columns",
      "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Fare</text:p></table:table-cell><table:table-cell><text:p>Age</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>12</text:p><text:p>euros</text:p></table:table-cell><table:covered-table-cell><text:p>no</text:p></table:covered-table-cell><table:table-cell><text:p>5</text:p></table:table-cell><table:table-cell table:number-columns-repeated='1000'/></table:table-row></table:table>",
      ["[columns] Fare | Age", "[row] 12 euros | 5"],
    ],
    [
      "tables in tables, which are words of a cell",
      "<table:table><table:table-row><table:table-cell><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
      ["[row] a | b"],
    ],
    [
      "notes, behind its text",
      "<text:p>It runs<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Not in May.</text:p></text:note-body></text:note> daily.</text:p><text:p>Text.</text:p>",
      ["It runs daily.", "Text.", "[note] Not in May."],
    ],
    [
      "no deleted and no hidden text, and no comments",
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>It <text:span text:style-name="T1">never </text:span>runs.<office:annotation><text:p>Really?</text:p></office:annotation></text:p>',
      ["It runs."],
    ],
    [
      "words without how they are read",
      "<text:p><text:ruby><text:ruby-base>江</text:ruby-base><text:ruby-text>jiang</text:ruby-text></text:ruby>上</text:p>",
      ["江上"],
    ],
  ])("%s", async (_, body, blocks) => {
    const text = await extractOdt(odt(body, STYLES));
    expect(shownBlocks(text)).toEqual(blocks);
    expect(unaccounted(text)).toBe("");
  });

  test("an index, which is left out as such", async () => {
    const text = await extractOdt(
      odt("<text:table-of-content><text:p>Ferry 1</text:p></text:table-of-content><text:p>It runs.</text:p>"),
    );
    expect(shownBlocks(text)).toEqual(["It runs."]);
    expect(text.dropped).toMatchObject([{ kind: "navigation" }]);
  });
});

test("it is an article", async () => {
  const source = await readSourceFile(
    "a.odt",
    odt('<text:h text:outline-level="1">Ferry</text:h><text:p>It runs.</text:p>'),
  );
  checkSource(source);
  expect(source.articles).toMatchObject([{ title: "Ferry", body: "It runs." }]);
});

describe("a file is refused", () => {
  const MANIFEST =
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
  test.each<[string, Uint8Array, RegExp]>([
    [
      "that is locked",
      odt("", "", { "META-INF/manifest.xml": MANIFEST }),
      /a\.odt cannot be read: it is locked with a password/,
    ],
    ["that is another archive", zip({ "a.txt": "x" }), /an archive without an OpenDocument text/],
    ["that is another document", zip({ "content.xml": "<a/>" }), /an archive without an OpenDocument text/],
    ["without text", odt("<text:p/>"), /it holds no text/],
    ["that is cut off", zip({ "content.xml": "<a><b>" }), /damaged, or cut off/],
    ["with elements nested too deep", odt("<text:span>".repeat(600)), /nested over 512 deep/],
  ])("%s", async (_, bytes, reason) => {
    await expect(readSourceFile("a.odt", bytes)).rejects.toThrow(reason);
  });
});
