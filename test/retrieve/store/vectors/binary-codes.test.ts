import fc from "fast-check";
import { expect, test } from "vitest";
import { BinaryCodes } from "../../../../src/retrieve/store/vectors/binary-codes.ts";

const vectors = fc.integer({ min: 1, max: 70 }).chain((dimensions) => {
  const vector = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: dimensions, maxLength: dimensions });
  return fc.record({ query: vector, all: fc.array(vector, { minLength: 1, maxLength: 40 }) });
});

function difference(a: readonly number[], b: readonly number[]): number {
  return a.filter((value, i) => value > 0 !== (b[i] as number) > 0).length;
}

test("a shortlist holds enough, and nothing outside it differs in fewer bits", () => {
  fc.assert(
    fc.property(vectors, fc.integer({ min: 1, max: 50 }), ({ query, all }, count) => {
      const codes = new BinaryCodes(query.length);
      for (const vector of all) codes.add(vector);
      const listed = codes.shortlist(query, count);
      expect(listed.length).toBeGreaterThanOrEqual(Math.min(count, all.length));
      const worst = Math.max(...listed.map((position) => difference(query, all[position] as number[])));
      all.forEach((vector, position) => {
        if (!listed.includes(position)) expect(difference(query, vector)).toBeGreaterThan(worst);
      });
    }),
  );
});

test("a shortlist of nothing is empty", () => {
  expect(new BinaryCodes(8).shortlist([1, 2, 3, 4, 5, 6, 7, 8], 10)).toEqual([]);
});
