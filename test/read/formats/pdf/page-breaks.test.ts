import { describe, expect, test } from "vitest";
import { column, type PrintedLine } from "../../helpers/pdf.ts";
import { line, pdfBlocks, unbroken } from "../../helpers/pdf-blocks.ts";

const foot = (words: string) => column([words], { top: 600, width: 50 });
const head = (words: string) => column([words], { top: 20, width: 50 });

const OPEN = "When the water reaches the third mark, the bell is rung, and the gate of the";
const REST = "slip is closed with beams of oak that are stored in the shed behind the kiosk.";

describe("a paragraph that a page cuts", () => {
  test("is whole", async () => {
    expect(unbroken(await pdfBlocks([foot(OPEN), head(REST)]))).toEqual([`${OPEN} ${REST}`]);
  });

  test("is whole over the foot of one page and the head of the next", async () => {
    const pages = ["one", "two", "three"].map((_, at) => [
      line("Register of the harbour", -20),
      ...(at === 0 ? foot(OPEN) : at === 1 ? head(REST) : head("The book is kept in a box of iron.")),
      line(`Sheet ${at + 1}`, 740),
    ]);
    expect(unbroken(await pdfBlocks(pages))).toEqual([`${OPEN} ${REST}`, "The book is kept in a box of iron."]);
  });

  test("is whole over a note, a caption and a table, which follow it", async () => {
    const pages = [
      [...foot(OPEN), line("* Of the year before the flood.", 700, { size: 7 })],
      [line("Figure 2: The slip and its gate", 0), ...head(REST)],
    ];
    expect(unbroken(await pdfBlocks(pages))).toEqual([
      `${OPEN} ${REST}`,
      "[note] * Of the year before the flood.",
      "[caption] Figure 2: The slip and its gate",
    ]);
  });

  test("has its hyphen at the end of its range, where the word is divided", async () => {
    const [whole] = await pdfBlocks([
      foot("The keeper writes the height into the regis-"),
      head("ter of the harbour every hour."),
    ]);
    expect(whole).toBe("The keeper writes the height into the regis-⏎ter of the harbour every hour.");
  });

  test("is whole in Chinese where its last line is full and the next is not indented", async () => {
    const chinese = (text: string, top: number, left = 0): PrintedLine => ({ text, top, left, size: 10 });
    const full = "守堤的人每天每小时都把水的高度写进一本绿色的书里并且同";
    const pages = [
      [chinese(full, 600), chinese("每天都有两个人在书上签字作证他们从小就在这个岛上长大知", 614)],
      [chinese("道潮水什么时候来。", 20)],
    ];
    expect(await pdfBlocks(pages)).toHaveLength(1);
    const indented = [pages[0] ?? [], [chinese("道潮水什么时候来。", 20, 20), chinese(`${full}。`, 34)]];
    expect((await pdfBlocks(indented))[1]).toBe("道潮水什么时候来。");
  });
});

describe("articles beside each other that go on overleaf", () => {
  const SECOND =
    "The oil of the light is brought on the first of each month, and whoever carries it up is paid a crown by the";
  const ALSO =
    "The beams are older than the bridge and were cut from one oak that stood on the hill behind the chapel.";
  const SECOND_REST = `keeper himself, who signs for it. ${ALSO}`;
  const FIRST_REST = `${REST} ${ALSO}`;
  const headline = (words: string, left: number) => line(words, 560, { left, size: 20, font: "bold" });
  const beside = (words: string, top: number, left: number) => column([words], { top, left, width: 40 });
  const first = [
    headline("The gate", 0),
    headline("The oil", 250),
    ...beside(OPEN, 590, 0),
    ...beside(SECOND, 590, 250),
  ];

  test("go on each in its own column", async () => {
    const overleaf = [...beside(FIRST_REST, 20, 0), ...beside(SECOND_REST, 20, 250)];
    expect(unbroken(await pdfBlocks([first, overleaf]))).toEqual([
      "# The gate",
      `${OPEN} ${FIRST_REST}`,
      "# The oil",
      `${SECOND} ${SECOND_REST}`,
    ]);
  });

  test("stay cut where the next page has other columns", async () => {
    const overleaf = column([REST], { top: 20, width: 90 });
    expect(unbroken(await pdfBlocks([first, overleaf]))).toEqual(["# The gate", OPEN, "# The oil", SECOND, REST]);
  });
});

describe("a paragraph that ends with its page", () => {
  test.each([
    ["with a full stop", "The bell is rung.", "slip is closed with beams of oak."],
    ["with a colon", "These are the rules of the mole:", "boats wait at the buoy."],
    ["before a capital letter", OPEN, "Boats of strangers wait at the buoy."],
    ["before a number", OPEN, "40 crowns are paid for each boat."],
    ["before an item", OPEN, "\u0095 boats of strangers wait at the buoy."],
  ])("stays apart: %s", async (_, first, second) => {
    expect(unbroken(await pdfBlocks([foot(first), head(second)]))).toEqual([first, second.replace("\u0095", "•")]);
  });

  test("stays apart from other type", async () => {
    const large = column([REST], { top: 20, width: 50, size: 11 });
    expect(await pdfBlocks([foot(OPEN), large])).toHaveLength(2);
  });

  test("stays apart from what stands behind a heading", async () => {
    const pages = [foot(OPEN), [line("The fees", 0, { font: "bold" }), ...head(REST)]];
    expect(unbroken(await pdfBlocks(pages))).toEqual([OPEN, "## The fees", REST]);
  });
});
