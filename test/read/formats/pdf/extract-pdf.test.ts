import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { extractPdf } from "../../../../src/read/formats/pdf/extract-pdf.ts";
import { type PrintedLine, pdf } from "../../helpers/pdf.ts";
import { line, pdfBlocks } from "../../helpers/pdf-blocks.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";

const TRIALS = fileURLToPath(new URL("../../../../../shared/trials/reading", import.meta.url));

/** Lines in Chinese type, each as many characters as it is wide. */
function chinese(text: string, top: number, rest: Partial<PrintedLine> = {}): PrintedLine {
  return { text, top, size: 10, ...rest };
}

describe("the words of a line", () => {
  test.each([
    ["have no space at a gap of a tenth of the type", [chinese("甲", 20), chinese("乙", 20, { left: 11 })], "甲乙"],
    ["have one at a wider gap", [chinese("甲", 20), chinese("乙", 20, { left: 13 })], "甲 乙"],
    ["have no second space there", [line("one ", 20), line("two", 20, { left: 23 })], "one two"],
    ["lose what is no character", [chinese("甲\0乙", 20)], "甲乙"],
    ["have their white space closed up", [chinese(" 甲  乙 ", 20)], "甲 乙"],
    ["have a hyphen where a soft one is printed", [line("long\u00adterm", 20)], "long-term"],
    ["have a bullet of a symbol font as a bullet", [chinese("\uf0b7 甲乙", 20)], "• 甲乙"],
    ["stand in one line however little they are raised", [line("one", 20), line("two", 21, { left: 20 })], "one two"],
    [
      "have small digits above the line as such",
      [line("crowns", 20), line("2", 16, { left: 31.7, size: 6 })],
      "crowns²",
    ],
    ["have small digits below the line as such", [line("H", 20), line("2", 22, { left: 7.3, size: 6 })], "H₂"],
  ])("%s", async (_, lines, expected) => {
    expect(await pdfBlocks([lines])).toEqual([expected]);
  });

  test("have an accent with the letter that it is printed over", async () => {
    // Helvetica's "B" is 6.7 points wide in this size, its accent 3.3.
    expect(await pdfBlocks([[line("B\u00a8", 20), line("aren am Fluss", 20, { left: 6.7 })]])).toEqual([
      "Bären am Fluss",
    ]);
  });
});

describe("words that are printed twice a little apart, for want of bold type", () => {
  const twice = (text: string, top: number, shift: number) => [line(text, top), line(text, top, { left: shift })];

  test("are there once, bold, and left out once", async () => {
    const { text, documents, dropped } = await extractPdf(
      pdf([[...twice("Rules of the mole", 20, 0.3), line("The gate is closed when the water reaches the mark.", 60)]]),
    );
    expect(shownBlocks({ text, documents, dropped, pageStarts: [] })).toEqual([
      "# Rules of the mole",
      "The gate is closed when the water reaches the mark.",
    ]);
    expect(dropped.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ["duplicate", "Rules of the mole"],
    ]);
  });

  test("are two where they stand apart, as the same number in two cells does", async () => {
    expect(await pdfBlocks([twice("12", 20, 60)])).toEqual(["[row] 12 | 12"]);
  });
});

test("words that run up the page are read behind the others, and joined with none", async () => {
  const blocks = await pdfBlocks([
    [
      line("arXiv 12 May", 300, { left: -30, isTurned: true }),
      line("The ferry goes at noon and comes", 20),
      line("back before the bell is rung.", 32),
    ],
  ]);
  expect(blocks).toEqual(["The ferry goes at noon and comes⏎back before the bell is rung.", "arXiv 12 May"]);
});

test("vertical lines are read from right to left", async () => {
  const vertical = (text: string, left: number): PrintedLine => ({ text, top: 20, left, size: 10, font: "vertical" });
  const full = "江上有很多桥桥下有很多船船上有很多人";
  const blocks = await pdfBlocks([[vertical(full, 200), vertical("人在桥上看船。", 185), vertical(`${full}。`, 155)]]);
  expect(blocks).toEqual([`${full}⏎人在桥上看船。`, `${full}。`]);
});

test("a file of more pages than any has is refused", async () => {
  const blank = (count: number) => pdf(Array.from({ length: count }, () => []));
  await expect(extractPdf(blank(5001))).rejects.toThrow("it has 5001 pages, over 5000");
});

test("a file of many pages is read as one, though it is opened anew after each hundred", async () => {
  const pages = Array.from({ length: 203 }, (_, at) => [
    line(`Chapter ${at + 1}`, 20, { font: "bold", size: 16 }),
    line(`The ferry left ${at + 1} times, and came back before the bell.`, 50),
  ]);
  const text = await extractPdf(pdf(pages));
  expect(text.pageStarts).toHaveLength(203);
  const shown = shownBlocks(text);
  expect(shown).toHaveLength(2 * 203);
  for (const number of [1, 100, 101, 200, 201, 203]) {
    const at = 2 * (number - 1);
    expect(shown.slice(at, at + 2)).toEqual([
      expect.stringMatching(new RegExp(`^#+ Chapter ${number}$`)),
      `The ferry left ${number} times, and came back before the bell.`,
    ]);
  }
});

test("pages follow each other, and where each starts is known", async () => {
  const { text, pageStarts } = await extractPdf(pdf([[chinese("甲。", 20)], [], [chinese("乙。", 20)]]));
  expect(text).toBe("甲。\n\n乙。");
  expect(pageStarts).toEqual([0, 4, 4]);
});

describe("the title that a file gives itself", () => {
  const page = [line("The mole and its keeper", 20), line("The gate is closed when the water reaches the mark.", 60)];

  test("counts where it is printed on the first page", async () => {
    const { documents } = await extractPdf(pdf([page], { title: "The Mole and its Keeper" }));
    expect(documents[0]?.facts.title).toBe("The Mole and its Keeper");
  });

  test.each(["Microsoft Word - final2.doc", "a", "The mole, second edition"])(
    "is no title elsewhere: %s",
    async (title) => {
      const { documents } = await extractPdf(pdf([page], { title }));
      expect(documents[0]?.facts.title).toBeNull();
    },
  );
});

test("each letter stands in a block or in what is left out, and in one of them only", async () => {
  const head = (number: number) => line(`Register of the harbour ${number}`, -20);
  const pages = [1, 2, 3].map((number) => [head(number), line(`The ${number}th chapter tells of the wind.`, 40)]);
  const { text, documents, dropped } = await extractPdf(pdf(pages));
  const ranges = [...documents.flatMap(({ blocks }) => blocks.flatMap((block) => block.ranges)), ...dropped];
  const covered = ranges.sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));
  expect(covered.join("").replace(/\s+/gu, "")).toBe(text.replace(/\s+/gu, ""));
});

describe.skipIf(!existsSync(TRIALS))("documents of others", () => {
  const read = async (name: string) => extractPdf(readFileSync(`${TRIALS}/${name}`));

  test("a sentence over a page's end is whole, and heads and feet whose numbers change are furniture", async () => {
    const source = await read("running-foot.pdf");
    const blocks = shownBlocks(source);
    expect(blocks.join("\n")).toContain("the gate of the⏎slip is closed with oak beams.");
    expect(blocks.join("\n")).not.toMatch(/Harbour Register|Printed 14/);
    expect(source.dropped.filter(({ kind }) => kind === "furniture")).toHaveLength(6);
  });

  test("lines that are printed twice are there once", async () => {
    const blocks = shownBlocks(await read("overprint.pdf")).join("\n");
    expect(blocks.match(/Rules of the mole/g)).toHaveLength(1);
    expect(blocks.match(/Fee: 40 crowns/g)).toHaveLength(1);
  });
});
