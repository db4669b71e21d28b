import { describe, expect, test } from "vitest";
import { linesOf, run } from "../../helpers/word-xml.ts";

const level = (number: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: string, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const num = (id: string, of: string, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const listed = (list: string, number: number, words = "x") =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${number}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(words)}</w:p>`;
const LEGAL = abstract("0", level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"));

/** What stands before the words of items at these levels of one list. */
async function labels(numbering: string, ...levels: readonly number[]): Promise<string[]> {
  const lines = await linesOf(levels.map((each) => listed("1", each)).join(""), { numbering });
  return lines.map((line) => line.replace(/ ?x$/, ""));
}

describe("the items of a list have the numbers that Word draws before them:", () => {
  test.each<[string, string, readonly number[], string[]]>([
    [
      "level in level, those below beginning anew",
      LEGAL + num("1", "0"),
      [0, 1, 1, 2, 2, 0, 1, 2],
      ["1.", "1.1", "1.2", "(a)", "(b)", "2.", "2.1", "(a)"],
    ],
    ["with the first of a level that was left out", LEGAL + num("1", "0"), [1, 1, 0], ["1.1", "1.2", "1."]],
    [
      "decimal where a level is written as law is",
      abstract("0", level(0, "upperRoman", "Article %1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + num("1", "0"),
      [0, 0, 1],
      ["Article I", "Article II", "2.1"],
    ],
    [
      "which go on where a level never begins anew",
      abstract("0", level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')) +
        num("1", "0"),
      [0, 1, 0, 1],
      ["1.", "1)", "2.", "2)"],
    ],
    [
      "which begin anew behind the level that is said alone",
      abstract(
        "0",
        level(0, "decimal", "%1."),
        level(1, "decimal", "%2)"),
        level(2, "decimal", "%3:", '<w:lvlRestart w:val="1"/>'),
      ) + num("1", "0"),
      [0, 1, 2, 1, 2, 0, 1, 2],
      ["1.", "1)", "1:", "2)", "2:", "2.", "1)", "1:"],
    ],
    [
      "with the words around them",
      abstract("0", level(0, "chineseCounting", "第%1条")) + num("1", "0"),
      [0, 0],
      ["第一条", "第二条"],
    ],
    [
      "from another first number",
      LEGAL + num("1", "0", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
      [0, 0, 1],
      ["7.", "8.", "8.1"],
    ],
    [
      "in a form of their own",
      LEGAL + num("1", "0", `<w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "%1:")}</w:lvlOverride>`),
      [0, 0],
      ["A:", "B:"],
    ],
    ["a dash for a bullet", abstract("0", level(0, "bullet", "\uf0b7")) + num("1", "0"), [0], ["-"]],
    ["a box that is ticked or not", abstract("0", level(0, "bullet", "☐")) + num("1", "0"), [0], ["- ☐"]],
    [
      "nothing where the number is hidden",
      abstract("0", level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")) + num("1", "0"),
      [0],
      [""],
    ],
    ["nothing where a level has no number", abstract("0", level(0, "none", "")) + num("1", "0"), [0], [""]],
    [
      "a pattern of Word 2010 rather than what older ones show for it",
      abstract(
        "0",
        level(0, "custom", "%1", '<w:numFmt w:val="decimal"/>').replace(
          'w:val="custom"',
          'w:val="custom" w:format="001, 002, 003, ..."',
        ),
      ) + num("1", "0"),
      [0],
      ["001"],
    ],
    ["a dash where the list is not defined", LEGAL, [0], ["-"]],
  ])("%s", async (_, numbering, levels, shown) => {
    expect(await labels(numbering, ...levels)).toEqual(shown);
  });

  test("without a space where Word leaves none", async () => {
    const numbering = abstract("0", level(0, "chineseCounting", "第%1条", '<w:suff w:val="nothing"/>')) + num("1", "0");
    expect(await linesOf(listed("1", 0, "船只按长度收费。"), { numbering })).toEqual(["第一条船只按长度收费。"]);
  });

  test("lists of one definition count on together, unless one says its first number", async () => {
    const own = num("3", "0", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const numbering = LEGAL + num("1", "0") + num("2", "0") + own;
    const body = ["1", "2", "3", "3", "1"].map((list) => listed(list, 0)).join("");
    expect(await linesOf(body, { numbering })).toEqual(["1. x", "2. x", "1. x", "2. x", "3. x"]);
  });

  test("an empty item has a number, too, unless its end is hidden", async () => {
    const empty = (end: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${end}</w:pPr></w:p>`;
    const body = listed("1", 0) + empty("") + empty("<w:rPr><w:vanish/></w:rPr>") + listed("1", 0);
    expect(await linesOf(body, { numbering: LEGAL + num("1", "0") })).toEqual(["1. x", "3. x"]);
  });
});

describe("the list of a style", () => {
  const style = (id: string, name: string, properties: string, basedOn = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn}<w:pPr>${properties}</w:pPr></w:style>`;
  const styled = (id: string) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run("x")}</w:p>`;
  const numbering =
    abstract(
      "0",
      level(0, "decimal", "%1", '<w:pStyle w:val="H1"/>'),
      level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>'),
    ) + num("1", "0");
  const list = '<w:numPr><w:numId w:val="1"/></w:numPr>';

  test("numbers headings, each at the level that names its style", async () => {
    const styles = style("H1", "heading 1", list) + style("H2", "heading 2", list);
    const body = styled("H1") + styled("H2") + styled("H2") + styled("H1") + styled("H2");
    expect(await linesOf(body, { styles, numbering })).toEqual(["# 1 x", "## 1.1 x", "## 1.2 x", "# 2 x", "## 2.1 x"]);
  });

  test("is that of the style that it is based on, at a level of its own", async () => {
    const lower = '<w:numPr><w:ilvl w:val="1"/></w:numPr>';
    const styles = style("a", "Clause", list) + style("b", "Part", lower, '<w:basedOn w:val="a"/>');
    expect(await linesOf(styled("a") + styled("b"), { styles, numbering })).toEqual(["1 x", "1.1 x"]);
  });

  test("may be defined by another definition, which names the style of lists", async () => {
    const linked =
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="laws"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="laws"/>${level(0, "decimal", "§ %1")}</w:abstractNum>`;
    expect(await linesOf(listed("1", 0), { numbering: linked + num("1", "5") })).toEqual(["§ 1 x"]);
  });
});
