import { describe, expect, test } from "vitest";
import { extractDocx } from "../../../../src/read/formats/extract-docx.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { linesOf, paragraph, run, said } from "../../helpers/word-xml.ts";
import { relationships, wordParts, zip } from "../../helpers/zip.ts";

const style = (id: string, name: string, look = "", more = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/><w:rPr>${look}</w:rPr></w:style>`;
const styled = (id: string, ...content: readonly string[]) =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${content.join("")}</w:p>`;
const font = (name: string, words: string) =>
  `<w:r><w:rPr><w:rFonts w:ascii="${name}"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const CONSOLAS = '<w:rFonts w:ascii="Consolas"/>';

describe("code", () => {
  test.each(["HTML Preformatted", "Preformatted Text", "Source Code", "Code", "代码"])(
    "is paragraphs of the style %s, as one block with its lines and spaces",
    async (name) => {
      const body =
        said("a") +
        styled("s", run("if (tide) {")) +
        styled("s", run("  ring();")) +
        styled("s") +
        styled("s", run("}"));
      expect(await linesOf(body, { styles: style("s", name) })).toEqual(["a", "[code] if (tide) {\n  ring();\n\n}"]);
    },
  );

  test("ends lines at breaks", async () => {
    const body = styled("s", "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>");
    expect(await linesOf(body, { styles: style("s", "Source Code") })).toEqual(["[code] a\nb"]);
  });

  test.each<[string, string, string]>([
    ["of a style in a font for programs", styled("s", run("make all")), style("s", "Shell", CONSOLAS)],
    ["whose words are in one", paragraph(font("Consolas", "make "), font("Menlo", "all")), ""],
  ])("is a paragraph %s", async (_, body, styles) => {
    expect(await linesOf(body, { styles })).toEqual(["[code] make all"]);
  });

  test.each<[string, string, string]>([
    ["with words in another font", paragraph(font("Consolas", "make"), run(" all")), ""],
    ["in a typewriter's font, in which letters are written", paragraph(font("Courier New", "make all")), ""],
    [
      "of a document that is in such a font throughout",
      paragraph(font("Consolas", "make all")),
      style("s", "Normal", CONSOLAS, ' w:default="1"'),
    ],
  ])("is no paragraph %s", async (_, body, styles) => {
    expect(await linesOf(body, { styles })).toEqual(["make all"]);
  });
});

test.each(["caption", "Table Caption", "Image Caption"])(
  "the style %s makes a caption, breaks or not",
  async (name) => {
    const body = styled("s", "<w:r><w:t>Table 1</w:t><w:br/><w:t>Fees</w:t></w:r>");
    expect(await linesOf(body, { styles: style("s", name) })).toEqual(["[caption] Table 1 Fees"]);
  },
);

test("a heading that breaks into two lines is one heading", async () => {
  const body = styled("s", "<w:r><w:t>The harbour</w:t><w:br/><w:t>in winter</w:t></w:r>");
  expect(await linesOf(body, { styles: style("s", "heading 1") })).toEqual(["# The harbour in winter"]);
});

describe("a title", () => {
  const styles = style("t", "Title") + style("h", "heading 1");

  test("stands above headings of first rank, which are of second below it", async () => {
    const body = styled("t", run("Berth contract")) + styled("h", run("Duties")) + said("a");
    expect(await linesOf(body, { styles })).toEqual(["# Berth contract", "## Duties", "a"]);
  });

  test("is no paragraph of a style that is based on it, and none that is no heading by its own outline", async () => {
    const based = `<w:style w:type="paragraph" w:styleId="s"><w:name w:val="Subtitle"/><w:basedOn w:val="t"/></w:style>`;
    const plain = `<w:p><w:pPr><w:pStyle w:val="t"/><w:outlineLvl w:val="9"/></w:pPr>${run("b")}</w:p>`;
    expect(await linesOf(styled("s", run("a")) + plain, { styles: styles + based })).toEqual(["a", "b"]);
  });

  const properties = (title: string) =>
    `<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`;
  const withProperties = (title: string) =>
    zip({
      ...wordParts(said("Berth contract") + styled("h", run("Duties")) + said("a"), { styles }),
      "_rels/.rels": relationships({ officeDocument: "word/document.xml" }).replace(
        "</Relationships>",
        '<Relationship Id="p" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
      ),
      "docProps/core.xml": properties(title),
    });

  test("is a first paragraph that the document's properties call so", async () => {
    expect(shownBlocks(await extractDocx(withProperties(" berth  Contract ")))).toEqual([
      "# Berth contract",
      "## Duties",
      "a",
    ]);
  });

  test.each(["Microsoft Word - contract.doc", "contract-final(2).docx", "Memo", ""])(
    "is not what the properties say alone (%s)",
    async (title) => {
      expect(shownBlocks(await extractDocx(withProperties(title)))).toEqual(["Berth contract", "# Duties", "a"]);
    },
  );
});
