import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPageTruths } from "../../../src/cli/eval/page-truth.ts";
import { readCollectionQuestions, readQuestions } from "../../../src/cli/eval/question-set.ts";
import { UsageError } from "../../../src/cli/terminal/usage-error.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const folder = temporaryFolder();

function fileWith(content: string): string {
  const file = join(folder, "set.json");
  writeFileSync(file, content);
  return file;
}

function expectRefusal(read: () => unknown, message: string): void {
  expect(read).toThrow(UsageError);
  expect(read).toThrow(message);
}

const article = (change: object) =>
  JSON.stringify({ "page.txt": [{ id: "1", headline: null, blocks: [], ...change }] });

describe("the ground truth of pages", () => {
  test.each([
    ["{", ": it is not JSON"],
    ["[]", ": it must be an object, but is a list"],
    ['{"page.txt": 5}', ": page.txt must be an object, but is 5"],
    ['{"page.txt": {}}', ": page.txt.articles is missing"],
    ['{"page.txt": {"articles": [], "phenomena": "decks"}}', ': page.txt.phenomena must be a list, but is "decks"'],
    [article({ headline: 5 }), ": page.txt.0.headline must be a text, but is 5"],
    [
      article({ blocks: [{ role: "body", lines: [[0, 7]] }] }),
      ": page.txt.0.blocks.0.lines.0.0 must be a line number, but is 0",
    ],
    [article({ blocks: [{ role: "body", lines: [7] }] }), ": page.txt.0.blocks.0.lines.0 must be a list, but is 7"],
  ])("%s is refused by file and place", (content, what) => {
    const file = fileWith(content);
    expectRefusal(() => readPageTruths(file), `The ground truth ${file}${what}`);
  });

  test("that is not there is refused by its path", () => {
    expectRefusal(() => readPageTruths(join(folder, "nowhere.json")), "nowhere.json cannot be read. Check the path.");
  });
});

describe("a set of questions", () => {
  const line = (change: object) =>
    JSON.stringify({ question: "Who?", answers: ["Ann"], lang: "en", kind: "fact", ...change });

  test.each([
    ["no JSON", "{", "line 2: it is not JSON"],
    ["answers that are no list", line({ answers: "Ann" }), 'line 2: answers must be a list, but is "Ann"'],
    ["an answer that is no text", line({ answers: ["Ann", 5] }), "line 2: answers.1 must be a text, but is 5"],
    ["no language", line({ lang: undefined }), "line 2: lang is missing"],
  ])("with %s in a line is refused by file, line and place", (_, bad, what) => {
    const file = fileWith(`${line({})}\n${bad}\n`);
    expectRefusal(() => readQuestions(file, null), `${file}, ${what}`);
  });

  test("on passages with an index that is no whole number is refused by file and place", () => {
    const file = fileWith(JSON.stringify({ passages: ["a"], questions: [{ q: "Who?", gold: 0.5 }] }));
    expectRefusal(() => readCollectionQuestions(file), `${file}: questions.0.gold must be a passage's index`);
  });
});
