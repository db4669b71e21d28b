import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** One line of a set in this folder: a question on the sample articles, with what a right quotation must hold. */
export interface AnnotatedQuestion {
  readonly id: string;
  /** Settings are chosen and the confidence is fitted on "dev"; "test" only measures. */
  readonly split: "dev" | "test";
  /** The one file that holds the answer; null for a question that no article answers. */
  readonly doc: string | null;
  /** BCP 47 tag of the question; "zh" is simplified Chinese. */
  readonly lang: string;
  readonly kind: string;
  /** For unanswerable questions how near they come; for follow-ups whether the subject stays. */
  readonly sub?: string;
  readonly question: string;
  /** For a follow-up: the question before. */
  readonly previous?: string;
  /** A right quotation holds one of these, white space ignored. */
  readonly answers: readonly string[];
  /** The printed headline, its lines joined by a space. */
  readonly article: string | null;
  /** 1-based first and last source line of the first answer (not of the whole sentence around it). */
  readonly lines?: readonly [number, number];
}

const articlesFolder = new URL("../../articles/", import.meta.url);

/** The texts of the sample articles by file name. */
export const articles: ReadonlyMap<string, string> = new Map(
  readdirSync(articlesFolder)
    .filter((name) => /\.(md|txt)$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, articlesFolder), "utf8")]),
);

export function readAnnotatedQuestions(name: string): AnnotatedQuestion[] {
  return readFileSync(new URL(name, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

export function withoutWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Defines the tests that every set must pass: that what is said of its questions is true of the articles. */
export function describeAnnotations(questions: readonly AnnotatedQuestion[]): void {
  const answerable = questions.filter((question) => question.kind !== "unanswerable");

  /** What a split must hold in full, so that neither half misses a kind of question. */
  const kindsAsked = (split: string) => {
    const kinds = questions.filter((each) => each.split === split).map((each) => `${each.kind}/${each.sub ?? ""}`);
    return [...new Set(kinds)].sort();
  };

  describe("its annotations", () => {
    test("have unique ids, and each question is asked once", () => {
      expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
      const asked = questions.map(({ previous, question }) => `${previous ?? ""}\n${question}`);
      expect(new Set(asked).size).toBe(questions.length);
    });

    test.each(answerable)("$id: every answer stands in one file, $doc, and in no other", ({ doc, answers }) => {
      expect(answers.length).toBeGreaterThan(0);
      for (const answer of answers) {
        const holders = [...articles].filter(([, text]) => withoutWhiteSpace(text).includes(withoutWhiteSpace(answer)));
        expect(holders.map(([name]) => name)).toEqual([doc]);
      }
    });

    test.each(answerable)("$id: the lines named hold the answer, and the headline stands in the file", (question) => {
      const text = articles.get(question.doc ?? "") ?? "";
      const [first, last] = question.lines ?? [1, 0];
      const lines = text.split("\n").slice(first - 1, last);
      expect(withoutWhiteSpace(lines.join(""))).toContain(withoutWhiteSpace(question.answers[0] ?? ""));
      expect(withoutWhiteSpace(text)).toContain(withoutWhiteSpace(question.article ?? ""));
    });

    test.each(answerable)("$id: the answer is not given away by the question", ({ question, answers }) => {
      for (const answer of answers) expect(withoutWhiteSpace(question)).not.toContain(withoutWhiteSpace(answer));
    });

    test("name no file, no headline and no answer where there is none", () => {
      for (const { kind, doc, article, answers } of questions) {
        if (kind === "unanswerable") expect([doc, article, answers]).toEqual([null, null, []]);
      }
    });

    test("give the question before, where one follows up", () => {
      for (const { kind, previous } of questions) if (kind === "follow-up") expect(previous).toBeTruthy();
    });

    test("fall into two halves with the same kinds, of nearly the same size, and no fact in both", () => {
      expect(kindsAsked("dev")).toEqual(kindsAsked("test"));
      const dev = questions.filter((question) => question.split === "dev");
      const rest = questions.filter((question) => question.split === "test");
      expect(dev.length + rest.length).toBe(questions.length);
      expect(Math.abs(dev.length - rest.length)).toBeLessThanOrEqual(questions.length / 10);
      const devAnswers = new Set(dev.flatMap((question) => question.answers));
      expect(rest.flatMap((question) => question.answers).filter((answer) => devAnswers.has(answer))).toEqual([]);
    });
  });
}
