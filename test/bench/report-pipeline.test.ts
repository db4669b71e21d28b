import { expect, test } from "vitest";
import { pipelinePart } from "../../bench/report/report-pipeline.ts";

const figures = (seconds: number, processor: number) => ({
  passages: 30_000,
  seconds,
  processor,
  memory: 9e8,
  load: 2.5,
});

test("the report says how many times as fast indexing is beside each other, and what a megabyte of small files costs", () => {
  const rounds = [
    { inTurn: figures(34, 40), beside: figures(20, 42) },
    { inTurn: figures(36, 40), beside: figures(18, 42) },
    { inTurn: figures(32, 40), beside: figures(20, 42) },
  ];
  const small = { files: 5_000, bytes: 4_000_000, many: figures(8, 14), one: figures(6, 10) };
  const report = pipelinePart({ bytes: 22_500_000, rounds, small });
  expect(report).toContain("Real texts of 22.5 MB");
  expect(report).toMatch(/\| one after the other, round 1 +\| +882 \| +34\.0 \| +40\.0 \| +900 \| +2\.5 \|/);
  expect(report).toContain("Beside each other, 1.70 times as fast (1.60 to 2.00)");
  expect(report).toContain("cannot be more than 1.90 times on two");
  expect(report).toContain("5,000 files of 800 bytes took 2.00 s a megabyte, the same in one file\n1.50 s: 1.33 times");
  expect(report).toContain("in processor time 1.40 times");
  expect(pipelinePart(null)).toBe("Not measured.");
});
