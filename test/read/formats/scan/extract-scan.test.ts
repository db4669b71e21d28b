import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { extractScan } from "../../../../src/read/formats/scan/extract-scan.ts";
import type { TextRecognition } from "../../../../src/read/formats/scan/tesseract.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { type StandIn, standInTesseract, tableOfWords } from "../../helpers/stand-in-tesseract.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

const PICTURE = Buffer.from("\u0089PNG\r\n\u001a\nany picture", "latin1");

/** What tesseract 5.3 said of a page of our own: a headline over two columns, of which one has headings. */
const TWO_COLUMNS = readFileSync(fileURLToPath(new URL("two-columns.tsv", import.meta.url)), "utf8");

async function read(standIn: StandIn, asked: Partial<TextRecognition> = {}) {
  return extractScan(PICTURE, { program: standInTesseract(standIn), languages: null, ...asked });
}

describe("a scanned page", () => {
  test("is read in the order of its columns, with headlines by their size and paragraphs whole", async () => {
    const found = await read({ table: TWO_COLUMNS });
    expect(unaccounted(found)).toBe("");
    const blocks = shownBlocks(found).map((block) => block.slice(0, 30));
    expect(blocks).toEqual([
      "The River Gazette",
      "# Last ferry leaves the quay",
      "The old ferry crossed the rive",
      "The small ferry crossed the ri",
      "[note] Page 12",
      "## Bridge opens",
      "The new bridge opens on Monday",
      "### Tolls",
      "The old bridge opens on Monday",
    ]);
  });

  test("has Chinese without spaces, and numbers and Latin words with theirs", async () => {
    const line = ["大", "桥", "全", "长", "900", "meters", "today", "。"];
    expect(shownBlocks(await read({ table: tableOfWords([[line]]) }))).toEqual(["大桥全长900 meters today。"]);
  });

  test("is one of several in a file", async () => {
    const found = await read({ table: tableOfWords([[["It", "runs."]], [["And", "then."]]]) });
    expect(found.pageStarts.map((start) => found.text.slice(start, start + 5))).toEqual(["It ru", "And t"]);
  });

  test("has a mark where words are a guess, which are told apart", async () => {
    const [heading = "", ...rows] = tableOfWords([[["It", "runs", "lw.", "xi", "to", "town."]]]).split("\n");
    const guessed = rows.map((row) => (/lw\.|xi/.test(row) ? row.replace("\t96\t", "\t6\t") : row));
    const found = await read({ table: [heading, ...guessed].join("\n") });
    expect(shownBlocks(found)).toEqual(["It runs […] to town."]);
    expect(found.dropped.map(({ start, end }) => found.text.slice(start, end))).toEqual(["lw. xi"]);
  });

  test("has the type of each column as it is, also where the program takes neighbouring lines for one", async () => {
    const words = (top: number, left: number, ...line: readonly string[]) =>
      line.map((word, at) => `5\t1\t1\t1\t1\t1\t${left + at * 120}\t${top}\t110\t30\t96\t${word}`);
    const lines = [0, 1, 2, 3].map((at) => [
      "4\t1\t1\t1\t1\t1\t100\t0\t1800\t70\t-1\t",
      ...words(100 + at * 60, 100, "It", "runs", "to", "town", "and", "back"),
      ...words(130 + at * 60, 1000, "Nets", "are", "dear", "this", "year", "again"),
    ]);
    const table = ["level", "1\t1\t0\t0\t0\t0\t0\t0\t2000\t3000\t-1\t", ...lines.flat()].join("\n");
    expect(shownBlocks(await read({ table }))).toEqual([
      Array(4).fill("It runs to town and back").join("⏎"),
      Array(4).fill("Nets are dear this year again").join("⏎"),
    ]);
  });

  test("has nothing twice that the program takes for two lines over each other: the surer one stays", async () => {
    const row = (left: number, top: number, conf: number, word: string) =>
      `5\t1\t1\t1\t1\t1\t${left}\t${top}\t110\t30\t${conf}\t${word}`;
    const lineRow = "4\t1\t1\t1\t1\t1\t100\t100\t1800\t30\t-1\t";
    const first = [lineRow, row(100, 100, 96, "It"), row(220, 100, 96, "runs"), row(340, 100, 96, "on.")];
    const second = [lineRow, row(230, 104, 70, "rune")];
    const table = ["level", "1\t1\t0\t0\t0\t0\t0\t0\t2000\t3000\t-1\t", ...second, ...first].join("\n");
    const found = await read({ table });
    expect(shownBlocks(found)).toEqual(["It runs on."]);
    expect(found.dropped.map(({ start, end }) => found.text.slice(start, end))).toEqual(["rune"]);
  });

  test("has columns also where a rule or a stain stands between them", async () => {
    const words = (line: number, left: number, ...print: readonly string[]) =>
      print.map((word, at) => {
        const place = [left + at * 40, 100 + line * 56, 36, 34].join("\t");
        return `5\t1\t1\t1\t1\t1\t${place}\t${word === "|" ? 7 : 96}\t${word}`;
      });
    const texts = ["桥面加宽到十二米两侧各留人行道", "图书馆从四月起延长开放时间至晚上"] as const;
    const lines = [0, 1, 2, 3, 4].map((line) => [
      "4\t1\t1\t1\t1\t1\t100\t0\t1800\t34\t-1\t",
      ...words(line, 100, ...texts[0]),
      ...(line === 2 ? words(line, 718, "|") : []),
      ...words(line, 780, ...texts[1]),
    ]);
    const table = ["level", "1\t1\t0\t0\t0\t0\t0\t0\t2000\t3000\t-1\t", ...lines.flat()].join("\n");
    expect(shownBlocks(await read({ table }))).toEqual([
      [texts[0], texts[0], `${texts[0]}[…]`, texts[0], texts[0], ...Array(5).fill(texts[1])].join("⏎"),
    ]);
  });

  test("has its type by the characters that fill it, whatever boxes the program gives to others", async () => {
    type Boxes = readonly (readonly [word: string, top: number, height: number])[];
    const rowsOf = (boxes: Boxes, line: number) => [
      "4\t1\t1\t1\t1\t1\t100\t0\t1800\t34\t-1\t",
      ...boxes.map(([word, top, height], at) => {
        const place = [100 + at * 40, 100 + line * 56 + top, 36, height].join("\t");
        return `5\t1\t1\t1\t1\t1\t${place}\t96\t${word}`;
      }),
    ];
    const lines: readonly Boxes[] = [
      [..."市交通局昨天说桥面加宽到米"].map((word) => [word, 0, 33]),
      [..."工程师周敏说拆下来的旧石栏"].map((word, at) => (at % 2 === 0 ? [word, 0, 33] : [word, -23, 79])),
      [..."一起留在河边公园重新立着。"].map((word) =>
        word === "一" ? [word, 14, 4] : [word, 0, word === "。" ? 8 : 33],
      ),
    ];
    const table = ["level", "1\t1\t0\t0\t0\t0\t0\t0\t2000\t3000\t-1\t", ...lines.flatMap(rowsOf)].join("\n");
    const words = lines.map((boxes) => boxes.map(([word]) => word).join(""));
    expect(shownBlocks(await read({ table }))).toEqual([words.join("⏎")]);
  });

  test("is left out when most of it is a guess, and others in the file are not", async () => {
    const [heading = "", ...unsure] = tableOfWords([[["xi", "lw."]]], 21).split("\n");
    const sure = tableOfWords([[["It", "runs."]]])
      .split("\n")
      .slice(1);
    const found = await read({ table: [heading, ...unsure, ...sure].join("\n") });
    expect(shownBlocks(found)).toEqual(["It runs."]);
    expect(found.dropped.map(({ kind, start, end }) => [kind, found.text.slice(start, end)])).toEqual([
      ["unreadable", "xi lw."],
    ]);
  });

  test("says that it was recognised, by what and in which languages", async () => {
    expect((await read({ table: TWO_COLUMNS })).reason).toMatch(/text recognition read it.*tesseract, eng\)/);
  });
});

describe("the languages of a scan are", () => {
  const reason = async (languages: readonly string[], asked: string | null) =>
    (await read({ languages, table: TWO_COLUMNS }, { languages: asked })).reason;

  test("those that are installed, the bot's own first and four at most", async () => {
    expect(
      await reason(["afr", "chi_sim", "chi_sim_vert", "deu", "eng", "equ", "lat", "osd", "script/Han"], null),
    ).toMatch(/tesseract, eng\+chi_sim\+deu\+afr\)/);
  });

  test("those that the operator names", async () => {
    expect(await reason(["eng", "lat", "osd"], "lat+eng")).toMatch(/tesseract, lat\+eng\)/);
  });

  test("refused by name when they are not installed", async () => {
    await expect(reason(["eng"], "eng+jpn")).rejects.toThrow(/no data for jpn\. Install it, or change OCR_LANGUAGES/);
  });

  test("refused when there is none at all", async () => {
    await expect(reason(["osd"], null)).rejects.toThrow(/no data for any language/);
  });

  test("never an option or another command", async () => {
    await expect(reason(["eng"], "eng;rm -r x --psm 0")).rejects.toThrow(/no data for eng;rm/);
  });
});

describe("a picture is refused", () => {
  test.each(["/etc/hostname\n", "https://example.org/a.png\n", "<svg/>", ""])(
    "that is none, such as a list of files, before the program sees it: %j",
    async (content) => {
      const recognition = { program: standInTesseract({ table: TWO_COLUMNS }), languages: null };
      await expect(extractScan(Buffer.from(content), recognition)).rejects.toThrow(/no picture in PNG, JPEG or TIFF/);
    },
  );

  test("that the program cannot read, with what that says of it", async () => {
    const complaint = "Leptonica Error in pixReadStream: Unknown format: no pix returned\nError during processing.";
    await expect(read({ complaint })).rejects.toThrow(RangeError);
    await expect(read({ complaint })).rejects.toThrow("tesseract: Error during processing.");
  });

  test("of which a page takes longer than any page should", async () => {
    await expect(read({ isStuck: "silent" }, { longestPage: 300 })).rejects.toThrow(/takes too long for one of its/);
  });

  test("of which all pages together take longer than others may wait", async () => {
    const endless = read({ isStuck: "telling", table: TWO_COLUMNS }, { longestFile: 500 });
    await expect(endless).rejects.toThrow(/too long for one of its pages, or for all of them/);
  });

  test("where no such program is installed, with what to install", async () => {
    const recognition = { program: "/nowhere/tesseract", languages: null };
    await expect(extractScan(PICTURE, recognition)).rejects.toThrow(/no program is installed.*Install tesseract/);
  });
});
