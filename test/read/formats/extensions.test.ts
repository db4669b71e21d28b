import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSourceFile } from "../../../src/read/read-source.ts";
import { findFiles } from "../../../src/read/walk.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { flatOdt, odt, pptx, shape } from "../helpers/office.ts";
import { docx } from "../helpers/zip.ts";

/** An article's title and body, by a file's name and content. */
async function read(name: string, content: string | Uint8Array) {
  const { articles } = await readSourceFile(name, typeof content === "string" ? Buffer.from(content) : content);
  return articles.map(({ title, body }) => [title, body]);
}

describe("a file is read as what it is, by any of the extensions that are usual for that:", () => {
  const markdown = "# The ferry\n\nIt runs.\n";
  const document = docx(["# The ferry", "It runs."]);
  const slides = pptx([{ shapes: shape(["The ferry"], "title") + shape(["It runs."], "body") }]);
  const latex = "\\title{The ferry}\n\\begin{document}\n\\maketitle\nIt runs.\n\\end{document}\n";

  test.each<[string, string | Uint8Array]>([
    ["a.markdown", markdown],
    ["a.mkd", markdown],
    ["a.mdx", markdown],
    ["a.Rmd", markdown],
    ["a.qmd", markdown],
    ["a.docm", document],
    ["a.dotx", document],
    ["a.pptm", slides],
    ["a.ppsx", slides],
    ["a.ott", odt("<text:h>The ferry</text:h><text:p>It runs.</text:p>")],
    ["a.fodt", flatOdt("<text:h>The ferry</text:h><text:p>It runs.</text:p>")],
    ["a.latex", latex],
    ["a.shtml", "<h1>The ferry</h1><p>It runs.</p>"],
  ])("%s", async (name, content) => {
    expect((await read(name, content))[0]).toEqual(["The ferry", "It runs."]);
  });

  test.each(["a.text", "a.log"])("%s, as text", async (name) => {
    expect(await read(name, "It runs.\n")).toEqual([[null, "It runs."]]);
  });
});

describe("a page in XHTML", () => {
  const page = (head: string, body: string) =>
    `<html xmlns="http://www.w3.org/1999/xhtml"><head>${head}<title>The ferry</title></head><body>${body}</body></html>`;

  test("is read to its end, though elements close themselves that HTML leaves open", async () => {
    const xhtml = page(
      '<script src="a.js"/>',
      '<div id="top"/><p>It <b/>runs &amp;&nbsp;runs.</p><textarea/><p>And then.</p>',
    );
    expect(await read("a.xhtml", xhtml)).toEqual([["The ferry", "It runs & runs.\n\nAnd then."]]);
  });

  test("has the words of its CDATA", async () => {
    expect(await read("a.xht", page("", "<p><![CDATA[It <runs>.]]></p>"))).toEqual([["The ferry", "It <runs>."]]);
  });

  test("is in the encoding that its declaration names", async () => {
    const xhtml = `<?xml version="1.0" encoding="iso-8859-2"?>${page("", "<p>Czę\u015b\u0107 druga</p>")}`;
    const latin2: Readonly<Record<string, number>> = { ę: 0xea, ś: 0xb6, ć: 0xe6 };
    const bytes = Buffer.from([...xhtml].map((character) => latin2[character] ?? character.charCodeAt(0)));
    expect((await read("a.xhtml", bytes))[0]?.[1]).toBe("Część druga");
  });
});

describe("a page that a browser saved as one file", () => {
  const related = (part: string) =>
    `From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n${part}\r\n--b\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n--b--\r\n`;

  test("is read as a page, whatever its parts are encoded in", async () => {
    const html =
      "<html><head><title>The ferry</title></head><body><nav><a href=3D'/'>Home</a></nav><p>=B4=AC=D4=DA=BD=AD=C9=CF=A1=A3</p></body></html>";
    const part = `Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${html}`;
    expect(await read("a.mhtml", related(part))).toEqual([["The ferry", "船在江上。"]]);
  });

  test("is refused when there is none in it", async () => {
    const file = related("Content-Type: text/plain\r\n\r\nIt runs.");
    await expect(read("a.mht", file)).rejects.toThrow(/a\.mht cannot be read: .*it holds no web page/);
  });
});

test("of a flat OpenDocument text, hidden words and the data of pictures are not read", async () => {
  const hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>';
  const body =
    '<text:p>It <text:span text:style-name="H">never </text:span>runs.<drawing:frame><drawing:image><office:binary-data>iVBORw0KGgo=</office:binary-data></drawing:image></drawing:frame></text:p>';
  expect(await read("a.fodt", flatOdt(body, hidden))).toEqual([[null, "It runs."]]);
});

test("of a flat OpenDocument text, what stands at the head and foot of each page is no text of it", async () => {
  const master =
    "<office:master-styles><style:master-page><style:header><text:p>The head</text:p></style:header><style:footer><text:p>Page 1</text:p></style:footer></style:master-page></office:master-styles>";
  const file = flatOdt("<text:p>It runs.</text:p>").toString().replace("<office:body>", `${master}<office:body>`);
  expect(file).toContain("The head");
  const { articles, text } = await readSourceFile("a.fodt", Buffer.from(file));
  expect(articles.map(({ body }) => body)).toEqual(["It runs."]);
  expect(text).toContain("The head");
});

test("XML of another kind is no flat OpenDocument text", async () => {
  await expect(read("a.fodt", "<svg><text>a</text></svg>")).rejects.toThrow(/a\.fodt cannot be read: .*OpenDocument/);
});

test("in a folder, a log is passed over as a program's: one with something to quote is named", async () => {
  const folder = temporaryFolder();
  for (const name of ["a.log", "b.LOG", "c.text"]) writeFileSync(join(folder, name), "It runs.");
  const passed: [string, string][] = [];
  const names: string[] = [];
  const onPassedOver = ({ path, reason }: { path: string; reason: string }) => passed.push([path.slice(-5), reason]);
  for await (const { name } of findFiles(folder, { onPassedOver })) names.push(name);
  expect(names).toEqual(["c.text"]);
  expect(passed).toEqual([
    ["a.log", "no-articles"],
    ["b.LOG", "no-articles"],
  ]);
});
