import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { severalAsked } from "../../src/text/several/several-asked.ts";

/** Written by somebody who knew none of the words that are told by; the half that was kept was not looked at by whoever chose them. */
interface Asked {
  readonly lang: string;
  readonly question: string;
  readonly half: "seen" | "kept";
  /** Of what papers are asked; null for a question for one fact that looks like such a one. */
  readonly subject: string | null;
}

const questions = readFileSync(fileURLToPath(new URL("several-asked.jsonl", import.meta.url)), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Asked);

const surveys = questions.filter(({ subject }) => subject !== null);
const subjectOf = (question: string) => {
  const asked = severalAsked(question);
  return asked?.kind === "survey" ? asked.subject : null;
};

describe("of questions in thirteen languages", () => {
  test.each([
    ["seen", 54, 53],
    ["kept", 53, 33],
  ] as const)("the half that was %s has %i for what several papers say, of which %i are told", (half, all, told) => {
    const ofHalf = surveys.filter((each) => each.half === half);
    expect(ofHalf.length).toBe(all);
    expect(ofHalf.filter(({ question }) => subjectOf(question) !== null).length).toBeGreaterThanOrEqual(told);
  });

  test("what is told is told with its subject", () => {
    const wrong = surveys.filter(({ question, subject }) => {
      const found = subjectOf(question);
      return found !== null && !found.includes(subject as string) && !subject?.includes(found);
    });
    expect(wrong).toEqual([]);
  });

  test("none that asks for one fact is taken for such a one", () => {
    const taken = questions.filter(({ question, subject }) => subject === null && subjectOf(question) !== null);
    expect(taken).toEqual([]);
  });
});
