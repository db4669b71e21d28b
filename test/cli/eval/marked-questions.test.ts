import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placeOf, readMarkedQuestions } from "../../../src/cli/eval/several/several-set.ts";
import { addShown, shownRow, tallyShown, wordFigures } from "../../../src/cli/eval/several/shown-words.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const TEXT = "The mill is old. Ann Lee built it in 1740. Toads sing in May.";
const BUILT = { start: 17, end: 42 };
const question = {
  text: "Who built the mill?",
  passages: [
    { text: TEXT, title: null, date: null, marked: [BUILT] },
    { text: "Herring are back.", title: null, date: null, marked: [] },
  ],
};

function setOf(...lines: readonly unknown[]): string {
  const file = join(temporaryFolder(), "marked.jsonl");
  writeFileSync(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  return file;
}

describe("a set with marked parts", () => {
  test("says where each part stands in its passage, and leaves out what the passage lacks", () => {
    const file = setOf({
      question: "Who built the mill?",
      passages: [
        { text: TEXT, title: "The mill", gold: ["Ann Lee built it in 1740.", "The moon is cheese."] },
        { text: "Fog." },
      ],
    });
    expect(readMarkedQuestions(file)).toEqual([
      {
        text: "Who built the mill?",
        passages: [
          { text: TEXT, title: "The mill", date: null, marked: [BUILT] },
          { text: "Fog.", title: null, date: null, marked: [] },
        ],
      },
    ]);
  });

  test("is found whatever the case and white space of what was marked", () => {
    expect(placeOf("ann  lee\nBUILT", TEXT)).toEqual({ start: 17, end: 30 });
    expect(placeOf("   ", TEXT)).toBeNull();
    expect(placeOf("Ann Loe", TEXT)).toBeNull();
  });

  test("names the line that is not of its form", () => {
    const file = setOf({ question: "Who?", passages: [{ text: "Fog." }] }, { question: "Who?", passages: [] });
    expect(() => readMarkedQuestions(file)).toThrow(/line 2: passages must be a list of one passage or more/);
    expect(() => readMarkedQuestions(join(temporaryFolder(), "none.jsonl"))).toThrow(/cannot be read/);
  });
});

describe("what is shown", () => {
  test("is compared with what is marked by words, of which one that is shown in part counts", () => {
    const tally = tallyShown(question, [{ passage: 0, start: 12, end: 30 }]);
    // "old. Ann Lee built" of "Ann Lee built it in 1740."
    expect(tally).toMatchObject({ right: 3, beside: 1, missed: 3, marked: 1, touched: 1, whole: 0 });
    expect(wordFigures(tally)).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
  });

  test("of a passage in which nothing answers is all beside the point", () => {
    const shown = tallyShown(question, [{ passage: 1, start: 0, end: 7 }]);
    expect(shown).toMatchObject({ right: 0, beside: 1, missed: 6, unmarked: 1, silent: 0 });
    expect(tallyShown(question, [])).toMatchObject({ beside: 0, unmarked: 1, silent: 1 });
    expect(wordFigures(tallyShown(question, []))).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  test("counts over all questions together, a word as a word", () => {
    const all = addShown([tallyShown(question, [{ passage: 0, ...BUILT }]), tallyShown(question, [])]);
    expect(shownRow("all", all)).toEqual(["all", "1.000", "0.500", "0.667", "50.0 %", "50.0 %", "100.0 %", "0.5"]);
  });
});
