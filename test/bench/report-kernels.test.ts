import { expect, test } from "vitest";
import { kernelsPart } from "../../bench/report/report-kernels.ts";

test("the report says how near each loop over rows comes to what memory gives, and what it does without SIMD", () => {
  const report = kernelsPart({ memory: 8_000_000, loops: [{ name: "sign codes", simd: 6_000_000, plain: 1_000_000 }] });
  expect(report).toMatch(/\| memory, read from end to end \| 8\.00 \| 100\.0 % \| – \|/);
  expect(report).toMatch(/\| sign codes \| 6\.00 \| 75\.0 % \| 1\.00 \|/);
  expect(kernelsPart(null)).toBe("Not measured.");
});
