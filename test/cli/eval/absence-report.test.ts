import { describe, expect, test } from "vitest";
import { type AbsenceRecord, absenceReport } from "../../../src/cli/eval/absence-report.ts";

type Verdict = AbsenceRecord["question"]["gpt4"];

function asked(answerable: boolean, confidence: number, gpt4: Verdict = null): AbsenceRecord {
  return { answerable, correct: answerable, confidence, question: { gpt4 } };
}

function cells(report: string, set: string): Record<string, string> {
  const lines = report.split("\n").map((line) => line.split(/ *\| */).slice(1, -1));
  const values = lines.find(([name]) => name === set) ?? [];
  return Object.fromEntries((lines[0] ?? []).map((column, i) => [column, values[i] ?? ""]));
}

describe("the report on questions without an answer", () => {
  const judged = [
    asked(true, 0.9, "answers"),
    asked(true, 0.3, "refuses"),
    asked(false, 0.6, "refuses"),
    asked(false, 0.2, "answers"),
    asked(false, 0.1, "unclear"),
  ];
  const plain = [asked(true, 0.8), asked(false, 0.8)];
  const report = absenceReport(
    [
      { name: "judged", records: judged },
      { name: "plain", records: plain },
    ],
    { shipped: 0.5, strict: 0.95 },
  );

  test("says how well the confidence tells the two kinds apart, and what a threshold makes of them", () => {
    expect(cells(report, "judged")).toMatchObject({
      "answerable / not": "2 / 3",
      AUROC: "0.833",
      "at 2.0 %": "33.3 %",
      "shipped (0.5)": "50.0 % / 33.3 %",
      "strict (0.95)": "100.0 % / 0.0 %",
    });
    expect(cells(report, "plain")).toMatchObject({ AUROC: "0.500", "at 8.0 %": "100.0 %" });
  });

  test("says how many of the questions that are surely answered are answered right, answerable or not", () => {
    const records = [asked(true, 0.9), asked(false, 0.8), { ...asked(true, 0.8), correct: false }, asked(true, 0.3)];
    const report = absenceReport([{ name: "mixed", records }], { answers: 0.8, related: 0.2 });
    expect(cells(report, "mixed")["right from 0.8 on"]).toBe("33.3 % of 3");
    expect(cells(absenceReport([{ name: "mixed", records }], { answers: 0.95 }), "mixed")["right from 0.95 on"]).toBe(
      "-",
    );
  });

  test("puts GPT-4's published answers beside, where the set has them and they are clear", () => {
    expect(cells(report, "judged")["GPT-4"]).toBe("50.0 % / 50.0 %");
    expect(cells(report, "plain")["GPT-4"]).toBe("-");
    expect(cells(absenceReport([{ name: "plain", records: plain }], { shipped: 0.5 }), "plain")).not.toHaveProperty(
      "GPT-4",
    );
  });

  test("gives no AUROC of questions that are all of one kind", () => {
    const answerable = judged.filter((record) => record.answerable);
    expect(cells(absenceReport([{ name: "all", records: answerable }], { shipped: 0.5 }), "all").AUROC).toBe("-");
  });
});
