import { describe, expect, test } from "vitest";
import { articles, describeAnnotations, readAnnotatedQuestions } from "./annotated-questions.ts";

const questions = readAnnotatedQuestions("newcomer.jsonl");
const known = new Set(readAnnotatedQuestions("samples.jsonl").map(({ question }) => question));
const first = questions.filter(({ previous }) => previous === undefined);
const unanswerable = first.filter(({ kind }) => kind === "unanswerable");

describe("the questions of a newcomer", () => {
  describeAnnotations(questions);

  test("are others than the sample questions", () => {
    expect(questions.filter(({ question }) => known.has(question))).toEqual([]);
  });

  test("ask about every article, in at least eight languages, a third of them without an answer", () => {
    expect(new Set(first.flatMap(({ doc }) => doc ?? []))).toEqual(new Set(articles.keys()));
    expect(new Set(first.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(8);
    expect(first.length).toBe(60);
    expect(unanswerable.length).toBe(20);
  });

  test("are followed up by forty others, with what was asked, with what was quoted, and beside both", () => {
    const followUps = questions.filter(({ kind }) => kind === "follow-up");
    expect(followUps.length).toBe(40);
    expect(new Set(followUps.map(({ sub }) => sub))).toEqual(
      new Set(["same-subject", "from-quotation", "new-subject"]),
    );
  });
});
