import { describe, expect, test } from "vitest";
import { linesOf, paragraph, run, said } from "../../helpers/word-xml.ts";

describe("notes", () => {
  const reference = (kind: string, id: string) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const note = (kind: string, id: string, ...paragraphs: readonly string[]) =>
    `<w:${kind} w:id="${id}">${paragraphs.join("")}</w:${kind}>`;
  const footnotes = [
    `<w:footnote w:type="separator" w:id="-1">${said("line")}</w:footnote>`,
    note("footnote", "1", said(" the first"), said("goes on")),
    note("footnote", "2", said("the second")),
    note("footnote", "3", said("nobody refers to")),
  ].join("");
  const endnotes = note("endnote", "1", said("of the end"));

  test("stand at the end, in the order in which the text refers to them, each once; the text shows their numbers", async () => {
    const body =
      paragraph(run("a"), reference("footnote", "2"), run("b"), reference("endnote", "1")) +
      paragraph(run("c"), reference("footnote", "1"), reference("footnote", "2"));
    expect(await linesOf(body, { footnotes, endnotes })).toEqual([
      "a¹b[i]",
      "c²¹",
      "[note] the second",
      "[note] of the end",
      "[note] the first",
      "[note] goes on",
    ]);
  });

  test("are left out with the deleted or hidden text that refers to them", async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="1"/></w:r>';
    const body = paragraph(run("a"), hidden, `<w:del>${reference("footnote", "2")}</w:del>`);
    expect(await linesOf(body, { footnotes })).toEqual(["a"]);
  });

  test("begin with their mark where their own text shows it", async () => {
    const withMark = note("footnote", "7", paragraph("<w:r><w:footnoteRef/></w:r>", run(" whose own")));
    const body = paragraph(run("a"), reference("footnote", "7"));
    expect(await linesOf(body, { footnotes: withMark })).toEqual(["a¹", "[note] ¹ whose own"]);
  });

  test("that have a sign of their own are not counted", async () => {
    const own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>';
    const body = paragraph(run("a"), own, run(" b"), reference("footnote", "2"));
    expect(await linesOf(body, { footnotes })).toEqual([
      "a* b¹",
      "[note] the first",
      "[note] goes on",
      "[note] the second",
    ]);
  });

  test.each([
    ["lowerLetter", 3, "a[c]"],
    ["decimalEnclosedCircleChinese", 1, "a①"],
    ["chicago", 2, "a†"],
  ])("are counted as the document's settings say (%s)", async (format, start, line) => {
    const settings = `<w:footnotePr><w:numFmt w:val="${format}"/><w:numStart w:val="${start}"/></w:footnotePr>`;
    const [text] = await linesOf(paragraph(run("a"), reference("footnote", "1")), { footnotes, settings });
    expect(text).toBe(line);
  });

  test("stand in the chapter that refers to them", async () => {
    const heading = (words: string) => `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${run(words)}</w:p>`;
    const body = heading("One") + paragraph(run("a"), reference("footnote", "2")) + heading("Two") + said("b");
    expect(await linesOf(body, { footnotes })).toEqual(["# One", "a¹", "[note] the second", "# Two", "b"]);
  });

  test("that are missing leave their marks alone", async () => {
    expect(await linesOf(paragraph(run("a"), reference("footnote", "9"), run("b")), { footnotes })).toEqual(["a¹b"]);
    expect(await linesOf(paragraph(run("a"), reference("endnote", "1"), run("b")))).toEqual(["a[i]b"]);
  });

  test("are notes where they are lists", async () => {
    const listed = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run("one")}</w:p>`;
    const body = paragraph(run("a"), reference("endnote", "1"));
    expect(await linesOf(body, { endnotes: note("endnote", "1", listed) })).toEqual(["a[i]", "[note] - one"]);
  });
});
