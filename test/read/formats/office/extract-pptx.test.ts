import { describe, expect, test } from "vitest";
import { extractPptx } from "../../../../src/read/formats/office/extract-pptx.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { pptx, shape, type WrittenSlide } from "../../helpers/office.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";
import { zip } from "../../helpers/zip.ts";

async function shown(...slides: readonly WrittenSlide[]): Promise<string[]> {
  const text = await extractPptx(pptx(slides));
  expect(unaccounted(text)).toBe("");
  return shownBlocks(text);
}

describe("a slide", () => {
  test("is an article with its title, wherever that stands, in the order in which slides are shown", async () => {
    const slides = [
      { shapes: shape(["It runs."]) + shape(["Ferries"], "ctrTitle") },
      { shapes: shape(["Fares"], "title") + shape(["12 euros"]) },
    ];
    const source = await readSourceFile("a.pptx", pptx(slides));
    checkSource(source);
    expect(source.articles).toMatchObject([
      { title: "Ferries", body: "It runs.", tags: [] },
      { title: "Fares", body: "12 euros", tags: ["Ferries"] },
    ]);
  });

  test("has lists where it has room for them, and paragraphs elsewhere", async () => {
    expect(await shown({ shapes: shape(["one", "two"], "body") + shape(["three", "four"]) })).toEqual([
      "- one",
      "- two",
      "three",
      "four",
    ]);
  });

  test("has tables with the names of their columns", async () => {
    const row = (...cells: string[]) =>
      `<a:tr>${cells.map((cell) => `<a:tc><a:txBody><a:p><a:r><a:t>${cell}</a:t></a:r></a:p></a:txBody></a:tc>`).join("")}</a:tr>`;
    const table = (flag: string) => `<a:tbl><a:tblPr ${flag}/>${row("Fare", "Age")}${row("12", "5")}</a:tbl>`;
    expect(await shown({ shapes: table('firstRow="1"') })).toEqual(["[columns] Fare | Age", "[row] 12 | 5"]);
    expect(await shown({ shapes: table("") })).toEqual(["[row] Fare | Age", "[row] 12 | 5"]);
  });

  test("has the speaker's notes at its end", async () => {
    const notes = shape(["Say it slowly."], "body") + shape(["3"], "sldNum");
    expect(await shown({ shapes: shape(["It runs."]), notes })).toEqual(["It runs.", "[note] Say it slowly."]);
  });

  test("shows its date, footer and number, which are left out as furniture", async () => {
    const text = await extractPptx(pptx([{ shapes: shape(["It runs."]) + shape(["Page 7"], "sldNum") }]));
    expect(text.dropped).toMatchObject([{ kind: "furniture" }]);
    expect(unaccounted(text)).toBe("");
  });

  test("keeps lines within a paragraph apart", async () => {
    expect(await shown({ shapes: shape(["a</a:t></a:r><a:br/><a:r><a:t>b"]) })).toEqual(["a", "b"]);
  });
});

describe("a file is refused", () => {
  test.each<[string, Uint8Array, RegExp]>([
    [
      "that is another archive",
      zip({ "a.txt": "x" }),
      /a\.pptx cannot be read: it is an archive without a presentation/,
    ],
    ["that has only pictures", pptx([{ shapes: "<p:pic/>" }]), /its slides are pictures.*OCR/],
    [
      "that is locked or old",
      Buffer.from("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "latin1"),
      /locked with a password, or/,
    ],
    [
      "that lacks a slide",
      zip({
        "ppt/presentation.xml":
          '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:sldId r:id="x"/></p:presentation>',
      }),
      /its slide "x" is missing/,
    ],
  ])("%s", async (_, bytes, reason) => {
    await expect(readSourceFile("a.pptx", bytes)).rejects.toThrow(reason);
  });
});
