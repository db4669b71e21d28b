import { describe, expect, test } from "vitest";
import { column } from "../../helpers/pdf.ts";
import { line, pdfBlocks, unbroken } from "../../helpers/pdf-blocks.ts";

const FERRY =
  "The ferry leaves the northern pier at noon and takes the long way round the sandbank because of the tide that runs there.";
const BELL =
  "The bell of the customs house is rung three times when fog lies on the river and all boats have to stay where they are.";
const LIGHT =
  "The keeper of the light writes down each evening how much oil is left and who has brought him bread and what he paid.";

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
