import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type FileFormat, hasSignature } from "../../../src/read/formats/format.ts";
import { FORMATS, formatOf, isSupported, SUPPORTED_EXTENSIONS } from "../../../src/read/formats/formats.ts";
import { ReadError } from "../../../src/read/read-error.ts";
import { readSourceFile } from "../../../src/read/read-source.ts";
import { formatsTable } from "./formats-table.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

describe("a format is found by its extension", () => {
  test.each([
    ["page.txt", "text"],
    ["page.TXT", "text"],
    ["page", "text"],
    ["a.pdf.md", "markdown"],
    ["notes.markdown", "markdown"],
    ["site/index.htm", "html"],
    ["Index.HTML", "html"],
    ["scan.pdf", "pdf"],
    ["letter.docx", "docx"],
  ])("%s is %s", (file, format) => {
    expect(formatOf(file).name).toBe(format);
  });

  test.each(["old.doc", "data.xlsx", "a.constructor"])("%s is of none, and says which there are", (file) => {
    expect(isSupported(file)).toBe(false);
    expect(() => formatOf(file)).toThrow(ReadError);
    for (const extension of SUPPORTED_EXTENSIONS) expect(() => formatOf(file)).toThrow(extension);
  });

  test.each(["wiki.xml.bz2", "articles.zip", "mail.mbox.gz"])("%s is packed, and to be unpacked", (file) => {
    expect(isSupported(file)).toBe(false);
    expect(() => formatOf(file)).toThrow(/it is packed\. Unpack it/);
  });

  test("in folders a file without an extension is left alone, though it is read as text when it is named", () => {
    expect(isSupported("LICENSE")).toBe(false);
  });
});

describe("the records", () => {
  // What the databases of earlier versions hold.
  test("keep the names that are stored", () => {
    const stored = ["text", "markdown", "html", "pdf", "docx", "epub"];
    expect(FORMATS.map(({ name }) => name)).toEqual(expect.arrayContaining(stored));
  });

  test("share no name and no extension", () => {
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
    expect(new Set(SUPPORTED_EXTENSIONS).size).toBe(SUPPORTED_EXTENSIONS.length);
    expect(SUPPORTED_EXTENSIONS.filter((extension) => !/^\.[a-z]+$/.test(extension))).toEqual([]);
  });

  test("are all there is in README.md's table", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const [, table] = /<!-- formats -->\n([\s\S]*?)\n<!-- \/formats -->/.exec(readme) ?? [];
    expect(table).toBe(formatsTable(FORMATS));
  });

  test("are the only places that name an extension: a new format is a new record and a line in the list", () => {
    // Other programs write .txt, .json and .xml too, and their names stand in messages and archives.
    const own = FORMATS.filter(({ name }) => !["text", "json", "feed"].includes(name));
    const pattern = new RegExp(
      `\\w*(?:${own
        .flatMap(({ extensions }) => extensions)
        .join("|")
        .replaceAll(".", String.raw`\.`)})\\b`,
    );
    const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    // What is written, a table or a page, is no format that is read.
    const writing = [
      "bot/gaps/gaps-csv.ts",
      "pages/",
      "cli/commands/pages.ts",
      "serve/desk.ts",
      "cli/eval/several/ask-several.ts",
    ];
    const reading = sources.filter(
      (file) => !writing.some((written) => file.replaceAll("\\", "/").startsWith(written)),
    );
    const naming = reading.filter((file) =>
      pattern.test(withoutComments(readFileSync(join(root, "src", file), "utf8"))),
    );
    expect(naming.filter((file) => !file.startsWith("read/formats/"))).toEqual([]);
    expect(naming.map((file) => basename(file)).sort()).toEqual(own.map(({ name }) => `${name}.ts`).sort());
  });

  test("load no library, so that a command that only lists them starts at once", () => {
    expect([...packagesLoadedBy("src/read/formats/formats.ts")]).toEqual([]);
    // The same search finds what a reader of web pages loads: it is no search that finds nothing.
    expect([...packagesLoadedBy("src/read/formats/extract-html.ts")]).toEqual(expect.arrayContaining(["parse5"]));
  });
});

describe("a file larger than its format may be is refused before it is decoded", () => {
  const limits = [
    ["txt", 256],
    ["md", 256],
    ["html", 16],
    ["pdf", 256],
    ["docx", 64],
  ] as const;

  test.each(limits)("a .%s file may have %i MB", (extension, most) => {
    expect(formatOf(`a.${extension}`).largest).toBe(most * 2 ** 20);
  });

  test("one byte more is too much, and the limit is named", async () => {
    const { largest } = formatOf("page.html");
    await expect(readSourceFile("page.html", new Uint8Array(largest + 1))).rejects.toThrow(
      "page.html cannot be read: it has 17 MB, and HTML files of up to 16 MB are read. Split it into parts.",
    );
    await expect(readSourceFile("page.html", new Uint8Array(largest))).rejects.not.toThrow(/MB/);
  });
});

describe("a document is known by its signature", () => {
  const COMPOUND_FILE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
  const searched = (name: string) => {
    const { content } = formatOf(name);
    if (content.kind !== "document" || content.signature === null) throw new TypeError(`${name} has no signature.`);
    return content.signature;
  };
  test.each([
    ["a.pdf", "%PDF-1.7", true],
    ["a.pdf", `${"x".repeat(1019)}%PDF-`, true],
    ["a.pdf", `${"x".repeat(1020)}%PDF-`, false],
    ["a.pdf", "%pdf-1.7", false],
    ["a.docx", "PK\u0003\u0004...", true],
    ["a.docx", "xPK\u0003\u0004...", false],
    ["a.docx", "PK\u0005\u0006...", false],
  ])("%s with %j: %s", (name, start, isOne) => {
    expect(hasSignature(searched(name), Buffer.from(start, "latin1"))).toBe(isOne);
  });

  test.each([
    ["a.pdf", "%PDF-1.4\nrubbish", /^a\.pdf cannot be read: it is damaged or no PDF file \(.+\)\. Save it again/],
    [
      "a.docx",
      "PK\u0003\u0004rubbish",
      /^a\.docx cannot be read: it is damaged or no DOCX file \(.+[^.]\)\. Save it again/,
    ],
    ["a.pdf", "no such thing", /^a\.pdf cannot be read: it is no PDF file\. Give it the extension of its format/],
    ["a.docx", "%PDF-1.4", /^a\.docx cannot be read: it is no DOCX file\. /],
    [
      "a.docx",
      `${COMPOUND_FILE}${[..."EncryptedPackage"].join("\0")}\0`,
      /^a\.docx cannot be read: it is locked with a password\. Save it without one/,
    ],
    ["a.docx", `${COMPOUND_FILE}Word`, /^a\.docx cannot be read: it is a document of Word 97-2003\. Save it as DOCX/],
    ["a.pdf", `${COMPOUND_FILE}Word`, /^a\.pdf cannot be read: it is no PDF file\. /],
    ["a.docx", "", /^a\.docx cannot be read: it is empty\. Fill it/],
    ["a.html", "<p>…</p>", /^a\.html cannot be read: it holds no text\. Fill it/],
  ])("%s that holds %j is refused for what it is", async (name, content, message) => {
    await expect(readSourceFile(name, Buffer.from(content, "latin1"))).rejects.toThrow(message);
  });
});

test("the table tells of each format what its record says, one line each", () => {
  const ebook: FileFormat = {
    name: "ebook",
    label: "EPUB",
    extensions: [".epub", ".ep"],
    largest: 3 * 2 ** 20,
    content: { kind: "plain", marks: "unknown" },
    summary: "The chapters in order.",
  };
  expect(formatsTable([ebook]).split("\n").slice(2)).toEqual([
    "| EPUB | `.epub`, `.ep` | 3 MB | The chapters in order. |",
  ]);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

/** Packages that a module loads as soon as it is imported, itself or through modules of ours. */
function packagesLoadedBy(path: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(path)) return packages;
  seen.add(path);
  for (const [, from] of readFileSync(join(root, path), "utf8").matchAll(/^import (?!type )[^;]*?"([^"]+)";$/gm)) {
    if (from === undefined || from.startsWith("node:")) continue;
    if (!from.startsWith(".")) packages.add(from);
    else for (const name of packagesLoadedBy(normalize(join(dirname(path), from)), seen)) packages.add(name);
  }
  return packages;
}
