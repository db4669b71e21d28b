import { describe, expect, test } from "vitest";
import { extractPdf, type PageRecognizer } from "../../../../src/read/formats/pdf/extract-pdf.ts";
import type { DrawnPage } from "../../../../src/read/formats/pdf/print/draw-pages.ts";
import { recognizePages } from "../../../../src/read/formats/scan/recognize-pages.ts";
import { column, type PdfExtras, type PrintedLine, pdf } from "../../helpers/pdf.ts";
import { line } from "../../helpers/pdf-blocks.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { type StandIn, standInTesseract, tableOfWords } from "../../helpers/stand-in-tesseract.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

const TEXT = "The bridge opens on Monday, and cars pay two crowns for crossing it.";
const SCANNED = "The ferry crosses the river at noon.";
const TABLE = tableOfWords([[SCANNED.split(" ")]]);
const WHOLE_PAGE = [600, 840] as const;

type Pages = readonly (readonly PrintedLine[])[];

/** A PDF as it is read where a program reads pictures, and the pages that this program was shown. */
async function read(pages: Pages, extras: PdfExtras, standIn: StandIn = { table: TABLE }) {
  const drawn: DrawnPage[] = [];
  const recognize: PageRecognizer = (shown) =>
    recognizePages(noting(shown), { program: standInTesseract(standIn), languages: null });
  async function* noting(shown: AsyncIterable<DrawnPage>) {
    for await (const page of shown) {
      drawn.push(page);
      yield page;
    }
  }
  const found = await extractPdf(pdf(pages, extras), recognize);
  expect(unaccounted(found)).toBe("");
  return { found, drawn };
}

describe("where a program reads pictures", () => {
  test("scanned pages of a PDF are read beside its others, and told from them", async () => {
    const { found, drawn } = await read([[line(TEXT, 20)], []], { pictures: { 1: WHOLE_PAGE } });
    expect(shownBlocks(found)).toEqual([TEXT, SCANNED]);
    expect(found.recognizedPages).toEqual([2]);
    expect(found.reason).toBe(
      "its format tells what its parts are; text recognition read 1 of its 2 pages from pictures",
    );
    expect(drawn.map(({ number }) => number)).toEqual([2]);
  });

  test("a scanned page is drawn with 300 dots an inch", async () => {
    const { drawn } = await read([[]], { pictures: { 0: WHOLE_PAGE } });
    const [page] = drawn;
    const picture = Buffer.from(page?.picture ?? []);
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect(picture.readUInt32BE(16)).toBeCloseTo((600 / 72) * 300, -1);
    expect(picture.readUInt32BE(20)).toBeCloseTo((840 / 72) * 300, -1);
    expect(page?.scale).toBeCloseTo(300 / 72);
  });

  test("a scan with a stamp in its text layer is read, and one with a text layer of its own is not read again", async () => {
    const stamped = await read([[line("Scanned by A. Lee", 20)]], { pictures: { 0: WHOLE_PAGE } });
    expect(shownBlocks(stamped.found)).toEqual([SCANNED]);
    const known = await read([[line(TEXT, 20)]], { pictures: { 0: WHOLE_PAGE } });
    expect(shownBlocks(known.found)).toEqual([TEXT]);
    expect(known.drawn).toEqual([]);
  });

  test("pages without a picture, or with a small one, are not looked at", async () => {
    const { found, drawn } = await read([[line(TEXT, 20)], [], []], { pictures: { 2: [200, 300] } });
    expect(drawn).toEqual([]);
    expect(found.recognizedPages).toBeUndefined();
  });

  test("a page whose font does not say which characters it shows is read as it is seen", async () => {
    const shifted = `${TEXT} ${TEXT} ${TEXT}`.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 1));
    const { found } = await read([column([shifted], { top: 20, width: 80 }), [line(TEXT, 20)]], {});
    expect(shownBlocks(found)).toEqual([SCANNED, TEXT]);
    expect(found.dropped.map(({ kind }) => kind)).toEqual(["unreadable"]);
  });

  test("a page of which the program is not sure stays as its text layer has it", async () => {
    const guess = { table: tableOfWords([[["xi", "lw."]]], 21) };
    const { found } = await read([[line("Plate 3", 20)], [line(TEXT, 20)]], { pictures: { 0: WHOLE_PAGE } }, guess);
    expect(shownBlocks(found)).toContain("[caption] Plate 3");
    expect(found.recognizedPages).toBeUndefined();
  });

  test("what goes wrong with pictures costs no text: it is said, or refused where there is nothing else", async () => {
    const stuck = { complaint: "no memory" };
    const { found } = await read([[line(TEXT, 20)], []], { pictures: { 1: WHOLE_PAGE } }, stuck);
    expect(shownBlocks(found)).toEqual([TEXT]);
    expect(found.reason).toMatch(/its pictures could not be read \(.*no memory/);
    await expect(read([[]], { pictures: { 0: WHOLE_PAGE } }, stuck)).rejects.toThrow(/no memory/);
  });
});
