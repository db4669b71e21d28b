import { expect, test } from "vitest";
import { bestFactor } from "../../../src/cli/eval/best-factor.ts";

/** Highest near one factor, and less the further another is from it, in octaves. */
const peakAt = (peak: number) => (factor: number) => 0.9 - 0.02 * Math.abs(Math.log2(factor / peak));

test.each([0.5, 1, 4, 8])("where a factor of %d is best, it is taken", (peak) => {
  expect(bestFactor(peakAt(peak))).toBeCloseTo(peak);
});

test("where all are as good, the usual weight stays as it is", () => {
  expect(bestFactor(() => 0.8)).toBe(1);
});

test("where another is better by less than half a point, the usual weight stays as it is", () => {
  expect(bestFactor((factor) => (factor > 1 ? 0.804 : 0.8))).toBe(1);
  expect(bestFactor((factor) => (factor > 1 ? 0.808 : 0.8))).toBeGreaterThan(1);
});

test("one high value between low ones is chance", () => {
  const single = (factor: number) => (factor === 4 ? 0.81 : 0.8);
  expect(bestFactor(single)).toBe(1);
});

test("what only does harm counts nothing", () => {
  expect(bestFactor((factor) => 0.8 - 0.1 * Math.min(1, factor))).toBe(0);
});
