import { describe, expect, test } from "vitest";
import { signalReport } from "../../../src/cli/eval/signal-report.ts";
import { ofEachSignal, SIGNALS } from "../../../src/retrieve/search/signals.ts";

describe("the report on signals", () => {
  // The fused order finds both answers first; without BM25, one of them comes second.
  const records = [1, 2].map((withoutBm25) => ({
    ranks: { semantic: 1, lexical: 4, fused: 1 },
    alone: { ...ofEachSignal(() => 1), bm25: 4 },
    without: { ...ofEachSignal(() => 1), bm25: withoutBm25 },
  }));
  const lines = signalReport(records).split("\n");
  const row = (name: string) =>
    lines
      .find((line) => line.startsWith(`| ${name} `))
      ?.split(/ *\| */)
      .slice(1, -1);

  test("gives what a signal finds alone, and what is lost without it", () => {
    expect(row("bm25")).toEqual(["bm25", "6", "0.0 %", "0.250", "50.0 %", "0.250"]);
    expect(row("maxSim")).toEqual(["maxSim", "1", "100.0 %", "1.000", "0.0 %", "0.000"]);
  });

  test("has a row and an explanation for every signal, and fits 80 columns", () => {
    for (const [name, { meaning }] of Object.entries(SIGNALS)) {
      expect(row(name), name).toBeDefined();
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name} \\(.+\\): `)));
      expect(signalReport(records)).toContain(meaning);
    }
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test("shows what the order would gain without a signal as a loss below zero", () => {
    const better = records.map((record) => ({ ...record, ranks: { ...record.ranks, fused: 2 } }));
    expect(signalReport(better)).toMatch(/\| similarity +\| .*\| +-100\.0 % \| +-0\.500 \|/);
  });
});
