import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  asStranger,
  readCollectionQuestions,
  readQuestions,
  sampleOf,
  withoutItsPassages,
  writeCollectionPassages,
} from "../../../src/cli/eval/question-set.ts";
import { readSourceFile } from "../../../src/read/read-source.ts";
import type { StoredPassage } from "../../../src/retrieve/store/stored-passage.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const folder = temporaryFolder();

function setOf(content: object, name = "set.json"): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const ofFile = (source: string) => ({ source }) as StoredPassage;

describe("questions on passages", () => {
  const passages = ["The tower is forty metres high.", "Nobody knows who built the wall.", "It rained all year."];

  test("are answered by the passage that is named, or by any that people judged where none is", () => {
    const [named, judged] = readCollectionQuestions(
      setOf({
        passages,
        questions: [
          { q: "How high is the tower?", gold: 0, among: [0, 1] },
          { q: "How was the weather?", gold: null, answerable: true, among: [1, 2] },
        ],
      }),
    );
    const files = ["00000.txt", "00001.txt", "00002.txt"].map(ofFile);
    expect(files.map((file) => named?.isAnsweredBy(file))).toEqual([true, false, false]);
    expect(files.map((file) => judged?.isAnsweredBy(file))).toEqual([false, true, true]);
  });

  test("come after another one, and say what they ask for, where the set does", () => {
    const [first, second] = readCollectionQuestions(
      setOf({
        passages,
        questions: [
          { q: "How high is the tower?", gold: 0, answer: "forty metres" },
          { q: "Who built the wall?", gold: 1, previous: "How high is the tower?" },
        ],
      }),
    );
    expect([first?.previous, first?.answers]).toEqual([null, ["forty metres"]]);
    expect([second?.previous, second?.answers]).toEqual(["How high is the tower?", []]);
  });

  test("are answered by none where the set says so", () => {
    const [question] = readCollectionQuestions(
      setOf({
        passages,
        questions: [{ q: "Who built it?", answerable: false, gold: null, answer: null, among: [1], gpt4: "refuses" }],
      }),
    );
    expect(question).toMatchObject({ answerable: false, answers: [], gpt4: "refuses" });
    expect(question?.isAnsweredBy(ofFile("00001.txt"))).toBe(false);
  });

  test("that have an answer must say where", () => {
    const file = setOf({ passages, questions: [{ q: "Who built it?" }] });
    expect(() => readCollectionQuestions(file)).toThrow(`${file}: questions.0 says neither gold nor among.`);
  });

  test("are in the language that the set names, else in that of the file's name", () => {
    const questions = [{ q: "Who?", gold: 0 }];
    const languages = [
      setOf({ language: "he", passages, questions }, "any.json"),
      setOf({ passages, questions }, "xquad.zh.json"),
    ].map((file) => readCollectionQuestions(file)[0]?.language);
    expect(languages).toEqual(["he", "zh"]);
  });

  test.each(["Plain", 'Says "no": & *all* [of] it\nsucceeds', "# 5 &ndash; *"])(
    "have passages whose title %j is their article's headline",
    async (title) => {
      await writeCollectionPassages(setOf({ passages, titles: [title], questions: [] }), folder);
      const name = "00000.txt";
      const { articles } = await readSourceFile(name, readFileSync(join(folder, name)));
      expect(articles.map((article) => [article.title, article.body])).toEqual([
        [title.replace("\n", " "), passages[0]],
      ]);
    },
  );
});

describe("a sample of questions", () => {
  const questions = Array.from({ length: 90 }, (_, i) => ({
    question: `Question ${i}?`,
    answers: i < 60 ? ["Ann"] : [],
    lang: "en",
    kind: "fact",
  }));
  const file = join(folder, "set.jsonl");
  writeFileSync(file, questions.map((line) => JSON.stringify(line)).join("\n"));
  const all = readQuestions(file, null);

  test("keeps the proportion of those without an answer, and is spread over the whole set", () => {
    expect(sampleOf(all, 6).map(({ text }) => text)).toEqual([
      "Question 7?",
      "Question 22?",
      "Question 37?",
      "Question 52?",
      "Question 67?",
      "Question 82?",
    ]);
  });

  test("is the set where that has no more questions", () => {
    expect(sampleOf(all, 90)).toEqual(all);
    expect(sampleOf(all, 1000)).toEqual(all);
    expect(sampleOf([], 5)).toEqual([]);
  });

  test("can be asked as if what answers it were not there", () => {
    const [question] = all.map(withoutItsPassages);
    const passage = { text: "Ann was here." } as StoredPassage;
    expect(question).toMatchObject({ text: "Question 0?", answerable: false });
    expect([question?.isAnsweredBy(passage), question?.isLeftOut?.(passage)]).toEqual([false, true]);
  });

  test("asked of other articles are answered by nothing there", () => {
    const [question] = all.map(asStranger);
    expect(question).toMatchObject({ text: "Question 0?", answerable: false, isLeftOut: null });
    expect(question?.isAnsweredBy({ text: "Ann was here." } as StoredPassage)).toBe(false);
  });
});
