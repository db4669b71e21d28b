import { describe, expect, test } from "vitest";
import { compareAnswers, describeChanges } from "../../src/cli/compare-answers.ts";
import type { Answer, Quotation } from "../../src/retrieve/answer.ts";

/** An answer of which only the first citation matters; null: nothing was found. */
const answer = (citation: string | null): Answer =>
  citation === null
    ? { kind: "nothing-found", confidence: 0.1, nearest: [{ citation: "near" } as Quotation] }
    : { kind: "quoted", tier: "answers", confidence: 0.9, quotations: [{ citation } as Quotation] };

const asked = (question: string, before: string | null, after: string | null) => ({
  question,
  before: answer(before),
  after: answer(after),
});

describe("answers before and after a change", () => {
  const changes = compareAnswers([
    asked("Same?", "a", "a"),
    asked("Never?", null, null),
    asked("Other?", "a", "b"),
    asked("Gained?", null, "c"),
    asked("Lost?", "d", null),
  ]);

  test("are told apart by the passage that is quoted first", () => {
    const questions = Object.fromEntries(
      Object.entries(changes).map(([kind, answers]) => [
        kind,
        answers.map(({ question }: { question: string }) => question),
      ]),
    );
    expect(questions).toEqual({
      same: ["Same?", "Never?"],
      different: ["Other?"],
      gained: ["Gained?"],
      lost: ["Lost?"],
    });
  });

  test("are told in numbers, with the questions whose answers changed", () => {
    expect(describeChanges(changes).split("\n")).toEqual([
      "Of 5 questions, 2 are answered as before.",
      "1 is answered now, and not before:",
      "  Gained?",
      "1 is not answered any more:",
      "  Lost?",
      "1 is answered by another passage:",
      "  Other?",
    ]);
  });

  test("name five questions of a kind and count the rest", () => {
    const many = Array.from({ length: 7 }, (_, i) => asked(`Question ${i}?`, null, `${i}`));
    expect(describeChanges(compareAnswers(many)).split("\n").slice(1)).toEqual([
      "7 are answered now, and not before:",
      ...[0, 1, 2, 3, 4].map((i) => `  Question ${i}?`),
      "  and 2 more",
    ]);
  });

  test("are none of no questions", () => {
    expect(describeChanges(compareAnswers([]))).toBe("Of 0 questions, 0 are answered as before.");
  });
});
