import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestPairs, type Edge } from "../../../../src/read/page/joints/assignment.ts";

const edges = fc.uniqueArray(fc.record({ from: fc.nat(4), to: fc.nat(4), score: fc.integer({ min: 1, max: 9 }) }), {
  selector: ({ from, to }) => `${from} ${to}`,
  maxLength: 12,
});

/** The greatest sum, found by trying all ways to choose. */
function greatestSum([edge, ...rest]: readonly Edge[]): number {
  if (edge === undefined) return 0;
  const free = rest.filter(({ from, to }) => from !== edge.from && to !== edge.to);
  return Math.max(greatestSum(rest), edge.score + greatestSum(free));
}

const sum = (pairs: readonly Edge[]) => pairs.reduce((total, { score }) => total + score, 0);

describe("the best pairs", () => {
  test("are worth as much as any assignment, and no item has two partners", () => {
    fc.assert(
      fc.property(edges, (all) => {
        const pairs = bestPairs(all);
        expect(sum(pairs)).toBe(greatestSum(all));
        expect(new Set(pairs.map(({ from }) => from)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ to }) => to)).size).toBe(pairs.length);
      }),
    );
  });

  test("have the margin that the best assignment without them lacks", () => {
    fc.assert(
      fc.property(edges, (all) => {
        const pairs = bestPairs(all);
        for (const { from, to, margin } of pairs) {
          const others = all.filter((edge) => edge.from !== from || edge.to !== to);
          expect(margin).toBe(sum(pairs) - greatestSum(others));
        }
      }),
    );
  });

  test("are not found greedily: a second best pair makes room for another", () => {
    const pairs = bestPairs([
      { from: 0, to: 0, score: 5 },
      { from: 0, to: 1, score: 4 },
      { from: 1, to: 0, score: 4 },
    ]);
    expect(pairs.map(({ from, to }) => [from, to])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  /** Items of which the two best pairs are found only by one who passes by the best edge; `at` moves their numbers. */
  const trap = (at: number): Edge[] => [
    { from: at, to: at, score: 5 },
    { from: at, to: at + 1, score: 4 },
    { from: at + 1, to: at, score: 4 },
  ];

  test("of many items are the best where few of them hang together", () => {
    const pairs = bestPairs(Array.from({ length: 100 }, (_, place) => trap(2 * place)).flat());
    expect(pairs).toHaveLength(200);
    expect(pairs.every(({ from, to, margin }) => from !== to && margin === 3)).toBe(true);
  });

  test("of sixty items that hang together are the best, of more the best edge is taken first", () => {
    const group = (items: number): Edge[] => [
      ...trap(0),
      ...Array.from({ length: items - 2 }, (_, at) => [
        { from: at + 2, to: at + 1, score: 1 },
        { from: at + 2, to: at + 2, score: 3 },
      ]).flat(),
    ];
    expect(bestPairs(group(60))).toHaveLength(60);
    expect(bestPairs(group(61))).toHaveLength(60);
  });

  test("of very many items that hang together are found from the best edge on, none of them twice", () => {
    const chain = Array.from({ length: 400 }, (_, at) => [
      { from: at, to: at, score: 5 },
      { from: at, to: at + 1, score: 3 },
    ]).flat();
    for (const edges of [chain, chain.toReversed()]) {
      const pairs = bestPairs(edges);
      expect(pairs).toHaveLength(400);
      expect(pairs.every(({ from, to, margin }) => from === to && margin === 2)).toBe(true);
    }
  });

  test("of very many items have the margin over the best rival of either item", () => {
    const ladder = Array.from({ length: 100 }, (_, at) => [
      { from: at, to: at, score: 9 },
      { from: at, to: at + 1, score: at === 98 ? 6 : 1 },
    ]).flat();
    const margins = bestPairs(ladder).map(({ from, margin }) => [from, margin]);
    expect(margins.filter(([, margin]) => margin !== 8)).toEqual([
      [98, 3],
      [99, 3],
    ]);
  });
});
