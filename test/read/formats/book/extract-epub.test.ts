import { describe, expect, test } from "vitest";
import { extractEpub } from "../../../../src/read/formats/book/extract-epub.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { bookParts, epub, type WrittenBook } from "../../helpers/epub.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";
import { zip } from "../../helpers/zip.ts";

const FERRY = "<h1>The ferry</h1><p>It crossed the river.</p>";
const BRIDGE = "<h1>The bridge</h1><p>It was built in 1966.</p>";
const chapters = { "z.xhtml": FERRY, "a.xhtml": BRIDGE };

async function articles(book: WrittenBook) {
  const source = await readSourceFile("book.epub", epub(book));
  checkSource(source);
  return source.articles;
}

const titles = async (book: WrittenBook) => (await articles(book)).map(({ title }) => title);

describe("a book", () => {
  test("is its chapters in the order in which they are read, whatever their files are called", async () => {
    expect((await articles({ chapters })).map(({ title, body }) => [title, body])).toEqual([
      ["The ferry", "It crossed the river."],
      ["The bridge", "It was built in 1966."],
    ]);
  });

  test("gives each chapter its author, language and day, and its own title for a tag", async () => {
    const metadata =
      "<dc:title>Rivers</dc:title><dc:creator>Ann Lee</dc:creator><dc:creator>Wu San</dc:creator>" +
      "<dc:language>zh-TW</dc:language><dc:date>2011-05-06T00:00:00Z</dc:date><dc:subject>Travel</dc:subject>";
    for (const article of await articles({ chapters, metadata })) {
      expect(article).toMatchObject({
        byline: "Ann Lee, Wu San",
        language: "zh-Hant",
        date: "2011-05-06",
        tags: ["Rivers", "Travel"],
      });
    }
  });

  test("has every letter of its chapters in a block or left out with its reason", async () => {
    const navigation = '<nav epub:type="toc"><ol><li><a href="z.xhtml">One</a></li></ol></nav>';
    const text = await extractEpub(epub({ chapters, navigation, isNavigationRead: true }));
    expect(shownBlocks(text)).toEqual([
      "# The ferry",
      "It crossed the river.",
      "# The bridge",
      "It was built in 1966.",
    ]);
    expect(text.dropped.map(({ kind, start, end }) => [kind, text.text.slice(start, end)])).toEqual([
      ["navigation", "1. One"],
    ]);
    expect(unaccounted(text)).toBe("");
  });

  test("has each chapter once, however often the order of reading names it", async () => {
    const parts = bookParts({ chapters });
    const twice = (parts["OEBPS/book.opf"] ?? "")
      .replace("</manifest>", '<item id="again" href="z.xhtml#end" media-type="application/xhtml+xml"/></manifest>')
      .replace("</spine>", `${'<itemref idref="c0"/>'.repeat(20)}<itemref idref="again"/></spine>`);
    expect(await titles({ chapters, parts: { "OEBPS/book.opf": twice } })).toEqual(["The ferry", "The bridge"]);
  });

  test("in files whose names are written as addresses is found", async () => {
    expect(await titles({ chapters: { "part%201/%E6%B1%9F.xhtml": FERRY } })).toEqual(["The ferry"]);
  });
});

describe("a chapter's title", () => {
  const plain = { "a.xhtml": "<p>It crossed the river.</p>", "b.xhtml": "<p>It was built in 1966.</p>" };

  test("is that of the table of contents, where it has no heading", async () => {
    const navigation =
      '<nav epub:type="landmarks"><ol><li><a href="a.xhtml">Start</a></li></ol></nav>' +
      '<nav epub:type="toc"><ol><li><a href="a.xhtml">The <i>ferry</i></a><ol><li><a href="a.xhtml#x">Part</a></li></ol></li><li><a href="b.xhtml#y">The bridge</a></li></ol></nav>';
    expect(await titles({ chapters: plain, navigation })).toEqual(["The ferry", "The bridge"]);
  });

  test("is that of an older book's table of contents", async () => {
    const point = (label: string, href: string, inside = "") =>
      `<navPoint><navLabel><text>${label}</text></navLabel><content src="${href}"/>${inside}</navPoint>`;
    const ncx = point("The ferry", "a.xhtml", point("Part", "a.xhtml#x")) + point("The bridge", "b.xhtml");
    expect(await titles({ chapters: plain, ncx })).toEqual(["The ferry", "The bridge"]);
  });

  test("is its own heading before that of the table, and the rank of that heading does not matter", async () => {
    const navigation = '<nav epub:type="toc"><ol><li><a href="a.xhtml">I</a></li></ol></nav>';
    const [found] = await articles({
      chapters: { "a.xhtml": "<h3>The ferry</h3><p>It crossed.</p><h4>In winter</h4><p>It stopped.</p>" },
      navigation,
    });
    expect(found).toMatchObject({ title: "The ferry", body: "It crossed.\n\nIt stopped." });
    expect(found?.blocks.map(({ headings }) => headings)).toEqual([[], ["In winter"]]);
  });

  test("is one of several in a file that holds several chapters", async () => {
    const file = "<h2>One</h2><p>First.</p><h2>Two</h2><p>Second.</p>";
    expect(await titles({ chapters: { "a.xhtml": file } })).toEqual(["One", "Two"]);
  });

  test("is missing where nobody gives one, and a damaged table of contents costs no book", async () => {
    const navigation = "<nav><ol><li>";
    expect(await titles({ chapters: plain, navigation })).toEqual([null, null]);
    const parts = { "OEBPS/nav.xhtml": "<html><nav" };
    expect(await titles({ chapters: plain, navigation, parts })).toEqual([null, null]);
  });
});

describe("a book is refused", () => {
  const encrypted = (algorithm: string) => ({
    "META-INF/encryption.xml": `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/></e:EncryptedData></encryption>`,
  });
  const deep = `${"<div>".repeat(600)}x${"</div>".repeat(600)}`;

  test.each<[string, Uint8Array, RegExp]>([
    [
      "that is protected",
      epub({ chapters, parts: encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc") }),
      /book\.epub cannot be read: it is locked by the copy protection \(DRM\).*Use a copy without protection/,
    ],
    ["that is another archive", zip({ "word/document.xml": "<a/>" }), /an archive without a book/],
    ["whose package is missing", zip({ ...bookParts({ chapters }), "OEBPS/book.opf": "<a" }), /it names no chapter/],
    ["that lacks a chapter", withoutPart("OEBPS/a.xhtml"), /part "OEBPS\/a\.xhtml" is missing/],
    ["that has only pictures", epub({ chapters: { "a.xhtml": '<img src="a.png"/>' } }), /its pages are pictures.*OCR/],
    ["whose elements are nested too deep", epub({ chapters: { "a.xhtml": deep } }), /nested over 512 deep/],
    [
      "that defines entities",
      epub({ chapters, parts: { "OEBPS/book.opf": '<!DOCTYPE p [<!ENTITY a "b">]><package/>' } }),
      /defines a document type/,
    ],
    [
      "that unpacks to far more than any book",
      epub({ chapters: { "a.xhtml": " ".repeat(140 * 2 ** 20) } }),
      /unpacks to over 128 MiB/,
    ],
  ])("%s", async (_, bytes, reason) => {
    await expect(readSourceFile("book.epub", bytes)).rejects.toThrow(reason);
  });

  test("only where its text is hidden, not where its fonts are", async () => {
    const parts = encrypted("http://www.idpf.org/2008/embedding");
    expect(await titles({ chapters, parts })).toEqual(["The ferry", "The bridge"]);
  });

  function withoutPart(name: string): Uint8Array {
    return zip(Object.fromEntries(Object.entries(bookParts({ chapters })).filter(([each]) => each !== name)));
  }
});
