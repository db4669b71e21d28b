import { describe, expect, test } from "vitest";
import { column, type PrintedLine } from "../../helpers/pdf.ts";
import { line, pdfBlocks, pdfDropped } from "../../helpers/pdf-blocks.ts";

/** Sentences that differ from page to page, so that nothing of them is printed again. */
const TEXTS = [
  "The keeper of the mole writes the height of the water into a green book every hour of the day and the night.",
  "Two witnesses who live on the island sign each page, and both of them have known the tides since childhood.",
  "A vane of copper stands upon the roof of the shed and turns so easily that any gull can move it in passing.",
  "Beams of oak close the gate of the slip when the third mark is reached, and are oiled in spring by the crew.",
  "In winter the lamp is lit at four, which the clerk enters in the register together with the price of the oil.",
  "Copies of the register cost one crown a page for everybody but the children of the parish, who read it free.",
];

const HEAD = -20;
const FOOT = 740;

/** Pages with a text each, and what else stands on them. */
function pages(count: number, beside: (number: number) => readonly PrintedLine[]): PrintedLine[][] {
  return TEXTS.slice(0, count).map((words, at) => [...column([words], { top: 20, width: 50 }), ...beside(at + 1)]);
}

describe("what is printed at the edges of pages", () => {
  test.each<[string, number, (number: number) => PrintedLine[], number]>([
    ["the same words above three pages", 3, () => [line("Rules of the mole", HEAD)], 3],
    ["words below three pages but for their numbers", 3, (n) => [line(`Vol. 12, No. ${n} / 31${n}`, FOOT)], 3],
    ["the same words on both of two pages", 2, () => [line("Rules of the mole", HEAD)], 2],
    [
      "one line above left pages and another above right ones",
      4,
      (n) => [line(n % 2 === 0 ? "Rules" : "Of the mole", HEAD)],
      4,
    ],
    ["page numbers", 3, (n) => [line(String(310 + n), FOOT, { left: 200 })], 3],
    ["page numbers in Roman figures", 3, (n) => [line(["iii", "iv", "v"][n - 1] ?? "", FOOT)], 3],
    ["page numbers with words", 3, (n) => [line(`Page ${n} of 3`, FOOT)], 3],
    ["the number of a single page", 1, (n) => [line(String(n), FOOT)], 1],
    [
      "what stands above a newspaper's page",
      1,
      () => [line("The Mole Courier | Saturday, 9 March 2024 | Page 4", HEAD)],
      1,
    ],
  ])("is left out as furniture: %s", async (_, count, beside, left) => {
    const dropped = await pdfDropped(pages(count, beside));
    expect(dropped).toHaveLength(left);
    expect(dropped.every((one) => one.startsWith("furniture: "))).toBe(true);
    expect(await pdfBlocks(pages(count, beside))).toHaveLength(count);
  });

  test("is left out where it names the section, each of which has a page", async () => {
    const names = ["Water", "Witnesses", "Wind", "Wood", "Winter", "Writing"];
    const sections = pages(6, (n) => [
      // Two running heads are the same; the others are headings of their own pages.
      line(n < 4 ? "Register of the harbour" : (names[n - 1] ?? ""), HEAD),
      line(names[n - 1] ?? "", 200, { size: 14, font: "bold" }),
    ]);
    expect(await pdfDropped(sections)).toHaveLength(6);
  });

  test.each<[string, number, (number: number) => PrintedLine[]]>([
    ["headings in large type that count", 3, (n) => [line(`Chapter ${n}`, HEAD, { size: 18 })]],
    ["other words on each page", 3, (n) => [line(["Water", "Wind", "Wood"][n - 1] ?? "", HEAD)]],
    ["a number that does not count the pages", 3, (n) => [line(String([40, 12, 77][n - 1]), FOOT)]],
    ["a number on a single page that is not its own", 1, () => [line("40", FOOT)]],
    ["the same words on two of three pages", 3, (n) => (n < 3 ? [line("Rules of the mole", HEAD)] : [])],
  ])("is text: %s", async (_, count, beside) => {
    expect(await pdfDropped(pages(count, beside))).toEqual([]);
  });

  test("is text where nothing else is printed", async () => {
    expect(await pdfBlocks([[line("Page 1", 20)], [line("Page 2", 20)]])).toEqual(["Page 1", "Page 2"]);
  });

  test("is no part of the names of columns, which stand above each page of a table", async () => {
    const table = (n: number) => [
      line("Boat", 20),
      line("Fee", 20, { left: 200 }),
      ...[1, 2, 3].flatMap((row) => [
        line(`${["Gull", "Tern", "Auk"][row - 1]} ${["red", "blue", "grey"][n - 1]}`, 20 + row * 14),
        line(String(n * 40 + row), 20 + row * 14, { left: 200 }),
      ]),
    ];
    expect(await pdfDropped([table(1), table(2), table(3)])).toEqual([]);
  });
});
