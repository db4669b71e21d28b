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
  ["show a root that names no degree", part("rad", part("e", said("2"))), "is √(2) here"],
  [
    "have no marks around what is empty",
    part("nary", part("naryPr", '<m:chr m:val="∑"/>'), part("sub", said("i")), part("sup"), part("e", said("x"))),
    "is ∑_(i)x here",
  ],
  ["show empty brackets", part("d", part("e")), "is () here"],
  [
    "have an accent on the letter",
    part("acc", part("accPr", '<m:chr m:val="\u0307"/>'), part("e", said("x"))),
    "is ẋ here",
  ],
  ["have a circumflex where they name no accent", part("acc", part("e", said("z"))), "is ẑ here"],
  ["have a line above", part("bar", part("barPr", '<m:pos m:val="top"/>'), part("e", said("x"))), "is x\u0305 here"],
  ["have a limit below", part("limLow", part("e", said("lim")), part("lim", said("n→∞"))), "is lim_(n→∞) here"],
  ["have a limit above", part("limUpp", part("e", said("=")), part("lim", said("def"))), "is =^(def) here"],
  [
    "have parts in parts",
    part("f", part("num", part("sSup", part("e", said("a")), part("sup", said("2")))), part("den", said("b"))),
    "is (a^(2))/(b) here",
  ],
  [
    "keep the cells of a matrix apart",
    part("m", part("mr", part("e", said("1")), part("e", said("2")))),
    "is 1 2 here",
  ],
])("formulas %s", async (_, formula, line) => {
  const math = `<m:oMath xmlns:m="${MATH}">${formula}</m:oMath>`;
  expect(await linesOf(paragraph(run("is "), math, run(" here")))).toEqual([line.normalize("NFD")]);
});
