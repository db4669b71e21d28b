import { expect, test } from "vitest";
import { TokenRows } from "../../src/embed/token-rows.ts";
import { TokenTable } from "../../src/embed/token-table.ts";
import { eightBitRow, widened } from "./eight-bit-row.ts";

const DIMENSIONS = 384;

const rowOf = (id: number) => eightBitRow(vectorOf(id, 1 + (id % 9)));

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
    row: rowOf,
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
    const many = Array.from({ length: 600 }, (_, id) => id);
    table.prepare(many);
    for (const id of [0, 5, 599]) {
      const products = table.products(table.place(id));
      const worst = directions.map((direction, k) =>
        Math.abs((products[k] as number) - inner(widened(rowOf(id)), direction)),
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
  expect([...table.products(table.place(3)).subarray(0, 3)]).toEqual([expect.closeTo(4, 3), 0, 0]);
});

test("more directions than there is room for are refused", () => {
  expect(() => newTable().face(Array.from({ length: 137 }, () => vectorOf(1, 1)))).toThrow(RangeError);
});

test("what is reckoned with rows of 8 bits is what comes of float32 numbers, to the last bit", () => {
  const table = newTable();
  const ids = Array.from({ length: 21 }, (_, id) => 7 * id);
  table.prepare(ids);
  const rows = ids.map((id) => widened(rowOf(id)));
  const [first, second] = rows as [Float32Array, Float32Array];
  expect(ids.map((id) => [...table.row(id)])).toEqual(rows.map((row) => [...row]));
  expect(table.inner(0, 7)).toBe(inner(first, second));
  expect(table.inner(7, 7)).toBe(inner(second, second));
  expect(table.weight(7)).toBe(Math.fround(Math.sqrt(inner(second, second))));
  // Eight at a time in double precision, zeros for those that lack.
  const number = (nth: number, i: number) => rows[nth]?.[i] ?? 0;
  const sum = new Float32Array(DIMENSIONS);
  for (let at = 0; at < ids.length; at += 8) {
    for (let i = 0; i < DIMENSIONS; i++) {
      const four = number(at, i) + number(at + 1, i) + number(at + 2, i) + number(at + 3, i);
      const more = number(at + 4, i) + number(at + 5, i) + number(at + 6, i) + number(at + 7, i);
      sum[i] = (sum[i] as number) + (four + more);
    }
  }
  expect(table.sum(ids)).toEqual(sum);
});

test("rows stay in memory as the model's file has them: a byte a number", () => {
  const rows = new TokenRows(DIMENSIONS);
  const empty = rows.bytes;
  const many = 4_000;
  for (let id = 0; id < many; id++) rows.add(rowOf(id));
  // Room is made for twice as many, with two float32 numbers beside each row.
  expect(rows.bytes - empty).toBeLessThan(2 * many * (DIMENSIONS + 16));
});
