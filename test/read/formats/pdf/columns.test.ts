import { describe, expect, test } from "vitest";
import { type ColumnPlace, column, type PrintedLine } from "../../helpers/pdf.ts";
import { line, pdfBlocks, unbroken } from "../../helpers/pdf-blocks.ts";

const FERRY =
  "The ferry leaves the northern pier at noon and takes the long way round the sandbank because of the tide that runs there.";
const BELL =
  "The bell of the customs house is rung three times when fog lies on the river and all boats have to stay where they are.";
const LIGHT =
  "The keeper of the light writes down each evening how much oil is left and who has brought him bread and what he paid.";

/** How wide a letter of the tests' type is on average, in points of type of 10. */
const LETTER = 5.4;

/** A column whose words stand each by itself, as far apart as fills its lines, but for the last. */
function justified(words: string, { top, left = 0, width }: ColumnPlace): PrintedLine[] {
  const lines = column([words], { top, left, width });
  return lines.flatMap((own, at) => {
    if (at === lines.length - 1) return [own];
    const parts = own.text.split(" ");
    const spare = (width * LETTER - own.text.length * LETTER) / (parts.length - 1);
    const starts = parts.map((_, part) =>
      parts.slice(0, part).reduce((sum, { length }) => sum + (length + 1) * LETTER + spare, 0),
    );
    return parts.map((text, part) => ({ ...own, text, left: left + (starts[part] as number) }));
  });
}

describe("columns", () => {
  test("are read one after the other, two of them", async () => {
    const page = [
      ...column([FERRY, BELL], { top: 20, width: 40 }),
      ...column([LIGHT], { top: 20, left: 250, width: 40 }),
    ];
    expect(unbroken(await pdfBlocks([page]))).toEqual([FERRY, BELL, LIGHT]);
  });

  test("are read one after the other, three of them, whatever the order in the file", async () => {
    const page = [
      ...column([LIGHT], { top: 20, left: 340, width: 28 }),
      ...column([FERRY], { top: 20, width: 28 }),
      ...column([BELL], { top: 20, left: 170, width: 28 }),
    ];
    expect(unbroken(await pdfBlocks([page]))).toEqual([FERRY, BELL, LIGHT]);
  });

  test("whose lines stand line by line in the file are read by columns all the same", async () => {
    const left = column([FERRY], { top: 20, width: 40 });
    const right = column([BELL], { top: 20, left: 250, width: 40 });
    const mixed = left.flatMap((own, at) => [own, ...right.slice(at, at + 1)]);
    expect(unbroken(await pdfBlocks([mixed]))).toEqual([FERRY, BELL]);
  });

  test("do not share base lines as a rule", async () => {
    const page = [...column([FERRY], { top: 20, width: 40 }), ...column([BELL], { top: 25, left: 250, width: 40 })];
    expect(unbroken(await pdfBlocks([page]))).toEqual([FERRY, BELL]);
  });

  test("stay columns though their lines drift apart down the page", async () => {
    const drifting = column([`${FERRY} ${BELL} ${LIGHT}`], { top: 20, width: 40, leading: 12 });
    const right = column([`${LIGHT} ${FERRY} ${BELL}`], { top: 20, left: 250, width: 40, leading: 12.5 });
    expect(unbroken(await pdfBlocks([[...drifting, ...right]]))).toEqual([
      `${FERRY} ${BELL} ${LIGHT}`,
      `${LIGHT} ${FERRY} ${BELL}`,
    ]);
  });

  test("below a headline across them are read behind it, those above it before", async () => {
    const page = [
      ...column([FERRY], { top: 20, width: 40 }),
      ...column([BELL], { top: 20, left: 250, width: 40 }),
      line("What the keeper wrote in the year of the flood", 100, { size: 20, font: "bold" }),
      ...column([LIGHT], { top: 130, width: 40 }),
      ...column([FERRY], { top: 130, left: 250, width: 40 }),
    ];
    expect(unbroken(await pdfBlocks([page]))).toEqual([
      FERRY,
      BELL,
      "# What the keeper wrote in the year of the flood",
      LIGHT,
      FERRY,
    ]);
  });

  test("below a short headline, too, which nothing stands beside", async () => {
    const page = [
      ...column([FERRY], { top: 20, width: 40 }),
      ...column([BELL], { top: 20, left: 250, width: 40 }),
      line("The flood", 105, { size: 20, font: "bold" }),
      ...column([LIGHT], { top: 130, width: 40 }),
      ...column([FERRY], { top: 130, left: 250, width: 40 }),
    ];
    expect(unbroken(await pdfBlocks([page]))).toEqual([FERRY, BELL, "# The flood", LIGHT, FERRY]);
  });

  test("of articles beside each other are read article by article, each below its headline of several lines", async () => {
    const headline = (lines: readonly string[], left: number) =>
      lines.map((words, at) => line(words, 20 + at * 24, { left, size: 20, font: "bold" }));
    const page = [
      ...headline(["The ferry is late", "once again"], 0),
      ...headline(["The bell rang", "twice at night"], 250),
      ...column([FERRY], { top: 70, width: 20 }),
      ...column([LIGHT], { top: 70, left: 120, width: 20 }),
      ...column([BELL], { top: 70, left: 250, width: 20 }),
      ...column([FERRY], { top: 70, left: 370, width: 20 }),
    ];
    expect(unbroken(await pdfBlocks([page]))).toEqual([
      "# The ferry is late once again",
      FERRY,
      LIGHT,
      "# The bell rang twice at night",
      BELL,
      FERRY,
    ]);
  });

  test("of an article above others are read before them, though gutters of both meet", async () => {
    const headline = (words: string, top: number, left: number) => line(words, top, { left, size: 20, font: "bold" });
    const page = [
      headline("What the keeper wrote in the year of the flood", 20, 0),
      ...column([FERRY], { top: 50, width: 40 }),
      ...column([BELL], { top: 50, left: 250, width: 40 }),
      headline("Oil and bread", 130, 0),
      headline("The fee", 130, 250),
      ...column([LIGHT], { top: 160, width: 40 }),
      ...column([FERRY], { top: 160, left: 250, width: 40 }),
    ];
    expect(unbroken(await pdfBlocks([page]))).toEqual([
      "# What the keeper wrote in the year of the flood",
      FERRY,
      BELL,
      "# Oil and bread",
      LIGHT,
      "# The fee",
      FERRY,
    ]);
  });

  test("below a running head with the page's number do not take the number", async () => {
    const page = [
      line("The Harbour Courier", 20),
      line("5", 20, { left: 440 }),
      ...column([FERRY, BELL], { top: 33, width: 40 }),
      ...column([LIGHT], { top: 33, left: 250, width: 40 }),
    ];
    expect(unbroken(await pdfBlocks([page]))).toEqual(["[row] The Harbour Courier | 5", FERRY, BELL, LIGHT]);
  });

  test("whose lines are drawn out to one width are columns all the same, though words stand far apart in them", async () => {
    const page = [
      ...justified(`${FERRY} ${BELL}`, { top: 20, width: 30 }),
      ...justified(`${LIGHT} ${FERRY}`, { top: 20, left: 185, width: 30 }),
      ...justified(`${BELL} ${LIGHT}`, { top: 20, left: 370, width: 30 }),
    ];
    expect(unbroken(await pdfBlocks([page]))).toEqual([`${FERRY} ${BELL}`, `${LIGHT} ${FERRY}`, `${BELL} ${LIGHT}`]);
  });

  test("below a paragraph across them do not take its short last line", async () => {
    const across = `${FERRY} ${BELL} And so it stays.`;
    const wide = column([across], { top: 20, width: 96 });
    const below = 20 + wide.length * 12 + 12;
    const page = [
      ...wide,
      ...column([LIGHT], { top: below, width: 40 }),
      ...column([FERRY], { top: below, left: 250, width: 40 }),
    ];
    expect(unbroken(await pdfBlocks([page]))).toEqual([across, LIGHT, FERRY]);
  });
});

describe("a paragraph", () => {
  test("goes on at the top of the next column where it is cut", async () => {
    const lines = column([`${FERRY} ${BELL}`], { top: 20, width: 40 });
    const page = [...lines.slice(0, 4), ...lines.slice(4).map((own, at) => ({ ...own, top: 20 + at * 12, left: 250 }))];
    expect(unbroken(await pdfBlocks([page]))).toEqual([`${FERRY} ${BELL}`]);
  });

  test("ends with its column where the next begins with a capital letter", async () => {
    const page = [
      ...column(["The list of those who have paid the fee of the mole in full and signed for it is kept by"], {
        top: 20,
        width: 30,
      }),
      ...column(["Boats of strangers wait at the buoy until the harbour master has seen their papers and"], {
        top: 20,
        left: 250,
        width: 30,
      }),
    ];
    expect(await pdfBlocks([page])).toHaveLength(2);
  });
});
