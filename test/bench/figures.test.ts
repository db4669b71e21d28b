import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryCourse, percentiles, slope } from "../../bench/report/figures.ts";

test("percentiles are values that were measured, half, 95 and 99 of a hundred being no larger", () => {
  const times = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(percentiles(times)).toEqual({ p50: 51, p95: 96, p99: 100 });
});

test("percentiles never fall from one to the next and lie among the values", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (times) => {
      const { p50, p95, p99 } = percentiles(times);
      expect(p50 <= p95 && p95 <= p99).toBe(true);
      for (const value of [p50, p95, p99]) expect(times).toContain(value);
    }),
  );
});

test("percentiles of nothing are 0", () => {
  expect(percentiles([])).toEqual({ p50: 0, p95: 0, p99: 0 });
});

test("the slope of points on a line is the line's, wherever it begins", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -1000, max: 1000 }), (rise, start) => {
      const points = Array.from({ length: 9 }, (_, x) => [x, start + rise * x] as const);
      expect(slope(points)).toBeCloseTo(rise, 6);
    }),
  );
});

test("the slope ignores what swings about a level", () => {
  const swinging = Array.from({ length: 100 }, (_, x) => [x, x % 2 === 0 ? 10 : 20] as const);
  expect(Math.abs(slope(swinging))).toBeLessThan(0.01);
});

test.each([
  [[]],
  [[[3, 5]]],
  [
    [
      [3, 5],
      [3, 9],
    ],
  ],
] as [(readonly [number, number])[]][])("the slope of %j is 0, for there is no line", (points) => {
  expect(slope(points)).toBe(0);
});

test("memory that rises at first and then stays has no growth", () => {
  const samples = Array.from({ length: 20 }, (_, i) => [i, Math.min(i, 10) * 100] as const);
  expect(memoryCourse(samples)).toEqual({ start: 0, median: 1000, most: 1000, last: 1000, growth: 0 });
});

test("memory that rises to the end grows by so many bytes a question", () => {
  const samples = Array.from({ length: 20 }, (_, i) => [i * 50, 1e6 + i * 50 * 7] as const);
  expect(memoryCourse(samples).growth).toBeCloseTo(7);
});
