import { describe, expect, test } from "vitest";
import { addTallies, type PageTally } from "../../../src/cli/eval/page-figures.ts";
import { figureLines, phenomenonTables } from "../../../src/cli/eval/page-report.ts";

function tallied(figures: Partial<PageTally>): PageTally {
  return { ...addTallies([]), ...figures };
}

describe("the report on pages", () => {
  test("gives a share with its counts, and says where there is nothing to find", () => {
    const lines = figureLines(tallied({ cuts: { right: 9, of: 10 }, falseJoints: 3, mixed: 1, passages: 40 }));
    expect(lines.map((line) => line.trim().replace(/\s{2,}/, " "))).toEqual(
      expect.arrayContaining([
        "cut sentences joined 9/10 (90.0 %)",
        "false joints 3",
        "passages mixing articles 1 of 40",
        "near twins kept none to find",
      ]),
    );
  });

  test("has a table for each set, with a row for the pages of each phenomenon", () => {
    const page = (set: string, phenomena: string[], right: number) => ({
      name: "page.txt",
      set,
      phenomena,
      tally: tallied({ cuts: { right, of: 2 } }),
    });
    const lines = phenomenonTables([
      page("judged", ["decks"], 0),
      page("developed", ["decks", "kickers"], 2),
      page("developed", ["decks"], 1),
    ]);
    const cells = lines.map((line) => line.split("|").map((cell) => cell.trim()));
    const column = cells[1]?.indexOf("cuts") ?? -1;
    expect(cells.map((row) => [row[1], row[2], row[column]])).toEqual([
      [undefined, undefined, undefined],
      ["developed", "pages", "cuts"],
      [expect.stringMatching(/^-+$/), expect.anything(), expect.anything()],
      ["all", "2", "75.0 %"],
      ["decks", "2", "75.0 %"],
      ["kickers", "1", "100.0 %"],
      [undefined, undefined, undefined],
      ["judged", "pages", "cuts"],
      [expect.stringMatching(/^-+$/), expect.anything(), expect.anything()],
      ["all", "1", "0.0 %"],
      ["decks", "1", "0.0 %"],
    ]);
  });
});
