import { describe, expect, test } from "vitest";
import { extractPdf } from "../../../../src/read/formats/pdf/extract-pdf.ts";
import { marksOf } from "../../../../src/read/formats/pdf/print/marks.ts";
import { type PrintedLine, pdf } from "../../helpers/pdf.ts";
import { pdfBlocks } from "../../helpers/pdf-blocks.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";

/** "甲", a glyph that no font names, and "乙". */
function withGlyph(actualText: string, top = 20): PrintedLine[] {
  const glyph = { text: "\0", top, size: 10, left: 10, actualText };
  return [{ text: "甲", top, size: 10 }, glyph, { text: "乙", top, size: 10, left: 20 }];
}

describe("a glyph that no font names", () => {
  test("is not known where the page does not say it", async () => {
    expect(await pdfBlocks([withGlyph("null")])).toEqual(["甲\ufffd乙"]);
  });

  test.each([
    ["in hexadecimal", "<FEFF006600660069>", "ffi"],
    ["in hexadecimal without its last digit", "<6666 6>", "ff`"],
    ["as characters", "(ffi)", "ffi"],
    ["as characters that are escaped", "(f\\146\\\ni\\))", "ffi)"],
    ["with brackets in it", "(f(f)i)", "f(f)i"],
    ["as UTF-8", "<EFBBBFC3A9C3A9>", "éé"],
  ])("is the words for which the page says that it stands, %s", async (_, actualText, words) => {
    expect(await pdfBlocks([withGlyph(actualText)])).toEqual([`甲${words}乙`]);
  });

  test("is once what several together stand for", async () => {
    const [before, glyph, after] = withGlyph("(ffi)") as [PrintedLine, PrintedLine, PrintedLine];
    expect(await pdfBlocks([[before, { ...glyph, text: "\0\0" }, { ...after, left: 30 }]])).toEqual(["甲ffi乙"]);
  });

  test("is what its own page says, where another page says otherwise", async () => {
    expect(await pdfBlocks([withGlyph("(ff)"), withGlyph("(fi)")])).toEqual(["甲ff乙", "甲fi乙"]);
  });

  test("stays unknown where it cannot be told which drawing is the page's", async () => {
    const extra = Buffer.from(
      "\n90 0 obj\n<<>>\nstream\n/Span <</ActualText (st)>> BDC BT ET EMC\nendstream\nendobj\n",
    );
    const file = Buffer.from(pdf([withGlyph("(ff)")]));
    expect(await pdfBlocks([withGlyph("(ff)")])).toEqual(["甲ff乙"]);
    expect(shownBlocks(await extractPdf(Buffer.concat([file, extra])))).toEqual(["甲\ufffd乙"]);
  });
});

test("words that a font names are not replaced by what they are said to stand for", async () => {
  const line = { text: "乙", top: 20, size: 10, left: 10, actualText: "(other)" };
  expect(await pdfBlocks([[{ text: "甲", top: 20, size: 10 }, line]])).toEqual(["甲乙"]);
});

describe("the stretches of a drawing", () => {
  const marks = (drawing: string) => marksOf(Buffer.from(drawing, "latin1"));

  test.each([
    ["with a tag alone", "BT /P BMC EMC ET", [{ tag: "P", text: null }]],
    ["with facts that are kept elsewhere", "BT /Span /MC0 BDC EMC ET", [{ tag: "Span", text: null }]],
    [
      "in one another",
      "BT /P BMC /Span <</ActualText (a)>> BDC EMC EMC ET",
      [
        { tag: "P", text: null },
        { tag: "Span", text: "a" },
      ],
    ],
    [
      "not in strings, comments and pictures",
      "BT (/A BMC) Tj % /B BMC\nBI /W 1 ID /C BMC \nEI\n/D BMC ET",
      [{ tag: "D", text: null }],
    ],
    ["not of what was said before another operator", "BT /ActualText (a) Tj /P BMC ET", [{ tag: "P", text: null }]],
    [
      "beside lists, numbers and words",
      "BT [(a) -3.5 (b)] TJ true .5 /P <</Lang (en) /ActualText (c)>> BDC ET",
      [{ tag: "P", text: "c" }],
    ],
  ])("are found %s", (_, drawing, expected) => {
    expect(marks(drawing)).toEqual(expected);
  });

  test("are none where it has no text", () => {
    expect(marks("/P BMC 0 0 10 10 re f EMC")).toBeNull();
  });
});
