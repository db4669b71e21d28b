import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { HnswIndex } from "../../../../src/retrieve/store/vectors/hnsw.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";

const folder = temporaryFolder();

const DIMENSIONS = 8;

function pointNumber(seed: number): Float32Array {
  const point = Float32Array.from({ length: DIMENSIONS }, (_, i) => Math.sin(seed * 7.13 + i * (seed + 1)));
  const length = Math.hypot(...point);
  return point.map((value) => value / length);
}

function graphOf(count: number): HnswIndex {
  const graph = HnswIndex.create(DIMENSIONS, 4);
  for (let id = 1; id <= count; id++) graph.add(id, pointNumber(id));
  return graph;
}

describe("what makes hnswlib abort or go wrong silently is refused before the call", () => {
  test.each([0, -3, 1.5, Number.NaN])("%d dimensions", (dimensions) => {
    expect(() => HnswIndex.create(dimensions, 10)).toThrow(RangeError);
  });

  test.each([-1, 1.5, Number.NaN, 2 ** 32])("the id %d", (id) => {
    expect(() => graphOf(1).add(id, pointNumber(1))).toThrow(RangeError);
  });

  test.each([0, -1, 2.5, Number.NaN])("a search for %d neighbours", (count) => {
    expect(() => graphOf(3).search(pointNumber(1), count)).toThrow(RangeError);
  });

  test("vectors of another length", () => {
    expect(() => graphOf(3).add(4, new Float32Array(DIMENSIONS + 1))).toThrow(RangeError);
    expect(() => graphOf(3).search(new Float32Array(DIMENSIONS - 1), 1)).toThrow(RangeError);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("vectors that hold %d", (value) => {
    const point = pointNumber(1);
    point[3] = value;
    expect(() => graphOf(3).add(4, point)).toThrow(RangeError);
    expect(() => graphOf(3).search(point, 1)).toThrow(RangeError);
  });

  test("searching for more neighbours than there are, or in an empty graph", () => {
    expect(graphOf(3).search(pointNumber(1), 50)).toHaveLength(3);
    expect(graphOf(0).search(pointNumber(1), 50)).toEqual([]);
  });

  test("adding beyond the room that was asked for", () => {
    expect(graphOf(500).search(pointNumber(499), 1)[0]?.id).toBe(499);
  });
});

test.each([0, 1, 2, 15, 16, 17, 20, 21])(
  "a graph of %i points takes in more after it was saved and loaded",
  (count) => {
    const file = join(folder, `of-${count}.bin`);
    for (const more of [0, 1, 16, 17]) {
      graphOf(count).save(file);
      const graph = HnswIndex.load(file, DIMENSIONS);
      expect(graph.count).toBe(count);
      for (let id = count + 1; id <= count + more; id++) graph.add(id, pointNumber(id));
      graph.save(file);
      const again = HnswIndex.load(file, DIMENSIONS);
      const last = count + more;
      expect(again.count).toBe(last);
      expect(again.search(pointNumber(last), 1).map(({ id }) => id)).toEqual(last === 0 ? [] : [last]);
    }
  },
);

describe("a file is refused", () => {
  const whole = join(folder, "whole.bin");
  graphOf(50).save(whole);
  const bytes = readFileSync(whole);

  test("when it was made for vectors of another length", () => {
    expect(() => HnswIndex.load(whole, DIMENSIONS * 2)).toThrow("is no HNSW file of 16 dimensions");
  });

  test.each([0, 1, 79, 80, 500, bytes.length - 1])("when only %d bytes of it are left", (length) => {
    const file = join(folder, `cut-${length}.bin`);
    writeFileSync(file, bytes.subarray(0, length));
    expect(() => HnswIndex.load(file, DIMENSIONS)).toThrow();
  });

  test("when it is something else, or its sizes are beyond belief", () => {
    const file = join(folder, "other.bin");
    writeFileSync(file, "not a graph at all ".repeat(100));
    expect(() => HnswIndex.load(file, DIMENSIONS)).toThrow();
    const huge = Buffer.from(bytes);
    huge.writeBigUInt64LE(2n ** 50n, 8);
    writeFileSync(file, huge);
    expect(() => HnswIndex.load(file, DIMENSIONS)).toThrow("is no HNSW file");
  });

  test("when it is not there", () => {
    expect(() => HnswIndex.load(join(folder, "nowhere.bin"), DIMENSIONS)).toThrow();
  });
});

test("a graph that was saved and loaded can be searched and goes on growing", () => {
  const file = join(folder, "again.bin");
  graphOf(50).save(file);
  const graph = HnswIndex.load(file, DIMENSIONS);
  for (let id = 51; id <= 200; id++) graph.add(id, pointNumber(id));
  expect(graph.count).toBe(200);
  expect(graph.search(pointNumber(17), 1)[0]).toMatchObject({ id: 17, similarity: expect.closeTo(1, 5) });
  expect(graph.search(pointNumber(180), 1)[0]?.id).toBe(180);
});
