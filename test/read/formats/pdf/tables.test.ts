import { describe, expect, test } from "vitest";
import { column, type PrintedLine } from "../../helpers/pdf.ts";
import { line, pdfBlocks, pdfDropped } from "../../helpers/pdf-blocks.ts";

/** Rows with cells at the same places. */
function table(rows: readonly (readonly string[])[], top = 20, step = 14): PrintedLine[] {
  return rows.flatMap((cells, at) =>
    cells.map((words, cell) => line(words, top + at * step, { left: cell * 120 })).filter(({ text }) => text !== ""),
  );
}

const FEES = [
  ["Gull", "40 crowns", "summer"],
  ["Tern", "45 crowns", "winter"],
  ["Auk", "12 crowns", "winter"],
];

describe("a table", () => {
  test("is its rows, each with its cells", async () => {
    expect(await pdfBlocks([table(FEES)])).toEqual(FEES.map((cells) => `[row] ${cells.join(" | ")}`));
  });

  test("has names of columns where the first row has no number and the others have", async () => {
    const [first, second] = await pdfBlocks([table([["Boat", "Fee", "Season"], ...FEES])]);
    expect([first, second]).toEqual(["[columns] Boat | Fee | Season", "[row] Gull | 40 crowns | summer"]);
  });

  test("has names of columns where the first row is bold and the others are not", async () => {
    const names = table([["Boat", "Owner"]]).map((own): PrintedLine => ({ ...own, font: "bold" }));
    const page = [
      ...names,
      ...table(
        [
          ["Gull", "The parish"],
          ["Tern", "Nobody"],
        ],
        34,
      ),
    ];
    expect((await pdfBlocks([page]))[0]).toBe("[columns] Boat | Owner");
  });

  test("has cells of several lines, which go on in the row above", async () => {
    const rows = [
      ["Gull", "may pass the gate", "summer"],
      ["", "at the third bell", ""],
      ["Tern", "waits at the buoy", "winter"],
    ];
    expect(await pdfBlocks([table(rows)])).toEqual([
      "[row] Gull | may pass the gate at the third bell | summer",
      "[row] Tern | waits at the buoy | winter",
    ]);
  });

  test("stands between paragraphs, and is joined with none", async () => {
    const page = [
      ...column(["These are the boats that may pass the gate of the mole at any hour of the day:"], {
        top: 0,
        width: 60,
      }),
      ...table(FEES, 40),
    ];
    expect(await pdfBlocks([page])).toHaveLength(4);
  });
});

describe("lines that end with a number behind dots", () => {
  const titles = ["The water and its marks", "The wind upon the roof", "The fees of all boats"];
  const entries = (numbers: readonly string[]) =>
    titles.map((title, at) => line(`${title} . . . . . . . . . . . . ${numbers[at]}`, 20 + at * 14));
  const chapters = titles.map((title) => [
    line(title, 20, { size: 18 }),
    ...column([`Here is told what the keeper wrote down when he was asked of ${title.toLowerCase()}.`], {
      top: 60,
      width: 60,
    }),
  ]);

  test("are a table of contents where their words are printed elsewhere, and left out", async () => {
    const dropped = await pdfDropped([entries(["2", "3", "4"]), ...chapters]);
    expect(dropped).toEqual(entries(["2", "3", "4"]).map(({ text }) => `navigation: ${text}`));
  });

  test("are rows where they are printed nowhere else: a list of prices", async () => {
    expect(await pdfBlocks([entries(["20", "30", "40"])])).toEqual(
      entries(["20", "30", "40"]).map(({ text }) => `[row] ${text}`),
    );
  });

  test("are rows where they say the same again and again", async () => {
    const steps = ["1", "2", "3"].flatMap((number, at) => [
      line("The water and its marks", 20 + at * 20),
      line(number, 20 + at * 20, { left: 300 }),
    ]);
    expect(await pdfDropped([steps, ...chapters])).toEqual([]);
  });

  test("are rows where their numbers fall from one to the next", async () => {
    expect(await pdfDropped([entries(["4", "3", "2"]), ...chapters])).toEqual([]);
  });
});
