import { describe, expect, test } from "vitest";
import {
  allowanceOf,
  heapMib,
  OWN_BUDGET,
  UPLOAD_BUDGET,
} from "../../../../src/retrieve/indexing/reading/reading-budget.ts";

const MIB = 2 ** 20;
const GIB = 2 ** 30;

describe("what a file may take", () => {
  test("grows with its size", () => {
    expect(allowanceOf(OWN_BUDGET, 0, 64 * GIB)).toEqual({ seconds: 60, bytes: GIB, passages: 100_000 });
    expect(allowanceOf(OWN_BUDGET, 10 * MIB, 64 * GIB)).toEqual({
      seconds: 120,
      bytes: GIB + 80 * MIB,
      passages: 150_000,
    });
    expect(allowanceOf(UPLOAD_BUDGET, 10 * MIB, 64 * GIB)).toMatchObject({ seconds: 30, passages: 40_000 });
  });

  test("is bounded, whatever its size", () => {
    expect(allowanceOf(OWN_BUDGET, 500 * MIB, 64 * GIB).bytes).toBe(3 * GIB);
  });

  test("leaves a small machine room for the rest, and the heap ends beyond it", () => {
    for (const available of [GIB / 2, GIB, 2 * GIB, 8 * GIB, 64 * GIB]) {
      const { bytes } = allowanceOf(OWN_BUDGET, 100 * MIB, available);
      expect(bytes).toBeLessThan(available / 2);
      expect(heapMib(OWN_BUDGET, available) * MIB).toBeGreaterThan(bytes * 1.3);
      expect(heapMib(OWN_BUDGET, available) * MIB).toBeLessThan(available);
    }
  });
});
