import { expect, test } from "vitest";
import { TokenTable } from "../../src/embed/token-table.ts";

const DIMENSIONS = 384;

/** Numbers that point every which way, the same each time. */
function vectorOf(seed: number, length: number): Float32Array {
  const numbers = Float32Array.from({ length: DIMENSIONS }, (_, i) =>
    Math.sin((seed + 1) * 12.9898 + (i + 1) * (1 + (seed % 89)) * 0.7),
  );
  const norm = Math.hypot(...numbers);
  return numbers.map((number) => (number / norm) * length);
}

const newTable = () =>
  new TokenTable({
    dimensions: DIMENSIONS,
    tokenize: () => [],
    pieces: () => [],
    row: (id) => vectorOf(id, 1 + (id % 9)),
  });

function inner(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, number, i) => sum + number * (b[i] as number), 0);
}

test.each([1, 7, 8, 9, 21, 129])(
  "a row is multiplied with %i directions, whichever rows are met after they were given",
  (count) => {
    const table = newTable();
    const directions = Array.from({ length: count }, (_, k) => vectorOf(100_000 + k, 1));
    table.prepare([5]);
    table.face(directions);
    const many = Array.from({ length: 3_000 }, (_, id) => id);
    table.prepare(many);
    for (const id of [0, 5, 2_999]) {
      const products = table.products(table.place(id));
      const worst = directions.map((direction, k) =>
        Math.abs((products[k] as number) - inner(vectorOf(id, 1 + (id % 9)), direction)),
      );
      expect(Math.max(...worst) / (1 + (id % 9))).toBeLessThan(1e-5);
      expect([...products.subarray(count, Math.ceil(count / 8) * 8)].every((product) => product === 0)).toBe(true);
    }
  },
);

test("other directions take the place of those before", () => {
  const table = newTable();
  table.prepare([3]);
  table.face([vectorOf(1, 1), vectorOf(2, 1), vectorOf(4, 1)]);
  table.face([vectorOf(3, 1)]);
  expect([...table.products(table.place(3)).subarray(0, 3)]).toEqual([expect.closeTo(4, 4), 0, 0]);
});

test("more directions than there is room for are refused", () => {
  expect(() => newTable().face(Array.from({ length: 137 }, () => vectorOf(1, 1)))).toThrow(RangeError);
});
