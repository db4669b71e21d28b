import { describe, expect, test } from "vitest";
import { PartReader } from "../../../../src/read/formats/package/part-reader.ts";
import { findWordParts } from "../../../../src/read/formats/word/parts.ts";
import { zipParts } from "../../../../src/read/formats/zip.ts";
import { relationships, zip } from "../../helpers/zip.ts";

/** Names of the parts that are found in an archive of these. */
async function found(parts: Readonly<Record<string, string>>) {
  const { document, byKind } = await findWordParts(new PartReader(zipParts(zip(parts))));
  const [styles, footnotes, endnotes] = ["styles", "footnotes", "endnotes"].map((kind) => byKind.get(kind)?.[0]);
  return [document, styles, footnotes, endnotes].map((part) => part?.name);
}

describe("the parts of a document are found", () => {
  test.each<[string, Record<string, string>, (string | undefined)[]]>([
    [
      "by what the package and the document say",
      {
        "_rels/.rels": relationships({ officeDocument: "/my/text.xml" }),
        "my/text.xml": "",
        "my/_rels/text.xml.rels": relationships({ styles: "a.xml", footnotes: "../b.xml", endnotes: "/c/d.xml" }),
        "my/a.xml": "",
        "b.xml": "",
        "c/d.xml": "",
      },
      ["my/text.xml", "my/a.xml", "b.xml", "c/d.xml"],
    ],
    [
      "whatever the case of their names",
      {
        "_RELS/.rels": relationships({ officeDocument: "Word/Document.xml" }),
        "word/document.XML": "",
        "word/_rels/document.xml.rels": relationships({ styles: "STYLES.xml" }),
        "word/styles.xml": "",
      },
      ["word/document.XML", "word/styles.xml", undefined, undefined],
    ],
    [
      "where they usually are, when nothing says so",
      { "word/document.xml": "", "word/styles.xml": "", "word/endnotes.xml": "" },
      ["word/document.xml", "word/styles.xml", undefined, "word/endnotes.xml"],
    ],
    [
      "where they usually are, when what is said leads nowhere",
      { "_rels/.rels": relationships({ officeDocument: "../../etc/passwd" }), "word/document.xml": "" },
      ["word/document.xml", undefined, undefined, undefined],
    ],
    [
      "in the archive alone",
      {
        "_rels/.rels": relationships({ officeDocument: "word/other.xml" }).replace("/>", ' TargetMode="External"/>'),
        "word/other.xml": "",
        "word/document.xml": "",
      },
      ["word/document.xml", undefined, undefined, undefined],
    ],
  ])("%s", async (_, parts, names) => {
    expect(await found(parts)).toEqual(names);
  });

  test("by the strict form of the standard too", async () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const root = relationships({ officeDocument: "a.xml" }).replace(/http:\S+(?=\/officeDocument")/, strict);
    expect(root).toContain(`${strict}/officeDocument`);
    expect(await found({ "_rels/.rels": root, "a.xml": "" })).toEqual(["a.xml", undefined, undefined, undefined]);
  });

  test("or the archive is said to hold none", async () => {
    await expect(found({ "xl/workbook.xml": "" })).rejects.toThrow(/an archive without a Word document/);
  });
});
