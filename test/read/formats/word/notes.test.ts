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

  test("stand at the end, in the order in which the text refers to them, each once", async () => {
    const body =
      paragraph(run("a"), reference("footnote", "2"), run("b"), reference("endnote", "1")) +
      paragraph(run("c"), reference("footnote", "1"), reference("footnote", "2"));
    expect(await linesOf(body, { footnotes, endnotes })).toEqual([
      "ab",
      "c",
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

  test("that are missing leave no trace", async () => {
    expect(await linesOf(paragraph(run("a"), reference("footnote", "9"), run("b")), { footnotes })).toEqual(["ab"]);
    expect(await linesOf(paragraph(run("a"), reference("endnote", "1"), run("b")))).toEqual(["ab"]);
  });

  test("are notes where they are lists", async () => {
    const listed = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run("one")}</w:p>`;
    const body = paragraph(run("a"), reference("endnote", "1"));
    expect(await linesOf(body, { endnotes: note("endnote", "1", listed) })).toEqual(["a", "[note] one"]);
  });
});
