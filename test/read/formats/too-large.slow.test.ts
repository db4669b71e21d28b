import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readSourceFile } from "../../../src/read/read-source.ts";
import { epub } from "../helpers/epub.ts";
import { odt, pptx, shape } from "../helpers/office.ts";
import { said } from "../helpers/word-xml.ts";
import { wordParts, zip } from "../helpers/zip.ts";

const MIB = 2 ** 20;

/** Text that packs as a document does: words now and then, and much that repeats. */
const mixed = (length: number) =>
  Array.from({ length: length / 20_000 }, (_, number) =>
    createHash("sha512").update(`${number}`).digest("base64").padEnd(2000, "=").padEnd(20_000),
  ).join("");

const docx = (body: string) => zip(wordParts(body));

/** A document of 60,000 paragraphs that shows one of 150,000. */
function docxInDocx(): Uint8Array {
  const parts = wordParts(`${said("a").repeat(60_000)}<w:altChunk r:id="other"/>`);
  const relation = '<Relationship Id="other" Type="x/relationships/aFChunk" Target="more.docx"/></Relationships>';
  const related = (parts["word/_rels/document.xml.rels"] ?? "").replace("</Relationships>", relation);
  const inner = Buffer.from(docx(said("a").repeat(150_000)));
  return zip({ ...parts, "word/_rels/document.xml.rels": related, "word/more.docx": inner });
}

/** A book whose package lists so many items and places. */
function listing(count: number): Uint8Array {
  const items = "<opf:item id='a'/><opf:itemref/>".repeat(count);
  const book = `<opf:package xmlns:opf="http://www.idpf.org/2007/opf">${items}</opf:package>`;
  return epub({ chapters: { "a.xhtml": "<p>a" }, parts: { "OEBPS/book.opf": book } });
}

describe("what is larger than any of its kind is refused as soon as that is known:", () => {
  test.each<[string, string, () => Uint8Array, RegExp]>([
    ["a text", "a.odt", () => odt("<text:p>a</text:p>".repeat(200_001)), /over 200000 paragraphs/],
    ["slides", "a.pptx", () => pptx([{ shapes: shape(new Array<string>(200_001).fill("a")) }]), /over 200000/],
    ["a document with those that stand in it", "a.docx", docxInDocx, /over 200000 paragraphs/],
    ["a book's list of files", "a.epub", () => listing(60_000), /over 100000 files/],
    ["a page's pieces of text", "a.html", () => Buffer.from("<p>x<!-- -->".repeat(600_000)), /over 500000 elements/],
    ["a page's elements", "a.html", () => Buffer.from("<i></i>".repeat(600_000)), /over 500000 elements/],
    ["what packs as no document does", "a.docx", () => docx(said(" ".repeat(17 * MIB))), /over 200 times its size/],
  ])("%s", async (_, name, bytes, reason) => {
    await expect(readSourceFile(name, bytes())).rejects.toThrow(reason);
  });

  test("but not what packs well and is small, or is large and packs as a document does", async () => {
    for (const text of [" ".repeat(15 * MIB), mixed(17 * MIB)]) {
      const { articles } = await readSourceFile("a.docx", docx(`${said("word")}<!-- ${text} -->`));
      expect(articles).toHaveLength(1);
    }
  });
});
