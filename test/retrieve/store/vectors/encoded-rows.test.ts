import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toEmbedding } from "../../../../src/embed/embedding.ts";
import { EncodedRows } from "../../../../src/retrieve/store/vectors/encoded-rows.ts";

/** Rows that are nearly alike, so that many cosines are nearly the same. */
const collection = fc.integer({ min: 1, max: 70 }).chain((dimensions) => {
  const numbers = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: dimensions, maxLength: dimensions });
  const place = fc.nat(dimensions - 1);
  return fc.record({
    query: numbers.filter((each) => each.some((number) => number !== 0)).map((each) => toEmbedding(each, dimensions)),
    first: numbers,
    changes: fc.array(fc.tuple(place, fc.constantFrom(-1, 1)), { minLength: 1, maxLength: 60 }),
  });
});

function rowsOf({ first, changes }: { first: readonly number[]; changes: readonly (readonly [number, number])[] }) {
  const all = changes.map(([place, by]) =>
    first.map((number, i) => (i === place ? Math.max(-127, number + by) : number)),
  );
  const rows = new EncodedRows(first.length);
  for (const row of all) rows.add(Int8Array.from(row));
  return rows;
}

/** Positions by exact cosine, of equal ones the first. */
function ranked(rows: EncodedRows, positions: readonly number[], query: Float32Array) {
  return positions
    .map((position) => ({ position, similarity: rows.similarity(position, query) }))
    .sort((a, b) => b.similarity - a.similarity || a.position - b.position);
}

test("the nearest are those that comparing each exactly finds, in the same order", () => {
  fc.assert(
    fc.property(collection, fc.integer({ min: 1, max: 30 }), fc.nat(59), ({ query, ...made }, count, from) => {
      const rows = rowsOf(made);
      const all = made.changes.map((_, position) => position);
      const after = all.slice(from);
      expect(rows.nearestFrom(all.length - after.length, query, count)).toEqual(
        ranked(rows, after, query).slice(0, count),
      );
      const some = all.filter((position) => position % 3 === 0);
      expect(rows.nearestOf(some, query, count)).toEqual(ranked(rows, some, query).slice(0, count));
    }),
  );
});

test("more rows than are compared at a time are all compared", () => {
  const rows = new EncodedRows(3);
  for (let i = 0; i < 9_000; i++) rows.add(Int8Array.of(100, i % 100, 1));
  rows.add(Int8Array.of(127, 0, 0));
  expect(rows.nearestFrom(0, Float32Array.of(1, 0, 0), 2).map(({ position }) => position)).toEqual([9_000, 0]);
  expect(rows.nearestFrom(9_001, Float32Array.of(1, 0, 0), 2)).toEqual([]);
});

describe("sums of the largest numbers do not overflow", () => {
  test.each([16, 384, 1_024, 4_096])("in %i dimensions", (dimensions) => {
    const rows = new EncodedRows(dimensions);
    const query = toEmbedding(new Float32Array(dimensions).fill(1), dimensions);
    rows.add(new Int8Array(dimensions).fill(-128));
    rows.add(new Int8Array(dimensions).fill(127));
    const found = rows.nearestFrom(0, query, 2);
    expect(found.map(({ position }) => position)).toEqual([1, 0]);
    expect(found.map(({ similarity }) => similarity)).toEqual([expect.closeTo(1, 6), expect.closeTo(-1, 6)]);
  });
});
