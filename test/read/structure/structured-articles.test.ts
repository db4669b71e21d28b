import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../../../src/read/hyphens/known-words.ts";
import { StructureWriter } from "../../../src/read/structure/structure-writer.ts";
import { articlesOf } from "../../../src/read/structure/structured-articles.ts";

type Write = (writer: StructureWriter) => void;

/** Each article as its title and its blocks, "kind: headings > words". */
function articles(write: Write, facts: Partial<typeof NOTHING_GIVEN> = {}) {
  const writer = new StructureWriter();
  write(writer);
  const { text, documents } = writer.finish({ ...NOTHING_GIVEN, ...facts });
  return documents
    .flatMap((document, at) =>
      articlesOf(text, document, { words: NOTHING_KNOWN, language: "und", opensText: at === 0 }),
    )
    .map(({ title, byline, date, blocks }) => ({
      title,
      byline,
      date,
      blocks: blocks.map(({ kind, headings, ranges }) =>
        [
          `${kind}:`,
          ...headings.map((heading) => `${heading} >`),
          ...ranges.map((r) => text.slice(r.start, r.end)),
        ].join(" "),
      ),
    }));
}

describe("the articles of a document", () => {
  test("open at headings of first rank, what stands before them being one of its own", () => {
    const found = articles((to) => {
      to.add("paragraph", "Before.");
      to.addHeading(1, "One");
      to.add("paragraph", "First.");
      to.addHeading(1, "Two");
      to.add("paragraph", "Second.");
    });
    expect(found.map(({ title, blocks }) => [title, ...blocks])).toEqual([
      [null, "paragraph: Before."],
      ["One", "paragraph: First."],
      ["Two", "paragraph: Second."],
    ]);
  });

  test("are one where there is one such heading, with what stands before it", () => {
    const [found, ...others] = articles((to) => {
      to.add("paragraph", "Before.");
      to.addHeading(1, "One");
      to.add("paragraph", "First.");
    });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ title: "One", blocks: ["paragraph: Before.", "paragraph: First."] });
  });

  test("have the title that the document gives itself, and its headline as a block where it is another", () => {
    const write: Write = (to) => {
      to.addHeading(1, "One");
      to.add("paragraph", "First.");
    };
    expect(articles(write, { title: "One" })).toMatchObject([{ title: "One", blocks: ["paragraph: First."] }]);
    expect(articles(write, { title: "Uno" })).toMatchObject([{ title: "Uno", blocks: ["paragraph: One > First."] }]);
  });

  test("have the document's title where no heading of first rank is", () => {
    expect(articles((to) => to.add("paragraph", "First."), { title: "One" })).toMatchObject([
      { title: "One", blocks: ["paragraph: First."] },
    ]);
  });

  test("are a headline where there is nothing else", () => {
    expect(articles((to) => to.addHeading(1, "One"))).toMatchObject([{ title: "One", blocks: ["headline: One"] }]);
  });

  test("take no date from the end of the document above them", () => {
    const found = articles((to) => {
      to.beginDocument(NOTHING_GIVEN);
      to.addHeading(1, "One");
      to.add("paragraph", "The ferry sails again. ".repeat(8));
      to.add("paragraph", "Yunting, 14 March 2025");
      to.beginDocument(NOTHING_GIVEN);
      to.addHeading(1, "Two");
      to.add("paragraph", "The mill stands still. ".repeat(8));
    });
    expect(found.map(({ title, date }) => [title, date])).toEqual([
      ["One", "2025-03-14"],
      ["Two", null],
    ]);
  });

  test("are signed by a byline among the first blocks, and dated by the dateline of the first paragraph", () => {
    const found = articles((to) => {
      to.addHeading(1, "One");
      to.add("paragraph", "By Wren Hollis");
      to.add("paragraph", "新华社北京2024年11月23日电 第一句。");
    });
    expect(found).toMatchObject([
      {
        byline: "By Wren Hollis",
        date: "2024-11-23",
        blocks: ["byline: By Wren Hollis", "paragraph: 新华社北京2024年11月23日电 第一句。"],
      },
    ]);
  });
});

describe("what stands above a block", () => {
  test("is each heading until the next of its rank or a higher one", () => {
    const [found] = articles((to) => {
      to.addHeading(2, "A");
      to.addHeading(3, "B");
      to.add("paragraph", "one");
      to.addHeading(3, "C");
      to.add("paragraph", "two");
      to.addHeading(2, "D");
      to.add("paragraph", "three");
    });
    expect(found?.blocks).toEqual(["paragraph: A > B > one", "paragraph: A > C > two", "paragraph: D > three"]);
  });

  test("is the columns' names for each row, and for nothing behind the table", () => {
    const [found] = articles((to) => {
      to.addHeading(2, "Fees");
      to.addRow("columns", ["Quay", "Winter"]);
      to.addRow("row", ["North", "120"]);
      to.addRow("row", ["South", ""]);
      to.add("paragraph", "Paid in March.");
    });
    expect(found?.blocks).toEqual([
      "paragraph: Fees > Quay | Winter > North | 120",
      "paragraph: Fees > Quay | Winter > South |",
      "paragraph: Fees > Paid in March.",
    ]);
  });

  test("is the names of columns above those of their parts, and the names of rows below both", () => {
    const [found] = articles((to) => {
      to.beginTable();
      to.addRow("columns", ["", "Fees"]);
      to.addRow("columns", ["Quay", "Summer", "Winter"]);
      to.addRow("row", ["North", "340", "120"]);
      to.addRow("group", ["Members"]);
      to.addRow("row", ["South", "290", "95"]);
      to.addRow("group", ["Guests"]);
      to.addRow("row", ["Mole", "410", "160"]);
    });
    expect(found?.blocks).toEqual([
      "paragraph: | Fees > Quay | Summer | Winter > North | 340 | 120",
      "paragraph: | Fees > Quay | Summer | Winter > Members > South | 290 | 95",
      "paragraph: | Fees > Quay | Summer | Winter > Guests > Mole | 410 | 160",
    ]);
  });

  test("is no names of another table's columns", () => {
    const [found] = articles((to) => {
      to.beginTable();
      to.addRow("columns", ["Quay", "Winter"]);
      to.addRow("row", ["North", "120"]);
      to.beginTable();
      to.addRow("row", ["Keeper", "Anna"]);
    });
    expect(found?.blocks).toEqual(["paragraph: Quay | Winter > North | 120", "paragraph: Keeper | Anna"]);
  });

  test("is a block of its own where nothing stands below it, or where it tells facts", () => {
    const [found] = articles((to) => {
      to.addHeading(2, "An empty section");
      to.addHeading(2, "Fees rise by 12 crowns");
      to.add("paragraph", "one");
    });
    expect(found?.blocks).toEqual([
      "headline: An empty section",
      "headline: Fees rise by 12 crowns",
      "paragraph: Fees rise by 12 crowns > one",
    ]);
  });
});

test("lines of code stay as they are, and are no paragraph", () => {
  const [found] = articles((to) => to.addLines("code", ["if (a) {", "  b();", "", "}"]));
  expect(found?.blocks).toEqual(["code: if (a) {\n  b();\n\n}"]);
});
