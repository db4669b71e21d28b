import { expect, test } from "vitest";
import { linesOf, paragraph, run } from "../../helpers/word-xml.ts";

const MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
const said = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
const part = (name: string, ...content: readonly string[]) => `<m:${name}>${content.join("")}</m:${name}>`;

test.each<[string, string, string]>([
  ["are text in their sentence", said("A=0.5bh"), "is A=0.5bh here"],
  ["keep the parts of a fraction apart", part("f", part("num", said("1")), part("den", said("2"))), "is (1)/(2) here"],
  ["keep a power apart", part("sSup", part("e", said("10")), part("sup", said("3"))), "is 10^(3) here"],
  ["keep an index apart", part("sSub", part("e", said("x")), part("sub", said("12"))), "is x_(12) here"],
  ["show a root", part("rad", part("deg"), part("e", said("2"))), "is √(2) here"],
  ["show a root's degree", part("rad", part("deg", said("3")), part("e", said("2"))), "is 3√(2) here"],
  ["have brackets", part("d", part("e", said("a")), part("e", said("b"))), "is (a|b) here"],
  [
    "have the brackets that they say",
    part("d", part("dPr", '<m:begChr m:val="["/><m:sepChr m:val=","/><m:endChr m:val="["/>'), part("e", said("a"))),
    "is [a[ here",
  ],
  [
    "have the sign of a sum",
    part(
      "nary",
      part("naryPr", '<m:chr m:val="∑"/>'),
      part("sub", said("1")),
      part("sup", said("9")),
      part("e", said("i")),
    ),
    "is ∑_(1)^(9)i here",
  ],
  ["have the integral's when they name none", part("nary", part("naryPr"), part("e", said("x"))), "is ∫x here"],
  [
    "keep the cells of a matrix apart",
    part("m", part("mr", part("e", said("1")), part("e", said("2")))),
    "is 1 2 here",
  ],
])("formulas %s", async (_, formula, line) => {
  const math = `<m:oMath xmlns:m="${MATH}">${formula}</m:oMath>`;
  expect(await linesOf(paragraph(run("is "), math, run(" here")))).toEqual([line]);
});
