import { describe, expect, test } from "vitest";
import { extractDocx } from "../../../../src/read/formats/extract-docx.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { paragraph, run, said } from "../../helpers/word-xml.ts";
import { relationships, wordParts, zip } from "../../helpers/zip.ts";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';

/** The blocks of a document, and what is left out of it: "kind: words". */
async function read(body: string, others: Parameters<typeof wordParts>[1] = {}, parts: Record<string, string> = {}) {
  const extracted = await extractDocx(zip({ ...wordParts(body, others), ...parts }));
  const leftOut = extracted.dropped.map(({ kind, start, end }) => `${kind}: ${extracted.text.slice(start, end)}`);
  return { blocks: shownBlocks(extracted), leftOut };
}

describe("what can be seen and is no part of the document is left out with its reason:", () => {
  const struck = (words: string) => `<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const style = (name: string) => `<w:style w:type="paragraph" w:styleId="s"><w:name w:val="${name}"/></w:style>`;
  const styled = `<w:p><w:pPr><w:pStyle w:val="s"/></w:pPr>${run("Fees")}<w:r><w:tab/></w:r>${run("3")}</w:p>`;
  const ruby = `<w:r><w:ruby><w:rt>${run("とうきょう")}</w:rt><w:rubyBase>${run("東京")}</w:rubyBase></w:ruby></w:r>`;
  const equation = '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>';

  test.each<[string, string, string, string[], string[]]>([
    [
      "words struck out by hand",
      paragraph(run("pays "), struck("15"), struck(" o") + struck("r"), run("13")),
      "",
      ["pays 13"],
      ["struck: 15 or"],
    ],
    ["how words are read", paragraph(ruby, run("に")), "", ["東京に"], ["reading: とうきょう"]],
    ["a line of the table of contents", styled + said("a"), style("toc 1"), ["a"], ["navigation: Fees 3"]],
    ["the heading above it", styled + said("a"), style("TOC Heading"), ["a"], ["navigation: Fees 3"]],
    [
      "a formula of which there is but a picture",
      paragraph(run("is "), equation, run(" here")),
      "",
      ["is […] here"],
      ["formula: […]"],
    ],
  ])("%s", async (_, body, styles, blocks, leftOut) => {
    expect(await read(body, { styles })).toEqual({ blocks, leftOut });
  });

  test("what stands at the edges of the pages, each line of it once", async () => {
    const edge = (name: string, content: string) => `<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
    const { blocks, leftOut } = await read(
      said("a"),
      {},
      {
        "word/_rels/document.xml.rels": relationships({ header: "h1.xml", footer: "f1.xml" }).replace(
          "</Relationships>",
          '<Relationship Id="more" Type="x/relationships/header" Target="h2.xml"/></Relationships>',
        ),
        "word/h1.xml": edge("hdr", said("Harbour rules") + said("Draft")),
        "word/h2.xml": edge(
          "hdr",
          said("Harbour rules") + paragraph('<w:r><w:pict><v:textpath string="COPY"/></w:pict></w:r>'),
        ),
        "word/f1.xml": edge("ftr", paragraph(run("Page "), run("2"))),
      },
    );
    expect(blocks).toEqual(["a"]);
    expect(leftOut).toEqual(["furniture: Harbour rules", "furniture: Draft", "furniture: COPY", "furniture: Page 2"]);
  });
});

test("words that are drawn along a line are text", async () => {
  const { blocks } = await read(paragraph(run("a"), '<w:r><w:pict><v:textpath string="Low water"/></w:pict></w:r>'));
  expect(blocks).toEqual(["a", "Low water"]);
});

test("hidden and deleted words leave nothing behind", async () => {
  const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
  const deleted = `<w:del>${run("gone")}</w:del>`;
  expect(await read(paragraph(run("a"), hidden, deleted))).toEqual({ blocks: ["a"], leftOut: [] });
});
