import { describe, expect, test } from "vitest";
import { extractOdp } from "../../../../src/read/formats/office/extract-odp.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { frame, odp, odt } from "../../helpers/office.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

const p = (words: string) => `<text:p>${words}</text:p>`;
const page = (content: string) => `<draw:page>${content}</draw:page>`;

async function shown(content: string) {
  const text = await extractOdp(odp(content));
  expect(unaccounted(text)).toBe("");
  return {
    blocks: shownBlocks(text),
    dropped: text.dropped.map(({ kind, start, end }) => `${kind}: ${text.text.slice(start, end)}`),
  };
}

describe("a slide in OpenDocument", () => {
  test("is an article with its title, wherever that stands, and the first title is a tag of the others", async () => {
    const bytes = odp(
      page(frame(p("It runs.")) + frame(p("Ferries of") + p("the bay"), "title")) +
        page(frame(p("Fares"), "title") + frame(p("12 euros"), "subtitle")),
    );
    const source = await readSourceFile("a.odp", bytes);
    checkSource(source);
    expect(source.articles).toMatchObject([
      { title: "Ferries of the bay", body: "It runs.", tags: [] },
      { title: "Fares", body: "12 euros", tags: ["Ferries of the bay"] },
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      "lists, in which a heading is no item",
      frame(
        `<text:list><text:list-header>${p("Days")}</text:list-header><text:list-item>${p("Monday")}</text:list-item></text:list>`,
        "outline",
      ),
      ["Days", "- Monday"],
    ],
    [
      "words in shapes",
      `<draw:g><draw:custom-shape>${p("a<text:line-break/>b")}</draw:custom-shape></draw:g>`,
      ["a", "b"],
    ],
    [
      "tables with the names of their columns",
      `<draw:frame><table:table table:use-first-row-styles="true">${[
        ["Fare", "Age"],
        ["12", "5"],
      ]
        .map(
          (row) =>
            `<table:table-row>${row.map((cell) => `<table:table-cell>${p(cell)}</table:table-cell>`).join("")}</table:table-row>`,
        )
        .join("")}</table:table></draw:frame>`,
      ["[columns] Fare | Age", "[row] 12 | 5"],
    ],
    [
      "the speaker's notes at its end",
      `<presentation:notes>${frame(p("Say it slowly."), "notes")}</presentation:notes>${frame(p("It runs."))}`,
      ["It runs.", "[note] Say it slowly."],
    ],
    ["no comments", `<office:annotation>${p("Check this.")}</office:annotation>${frame(p("It runs."))}`, ["It runs."]],
  ])("has %s", async (_, content, blocks) => {
    expect((await shown(page(content))).blocks).toEqual(blocks);
  });

  test("shows heads, feet and numbers, which are left out as furniture", async () => {
    const feet = "<presentation:footer-decl>Harbour office</presentation:footer-decl>";
    const { blocks, dropped } = await shown(feet + page(frame(p("It runs.")) + frame(p("Page 7"), "page-number")));
    expect(blocks).toEqual(["It runs."]);
    expect(dropped).toEqual(["furniture: Page 7", "furniture: Harbour office"]);
  });
});

test("what is no OpenDocument presentation is refused by name", async () => {
  await expect(readSourceFile("a.odp", odt("<text:p>Text.</text:p>"))).rejects.toThrow(
    "without an OpenDocument presentation",
  );
  await expect(readSourceFile("a.odp", odp(page("<draw:frame/>")))).rejects.toThrow("its slides are pictures");
});
