import { describe, expect, test } from "vitest";
import { articles, describeAnnotations, readAnnotatedQuestions, withoutWhiteSpace } from "./annotated-questions.ts";

const questions = readAnnotatedQuestions("samples.jsonl");
const answerable = questions.filter((question) => question.kind !== "unanswerable");

describe("the sample articles", () => {
  test.each([...articles.keys()])("%s is long enough that finding a fact in it is work", (name) => {
    expect(withoutWhiteSpace(articles.get(name) ?? "").length).toBeGreaterThanOrEqual(600);
  });

  test.each([...articles.keys()])("%s is asked about, in its own language and in another", (name) => {
    const kinds = answerable.filter((question) => question.doc === name).map((question) => question.kind);
    const elsewhere = kinds.filter((kind) => kind.startsWith("cross-"));
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(kinds.length).toBeGreaterThan(elsewhere.length);
  });
});

describe("the sample questions", () => {
  describeAnnotations(questions);

  test("hold enough that follow up another", () => {
    expect(questions.filter(({ kind }) => kind === "follow-up").length).toBeGreaterThanOrEqual(12);
  });

  test("are many enough, in many languages, and a good part cannot be answered", () => {
    expect(answerable.length).toBeGreaterThanOrEqual(90);
    expect(questions.length - answerable.length).toBeGreaterThanOrEqual(25);
    expect([...new Set(questions.map((question) => question.lang))].sort()).toEqual(
      ["ar", "de", "en", "es", "fr", "ja", "ko", "ru", "vi", "zh", "zh-Hant"].sort(),
    );
  });
});
