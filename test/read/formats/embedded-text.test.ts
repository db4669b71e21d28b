import { describe, expect, test } from "vitest";
import { extractDocx } from "../../../src/read/formats/extract-docx.ts";
import { shownBlocks } from "../helpers/shown-blocks.ts";
import { run, said } from "../helpers/word-xml.ts";
import { wordParts, zip } from "../helpers/zip.ts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const drawn = (words: string) => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`;
const chunk = '<w:altChunk r:id="other"/>';

/** A document whose body shows the part of this name, related as "other". */
function showing(body: string, name: string, content: string | Uint8Array): Uint8Array {
  const parts = wordParts(body);
  const related = parts["word/_rels/document.xml.rels"] ?? "";
  return zip({
    ...parts,
    "word/_rels/document.xml.rels": related.replace(
      "</Relationships>",
      `<Relationship Id="other" Type="x/relationships/aFChunk" Target="${name}"/></Relationships>`,
    ),
    [`word/${name}`]: typeof content === "string" ? content : Buffer.from(content),
  });
}

async function read(bytes: Uint8Array) {
  const extracted = await extractDocx(bytes);
  const leftOut = extracted.dropped.map(({ kind, start, end }) => `${kind}: ${extracted.text.slice(start, end)}`);
  return { blocks: shownBlocks(extracted), leftOut };
}

describe("a document that stands in another is read where it stands:", () => {
  test.each<[string, string, string | Uint8Array, string[]]>([
    ["text", "more.txt", "one\r\ntwo\n", ["one", "two"]],
    ["text in UTF-16", "more.txt", Buffer.from("\ufeffзима", "utf16le"), ["зима"]],
    ["a page", "more.html", "<html><body><h2>Fees</h2><p>North: 120.</p></body></html>", ["## Fees", "North: 120."]],
    [
      "a page in the encoding that it names",
      "more.htm",
      Buffer.from('<html><head><meta charset="windows-1252"></head><body><p>H\u00e4fen</p></body></html>', "latin1"),
      ["Häfen"],
    ],
    [
      "Rich Text",
      "more.rtf",
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 x;}}{\\stylesheet{\\s1 heading 1;}}\\s1 Fees\\par\\pard North {\\f0\\'e4}: 120.\\par}",
      ["# Fees", "North д: 120."],
    ],
    [
      "a page in the form of a letter",
      "more.mht",
      "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>H=C3=A4fen</p></body></html>",
      ["Häfen"],
    ],
    ["a Word document", "more.docx", zip(wordParts(said("inner"))), ["inner"]],
  ])("%s", async (_, name, content, blocks) => {
    expect(await read(showing(said("a") + chunk + said("b"), name, content))).toEqual({
      blocks: ["a", ...blocks, "b"],
      leftOut: [],
    });
  });

  test.each<[string, string, string | Uint8Array]>([
    ["is Rich Text that is cut off", "more.rtf", "{\\rtf1 one"],
    ["is a letter without a page", "more.mht", "MIME-Version: 1.0\n\n<html></html>"],
    ["is in no encoding", "more.txt", Buffer.from([0xc3, 0x28, 0x41])],
    ["is damaged", "more.docx", "PK\u0003\u0004"],
  ])("unless it %s: then it is left out by its name", async (_, name, content) => {
    expect(await read(showing(said("a") + chunk, name, content))).toEqual({
      blocks: ["a"],
      leftOut: [`embedded: ${name}`],
    });
  });

  test("but not one in one in one", async () => {
    const innermost = showing(said("two") + chunk, "three.docx", zip(wordParts(said("three"))));
    const { blocks, leftOut } = await read(showing(said("one") + chunk, "two.docx", innermost));
    expect(blocks).toEqual(["one", "two"]);
    expect(leftOut).toEqual(["embedded: three.docx"]);
  });
});

describe("behind the paragraph in which it is shown", () => {
  const shown = (element: string) => `<w:p>${run("a")}<w:r><w:drawing>${element}</w:drawing></w:r></w:p>${said("b")}`;

  test("the words in a diagram's shapes are paragraphs", async () => {
    const diagram = `<dgm:relIds xmlns:dgm="${DRAWING}/diagram" r:dm="other" r:lo="x"/>`;
    const data = `<dgm:dataModel xmlns:dgm="${DRAWING}/diagram" xmlns:a="${DRAWING}/main"><dgm:ptLst><dgm:pt><dgm:t>${drawn("Raise the flag")}${drawn("Ring the bell")}</dgm:t></dgm:pt><dgm:pt/></dgm:ptLst></dgm:dataModel>`;
    expect(await read(showing(shown(diagram), "data1.xml", data))).toEqual({
      blocks: ["a", "Raise the flag", "Ring the bell", "b"],
      leftOut: [],
    });
  });

  test("a chart's titles are captions, and what stands at its axes is left out with the picture, once each", async () => {
    const chart = `<c:chart xmlns:c="${DRAWING}/chart" r:id="other"/>`;
    const series = (name: string) =>
      `<c:ser><c:tx><c:strRef><c:strCache><c:pt><c:v>${name}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:pt><c:v>May</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt><c:v>4.3</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`;
    const content = `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:title><c:tx><c:rich>${drawn("Boats by month")}</c:rich></c:tx></c:title>${series("North")}${series("South")}</c:chart></c:chartSpace>`;
    expect(await read(showing(shown(chart), "chart1.xml", content))).toEqual({
      blocks: ["a", "[caption] Boats by month", "b"],
      leftOut: ["image: North", "image: May", "image: South"],
    });
  });

  test("a damaged one is left out by its name", async () => {
    const chart = `<c:chart xmlns:c="${DRAWING}/chart" r:id="other"/>`;
    expect(await read(showing(shown(chart), "chart1.xml", "<!DOCTYPE a><a/>"))).toEqual({
      blocks: ["a", "b"],
      leftOut: ["embedded: chart1.xml"],
    });
  });

  test("the words in a drawing of shapes are paragraphs", async () => {
    const shape = `<a:txBody>${drawn("Deep water")}<a:p><a:r><a:t>one</a:t></a:r><a:br/><a:r><a:t>two</a:t></a:r></a:p></a:txBody>`;
    expect((await read(zip(wordParts(shown(shape))))).blocks).toEqual(["a", "Deep water", "[lines] one\ntwo", "b"]);
  });
});
