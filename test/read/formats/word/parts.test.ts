import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { PartReader } from "../../../../src/read/formats/word/parts.ts";
import { zipParts } from "../../../../src/read/formats/zip.ts";
import { relationships, zip } from "../../helpers/zip.ts";

/** Names of the parts that are found in an archive of these. */
async function found(parts: Readonly<Record<string, string>>) {
  const { document, byKind } = await new PartReader(zipParts(zip(parts))).find();
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

describe("a part is measured before it is parsed", () => {
  /** What a reader is told of the last of these parts, after those before it were read. */
  async function opened(...contents: readonly (string | Buffer)[]): Promise<number> {
    const parts = zipParts(zip(Object.fromEntries(contents.map((content, number) => [`${number}`, content]))));
    const reader = new PartReader(parts);
    let count = 0;
    const open = (): void => {
      count += 1;
    };
    const handler = { open, text: () => undefined, close: () => undefined };
    for (const part of parts.values()) await reader.read(part, handler);
    return count;
  }
  const MIB = 2 ** 20;
  /** Text that packs as a document does: words now and then, and much that repeats. */
  const mixed = (length: number) =>
    Array.from({ length: length / 20_000 }, (_, number) =>
      createHash("sha512").update(`${number}`).digest("base64").padEnd(2000, "=").padEnd(20_000),
    ).join("");

  test("and one that packs as no document does is refused, if it is large", async () => {
    expect(await opened(`<a>${" ".repeat(15 * MIB)}</a>`)).toBe(1);
    await expect(opened(`<a>${" ".repeat(17 * MIB)}</a>`)).rejects.toThrow(/unpacks to over 200 times its size/);
    expect(await opened(`<a>${mixed(17 * MIB)}</a>`)).toBe(1);
  });

  test("and so are more than 128 MiB in all parts together", async () => {
    const part = `<a>${mixed(44 * MIB)}</a>`;
    await expect(opened(part, part, part)).rejects.toThrow(/unpacks to over 128 MiB.*Split it into parts/);
  });

  test("and more elements than any document has", async () => {
    expect(await opened(`<a>${"<b/>".repeat(10)}</a>`)).toBe(11);
    await expect(opened(`<a>${"<b/>".repeat(4_000_000)}</a>`)).rejects.toThrow(/it has over 4000000 elements/);
    await expect(opened(`<a>${"<b></b>".repeat(2_000_000)}</a>`, `<a>${"<b/>".repeat(2_000_000)}</a>`)).rejects.toThrow(
      /over 4000000 elements/,
    );
  });

  test("and end tags are no elements", async () => {
    expect(await opened(`<a>${"<b></b>".repeat(1_500_000)}</a>`, `<a>${"<b></b>".repeat(1_500_000)}</a>`)).toBe(
      3_000_002,
    );
  });
});
