import { describe, expect, test } from "vitest";
import { column, type PrintedLine } from "../../helpers/pdf.ts";
import { line, pdfBlocks, unbroken } from "../../helpers/pdf-blocks.ts";

const FERRY =
  "The ferry leaves the northern pier at noon and takes the long way round the sandbank because of the tide that runs there.";
const BELL =
  "The bell of the customs house is rung three times when fog lies on the river and all boats have to stay where they are.";

/** The place of text below each other. */
const text = (words: string, top: number, left = 0) => column([words], { top, left, width: 60 });

describe("lines of a column", () => {
  test("are one paragraph where they go on", async () => {
    expect(unbroken(await pdfBlocks([text(`${FERRY} ${BELL}`, 20)]))).toEqual([`${FERRY} ${BELL}`]);
  });

  test.each<[string, PrintedLine[]]>([
    ["a gap", [...text(FERRY, 20), ...text(BELL, 64)]],
    ["an indent", [...text(FERRY, 20), ...text(BELL, 56).map((own, at) => (at === 0 ? { ...own, left: 15 } : own))]],
    ["a full stop before the line's end", column([FERRY, BELL], { top: 20, width: 60 })],
    ["other type", [...text(FERRY, 20), ...column([BELL], { top: 56, width: 60, size: 8, leading: 9.6 })]],
  ])("are two paragraphs at %s", async (_, lines) => {
    expect(unbroken(await pdfBlocks([lines]))).toEqual([FERRY, BELL]);
  });

  test("stay lines where they end early without a full stop: verse, an address", async () => {
    const poem = ["Upon the mole the keeper stands", "And counts the boats at sea", "The gulls are home"];
    const page = [...poem.map((words, at) => line(words, 20 + at * 12)), ...text(`${FERRY} ${BELL}`, 90)];
    expect(unbroken(await pdfBlocks([page]))).toEqual([`[lines] ${poem.join("\n")}`, `${FERRY} ${BELL}`]);
  });
});

describe("a list", () => {
  test("has an item at each mark, with the lines that hang below it", async () => {
    const item = (words: string, top: number) => [
      line("\u0095", top),
      ...column([words], { top, left: 12, width: 60 }),
    ];
    expect(unbroken(await pdfBlocks([[...text("Boats pay:", 0), ...item(FERRY, 20), ...item(BELL, 56)]]))).toEqual([
      "Boats pay:",
      `• ${FERRY}`,
      `• ${BELL}`,
    ]);
  });

  test("has an item at each number", async () => {
    const page = [...text(`1. ${FERRY}`, 20), ...text(`2. ${BELL}`, 56)];
    expect(unbroken(await pdfBlocks([page]))).toEqual([`1. ${FERRY}`, `2. ${BELL}`]);
  });

  test("is none where a sentence has a number at a line's start", async () => {
    const lines = [
      line("The gate is open from the first of March until the evening of", 20),
      line("2. May as long as the water stays below the mark of the flood.", 32),
    ];
    expect(unbroken(await pdfBlocks([lines]))).toEqual([lines.map((own) => own.text).join(" ")]);
  });
});

describe("a heading", () => {
  test.each<[string, string, Partial<PrintedLine>]>([
    ["of first rank in type 1.6 times the text's", "#", { size: 16 }],
    ["of second rank in type a little smaller", "##", { size: 15.5 }],
    ["of second rank in bold type of the text's size", "##", { font: "bold" }],
  ])("is %s", async (_, mark, type) => {
    const page = [...text(BELL, -20), line("What the keeper writes", 20, type), ...text(FERRY, 50)];
    expect(unbroken(await pdfBlocks([page]))).toEqual([BELL, `${mark} What the keeper writes`, FERRY]);
  });

  test.each<[string, string, Partial<PrintedLine>]>([
    ["a bold sentence", "The gate is closed at night.", { font: "bold" }],
    ["a number", "1854", { size: 20 }],
    ["type as large as the text's", "What the keeper writes", {}],
    ["a long line", "江".repeat(121), { size: 3, font: "song" }],
    ["a line of large type longer than any headline", "江".repeat(251), { size: 2, font: "song" }],
  ])("is not %s", async (_, words, type) => {
    const size = type.size === 3 ? 2 : type.size === 2 ? 1 : 10;
    const page = [line(words, 20, type), ...column([FERRY, BELL, FERRY, BELL], { top: 50, width: 60, size })];
    expect((await pdfBlocks([page]))[0]).toBe(words);
  });

  test("is one over the many lines of a newspaper's narrow column", async () => {
    const headline =
      "The keeper of the mole has been told that no bell is to be rung in the night of the flood or after it";
    const page = [
      ...column([headline], { top: 20, width: 16, size: 20, font: "bold", leading: 24 }),
      ...column([FERRY, BELL], { top: 220, width: 40 }),
    ];
    expect(unbroken(await pdfBlocks([page]))).toEqual([`# ${headline}`, FERRY, BELL]);
  });

  test("is one over two lines, and two in two sizes", async () => {
    const large = (words: string, top: number, size = 20) => line(words, top, { size, font: "bold" });
    const page = [
      large("What the keeper of the mole", 20),
      large("writes", 44),
      large("And why", 70, 13),
      ...text(FERRY, 100),
    ];
    expect((await pdfBlocks([page])).slice(0, 2)).toEqual(["# What the keeper of the mole⏎writes", "## And why"]);
  });

  test("is with the label above it one", async () => {
    const page = [
      line("Chapter 3", 20, { size: 18 }),
      line("The fees of the mole", 60, { size: 22 }),
      ...text(FERRY, 100),
    ];
    expect((await pdfBlocks([page]))[0]).toBe("# Chapter 3⏎The fees of the mole");
  });

  test("has the rank that the outline gives it, whatever its type", async () => {
    const chapter = (title: string, words: string) => [line(title, 20), ...text(words, 60)];
    const outline = [
      { title: "1 Water", page: 0 },
      { title: "2 Wind", page: 1 },
    ];
    const blocks = await pdfBlocks([chapter("1 Water", FERRY), chapter("2 Wind", BELL)], { outline });
    expect(unbroken(blocks)).toEqual(["# 1 Water", FERRY, "# 2 Wind", BELL]);
  });

  test("is no article of its own in a paper whose title stands above its sections", async () => {
    const outline = [
      { title: "Water", page: 0 },
      { title: "Wind", page: 0 },
    ];
    const page = [
      line("What the keeper wrote", 0, { size: 24 }),
      line("Water", 40, { size: 14 }),
      ...text(FERRY, 60),
      line("Wind", 110, { size: 14 }),
      ...text(BELL, 130),
    ];
    expect(unbroken(await pdfBlocks([page], { outline }))).toEqual([
      "# What the keeper wrote",
      "## Water",
      FERRY,
      "## Wind",
      BELL,
    ]);
  });
});

describe("a program", () => {
  const code = ["for boat in boats:", "    if boat.pays:", "        open_gate(boat)"];
  /** Courier's characters are six tenths of its size wide. */
  const typed = (words: string, at: number) =>
    line(words.trim(), 60 + at * 12, { font: "typewriter", left: (words.length - words.trimStart().length) * 6 });

  test("stays as it stands, with the white space before its lines", async () => {
    const page = [...text(FERRY, 20), ...code.map(typed), ...text(BELL, 110)];
    expect(unbroken(await pdfBlocks([page]))).toEqual([FERRY, `[code] ${code.join("\n")}`, BELL]);
  });

  test("is none where all is typed", async () => {
    const page = column([`${FERRY} ${BELL}`], { top: 20, width: 60, font: "typewriter" });
    expect(unbroken(await pdfBlocks([page]))).toEqual([`${FERRY} ${BELL}`]);
  });
});

describe("what is printed apart", () => {
  test.each(["Figure 3: The slip and its gate", "Table 2. Fees by boat", "Abb. 4: Das Tor", "图1 江上的桥"])(
    "is a caption: %s",
    async (words) => {
      const font = words.startsWith("图") ? "song" : "plain";
      expect(await pdfBlocks([[...text(FERRY, 20), line(words, 80, { font })]])).toContain(`[caption] ${words}`);
    },
  );

  test("is no caption where a sentence begins with a table's name", async () => {
    expect((await pdfBlocks([text("Table 2 shows what each boat pays.", 20)]))[0]).toMatch(/^Table 2/);
  });

  test.each(["* Of the year before the flood.", "1 Of the year before the flood.", "Printed by the harbour office"])(
    "is a note in small type below the text: %s",
    async (words) => {
      expect(await pdfBlocks([[...text(FERRY, 20), line(words, 200, { size: 7 })]])).toContain(`[note] ${words}`);
    },
  );

  test("is a note that names who has the rights", async () => {
    expect(await pdfBlocks([[...text(FERRY, 20), line("\u00a9 1854 The harbour office", 80)]])).toContain(
      "[note] \u00a9 1854 The harbour office",
    );
  });
});
