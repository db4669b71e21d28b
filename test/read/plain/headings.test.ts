import { describe, expect, test } from "vitest";
import { PROSE, plainBlocks as read } from "../helpers/plain-blocks.ts";

describe("headings of plain text", () => {
  test("are a short first line, chapters, underlined lines, and short lines by themselves above text", () => {
    const [text = ""] = read(...PROSE);
    expect(
      read(
        "The Ferry",
        "",
        "By Ann Lee",
        "",
        ...PROSE,
        "",
        "Chapter 2",
        "",
        ...PROSE,
        "",
        "Winter",
        "------",
        "",
        ...PROSE,
        "",
        "The crossing",
        "",
        ...PROSE,
      ),
    ).toEqual(["# The Ferry", "By Ann Lee", text, "## Chapter 2", text, "### Winter", text, "#### The crossing", text]);
  });

  test("are titles as long as newspapers print them, wrapped in a measure of their own, where text stands around them", () => {
    const narrow = [
      "The ferry crossed the river every",
      "day, and people on both banks waved",
      "to it until it was gone. In winter",
      "it stayed in the harbour when there",
      "was fog, which happened often.",
    ];
    const [text = ""] = read(...narrow);
    const first = ["North quay: the last ferry of the winter", "leaves without its captain"];
    const second = ["“It was the fog”: the council asks who had", "locked the gate of the pier that night"];
    expect(read(...first, "", ...narrow, "", ...second, "", ...narrow)).toEqual([
      `# ${first.join("⏎")}`,
      text,
      `#### ${second.join("⏎")}`,
      text,
    ]);
    expect(read(...narrow, "", ...narrow.slice(0, 2), "", ...narrow)).toEqual([
      text,
      narrow.slice(0, 2).join("⏎"),
      text,
    ]);
  });

  test("stand behind a French quotation, too", () => {
    const [text = ""] = read(...PROSE);
    const said = "Le gardien dit : « Les bateaux attendent la fin de la brume. »";
    expect(read(said, "", "Quai du Nord : le dernier bac de l’hiver part sans son capitaine", "", ...PROSE)).toEqual([
      said,
      "#### Quai du Nord : le dernier bac de l’hiver part sans son capitaine",
      text,
    ]);
  });

  test("open articles of their own where they say much and much stands below each, as in news that someone put together", () => {
    const [text = ""] = read(...PROSE);
    const story = ["", ...PROSE, "", ...PROSE, "", ...PROSE, ""];
    const titles = [
      "Council closes the north quay for the winter",
      "Old ferry sold to a school on the island",
      "Keeper of the lamp retires after forty years",
    ];
    const shown = titles.flatMap((title) => [`# ${title}`, text, text, text]);
    expect(read(...titles.flatMap((title) => [title, ...story]))).toEqual(shown);
    const sections = ["The harbour and its people", "History", "Ships"];
    expect(read(...sections.flatMap((title) => [title, ...story]))[4]).toBe("#### History");
  });

  test("are as wide as the column, too, in a text of many paragraphs of which none is cut", () => {
    const paragraphs = [...Array(8).keys()].flatMap(() => [...PROSE, ""]);
    const [text = ""] = read(...PROSE);
    const title = (PROSE[0] ?? "").replace(/[.,]$/, "");
    expect(read(...paragraphs, title, "", ...PROSE).at(-2)).toBe(`#### ${title}`);
    expect(read(...paragraphs, "of the river.", ...PROSE, "", title, "", ...PROSE).slice(-2)).toEqual([title, text]);
  });

  test("open articles of their own although one of these has a question inside", () => {
    const story = ["", ...PROSE, "", ...PROSE, "", ...PROSE, "", ...PROSE, ""];
    const titles = [
      "Council closes the north quay for the winter",
      "Old ferry sold to a school on the island",
      "Keeper of the lamp retires after forty years",
    ];
    const lines = titles.flatMap((title) => [title, ...story]);
    const shown = read(...lines, "Chapter 2", ...story).filter((block) => block.startsWith("#"));
    expect(shown).toEqual([...titles.map((title) => `# ${title}`), "## Chapter 2"]);
  });

  test.each([
    [
      "a section's name, and never the beginning of what follows",
      ["第一条 为了规范收费，制定本规定。", "", "收费标准", "", "第二条 船只按长度收费。"],
      ["第一条 为了规范收费，制定本规定。", "#### 收费标准", "第二条 船只按长度收费。"],
    ],
    [
      "no lines of a list",
      ["milk", "", "bread", "", "butter", "", "He went to the shop."],
      ["# milk", "bread", "butter", "He went to the shop."],
    ],
    [
      "neither where and when a letter was written nor what somebody says in a play",
      ["It is cold.", "", "Hallbrück, den 3. März 2025", "", "It runs.", "", "ANNA. Which one?", "", "No."],
      ["It is cold.", "Hallbrück, den 3. März 2025", "It runs.", "ANNA. Which one?", "No."],
    ],
    [
      "the days of a diary, but no day is a text's title",
      ["令和7年3月20日", "", "船が出ます。", "", "Saturday, 3 May 2025", "", "It runs."],
      ["令和7年3月20日", "船が出ます。", "#### Saturday, 3 May 2025", "It runs."],
    ],
    ["nothing that has no text below it", ["Text is here.", "", "The end"], ["Text is here.", "The end"]],
    [
      "no message with which a text begins",
      ["10:31 Ann: is the ferry there", "", "10:32 Ben: it is."],
      ["10:31 Ann: is the ferry there", "10:32 Ben: it is."],
    ],
    [
      "no address, message or sentence",
      ["Text is here.", "", "a@b.example", "", "Text.", "", "Fee: ten", "", "Text."],
      ["Text is here.", "a@b.example", "Text.", "Fee: ten", "Text."],
    ],
  ])("are %s", (_, lines, blocks) => {
    expect(read(...lines)).toEqual(blocks);
  });
});
