import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typedFilters } from "../../../src/retrieve/scope/typed-filters.ts";

/** A Wednesday. */
const TODAY = "2025-11-26";
const NONE = { days: null, anyTime: false, article: null, files: [], saidBy: [], without: [], having: [], misread: [] };

describe("filters that are typed in a question", () => {
  test.each([
    ["dt>=2025-03", "2025-03-01", null],
    ["dt>2025-03", "2025-04-01", null],
    ["dt<=2025-03", null, "2025-03-31"],
    ['dt<"last week"', null, "2025-11-16"],
    ["dt:2025-03", "2025-03-01", "2025-03-31"],
    ['dt="2025"', "2025-01-01", "2025-12-31"],
    ["date==2025-03-14", "2025-03-14", "2025-03-14"],
    ["dt >= 2025", "2025-01-01", null],
    ["DT：“去年三月”", "2024-03-01", "2024-03-31"],
    ["dt＞＝「2025年」", "2025-01-01", null],
    ["dt>=2024-03 dt<2025", "2024-03-01", "2024-12-31"],
    ["dt:2024, dt>=2024-07?", "2024-07-01", "2024-12-31"],
  ])("say days: %s", (filter, from, to) => {
    const read = typedFilters(`who repaired the bridge ${filter}`, TODAY);
    expect(read.days).toEqual({ from, to });
    expect(read.question).toMatch(/^who repaired the bridge[ ,?]*$/);
    expect(read.misread).toEqual([]);
  });

  test.each([
    ['bridge file:"bridge report.md"', "bridge", ["bridge report.md"]],
    ["file:yunting* 港口", "港口", ["yunting*"]],
    ["港口 file：“报纸.pdf” 消息", "港口 消息", ["报纸.pdf"]],
    ["What is in file:bridge.md?", "What is in ?", ["bridge.md"]],
    ["file:a.md file:b.md pier", "pier", ["a.md", "b.md"]],
  ])("say files: %s", (text, question, files) => {
    expect(typedFilters(text, TODAY)).toMatchObject({ ...NONE, question, files });
  });

  test.each([
    ["bridge -ferry", "bridge", ["ferry"], []],
    ["-ferry bridge", "bridge", ["ferry"], []],
    ['bridge -"old pier" +mayor', "bridge", ["old pier"], ["mayor"]],
    ["港口 -台风 ＋市长", "港口", ["台风"], ["市长"]],
    ["港口 -“老 码头”", "港口", ["老 码头"], []],
    ["bridge -well-known, please", "bridge , please", ["well-known"], []],
  ])("say words: %s", (text, question, without, having) => {
    expect(typedFilters(text, TODAY)).toMatchObject({ ...NONE, question, without, having });
  });

  test.each([
    ["dam said_by:Brandt", "dam", ["Brandt"]],
    ['Said_By:"Anna Brandt" dam', "dam", ["Anna Brandt"]],
    ["said_by：「王 明」大坝", "大坝", ["王 明"]],
    ["What of the dam, said_by:Brandt?", "What of the dam, ?", ["Brandt"]],
  ])("say whose words shall answer: %s", (text, question, saidBy) => {
    expect(typedFilters(text, TODAY)).toMatchObject({ ...NONE, question, saidBy });
  });

  test("say one article, or that any time will do, and are told as they were typed", () => {
    expect(typedFilters("who came article:#k3x9m2q7ab dt:any", TODAY)).toEqual({
      ...NONE,
      question: "who came",
      typed: ["article:#k3x9m2q7ab", "dt:any"],
      article: "k3x9m2q7ab",
      anyTime: true,
    });
  });

  test.each([
    ["bridge dt:soon", "bridge", ["dt:soon"]],
    ['bridge dt>="3/4/2025"', "bridge", ['dt>="3/4/2025"']],
    ["bridge dt＞＝「很久」", "bridge", ["dt＞＝「很久」"]],
  ])("are told as they were typed where they name no days: %s", (text, question, misread) => {
    expect(typedFilters(text, TODAY)).toMatchObject({ ...NONE, question, misread });
  });

  test("are told where they leave no day together", () => {
    const read = typedFilters("bridge dt>=2025 dt<2024", TODAY);
    expect(read.days).toEqual({ from: "2025-01-01", to: null });
    expect(read.misread).toEqual(["dt<2024"]);
  });

  test.each([
    "Who built the well-known bridge?",
    "Was it -5 degrees on the pier?",
    "the bridge — closed or open",
    "the bridge – closed or open",
    "- bridge\n- ferry",
    "Which day is it, 3-4 May?",
    'What does "rm -force dt:2025 file:x" do?',
    "Was heißt „tar -extract“?",
    "「橋 -台風」とは",
    "What does `tar -extract file:x` do?",
    "How does tar -v work?",
    "Wo sind Hafeneinfahrt und -ausfahrt?",
    "What is in the file: bridge.md",
    "Open file:///etc/hosts",
    "Which profile:name width dt is it?",
    "Is C++ +1 better than --help?",
    "What is dt: here?",
    "",
  ])("are not found in %j", (text) => {
    expect(typedFilters(text, TODAY)).toMatchObject({ ...NONE, question: text });
  });

  test("leave the other words of a question as they are", () => {
    const word = fc.constantFrom("bridge", "dt:2024", "-ferry", "+pier", "file:a*", "dt:soon", "港口", '-"a b"');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const { question } = typedFilters(words.join(" "), TODAY);
        expect(question).toBe(words.filter((each) => /^(?:bridge|港口)$/u.test(each)).join(" "));
      }),
    );
  });
});
