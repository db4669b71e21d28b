import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dot, type Embedding, toEmbedding } from "../../../../src/embed/embedding.ts";
import { decodeEmbeddingInto, encodeEmbedding } from "../../../../src/retrieve/store/passage-codec.ts";
import { HnswIndex } from "../../../../src/retrieve/store/vectors/hnsw.ts";
import { type StoredRows, Vectors } from "../../../../src/retrieve/store/vectors/vectors.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";

const folder = temporaryFolder();
const DIMENSIONS = 24;

const direction = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .filter((numbers) => numbers.some((number) => number !== 0))
  .map((numbers) => toEmbedding(numbers, DIMENSIONS));
const collection = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 100_000 }), direction), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 60,
  })
  .map((points) => points.sort(([a], [b]) => a - b));

/** What is stored of an embedding. */
function stored(embedding: Embedding): Embedding {
  const back = new Float32Array(embedding.length);
  decodeEmbeddingInto(encodeEmbedding(embedding), back, 0);
  return back;
}

function storedRows(points: readonly (readonly [id: number, embedding: Embedding])[]): StoredRows {
  const rows = Int8Array.from(Buffer.concat(points.map(([, embedding]) => encodeEmbedding(embedding))));
  return { ids: points.map(([id]) => id), rows, step: DIMENSIONS + 4 };
}

/** Pseudo-random unit vectors, the same each time. */
function randomEmbeddings(count: number, dimensions: number): Embedding[] {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  return Array.from({ length: count }, () => toEmbedding(Array.from({ length: dimensions }, next), dimensions));
}

describe("exact search", () => {
  test("finds what comparing one by one finds", () => {
    fc.assert(
      fc.property(collection, direction, fc.integer({ min: 1, max: 80 }), (all, query, count) => {
        const vectors = new Vectors(DIMENSIONS);
        vectors.add(storedRows(all));
        const twin = all.map(([id, embedding]) => ({ id, similarity: dot(stored(embedding), query) }));
        twin.sort((a, b) => b.similarity - a.similarity);

        const found = vectors.nearest(query, count);
        expect(found).toHaveLength(Math.min(count, all.length));
        found.forEach(({ id, similarity }, i) => {
          expect(similarity).toBeCloseTo(twin[i]?.similarity as number, 5);
          expect(similarity).toBeCloseTo(twin.find((each) => each.id === id)?.similarity as number, 5);
          expect(vectors.similarity(id, query)).toBeCloseTo(similarity, 6);
        });
        expect(vectors.count).toBe(all.length);
      }),
    );
  });

  test("by binary codes finds the same where all are considered, those added since the last were made not among them", () => {
    fc.assert(
      fc.property(collection, collection, direction, fc.integer({ min: 1, max: 80 }), (first, more, query, count) => {
        const vectors = new Vectors(DIMENSIONS);
        vectors.add(storedRows(first));
        vectors.encode();
        const before = vectors.nearest(query, count);
        const later = more.map(([id, embedding]) => [id + vectors.largestId, embedding] as const);
        vectors.add(storedRows(later));
        expect(vectors.nearestByCodes(query, count, first.length)).toEqual(before);
        vectors.encode();
        expect(vectors.nearestByCodes(query, count, vectors.count)).toEqual(vectors.nearest(query, count));
      }),
    );
  });

  test("refuses ids that do not ascend", () => {
    const vectors = new Vectors(DIMENSIONS);
    const row = (id: number) => [id, toEmbedding(new Float32Array(DIMENSIONS).fill(1), DIMENSIONS)] as const;
    expect(() => vectors.add(storedRows([row(2), row(2)]))).toThrow("Embedding 2 comes after 2.");
    vectors.add(storedRows([row(3)]));
    expect(() => vectors.add(storedRows([row(1)]))).toThrow("Embedding 1 comes after 3.");
    expect(vectors.count).toBe(1);
  });

  test("knows no similarity of a passage that is not there", () => {
    expect(() => new Vectors(DIMENSIONS).similarity(1, new Float32Array(DIMENSIONS))).toThrow(RangeError);
  });
});

describe("the HNSW index", () => {
  const embeddings = randomEmbeddings(2_000, DIMENSIONS);
  const index = HnswIndex.create(DIMENSIONS, 16);
  embeddings.forEach((embedding, i) => {
    index.add(i + 1, embedding);
  });

  test("finds what exact search finds, and grows by itself", () => {
    expect(index.count).toBe(embeddings.length);
    let hits = 0;
    const queries = randomEmbeddings(60, DIMENSIONS).slice(10);
    for (const query of queries) {
      const exact = embeddings.map((embedding, i) => ({ id: i + 1, similarity: dot(embedding, query) }));
      exact.sort((a, b) => b.similarity - a.similarity);
      const found = index.search(query, 10);
      const expected = new Set(exact.slice(0, 10).map(({ id }) => id));
      hits += found.filter(({ id }) => expected.has(id)).length;
      expect(found[0]?.similarity).toBeCloseTo(exact[0]?.similarity as number, 4);
    }
    expect(hits / (queries.length * 10)).toBeGreaterThanOrEqual(0.98);
  });

  test("answers after saving and loading as before", () => {
    const file = join(folder, "saved.bin");
    index.save(file);
    const loaded = HnswIndex.load(file, DIMENSIONS);
    const query = embeddings[7] as Embedding;
    expect(loaded.count).toBe(index.count);
    expect(loaded.search(query, 10).map(({ id }) => id)).toEqual(index.search(query, 10).map(({ id }) => id));
  });

  test("gives what it has where more is asked for, and nothing when it is empty", () => {
    const small = HnswIndex.create(2, 1);
    expect(small.search(toEmbedding([1, 0], 2), 5)).toEqual([]);
    small.add(3, toEmbedding([1, 0], 2));
    expect(small.search(toEmbedding([1, 0], 2), 5)).toEqual([{ id: 3, similarity: 1 }]);
  });

  test.each([
    ["too few numbers", new Float32Array(DIMENSIONS - 1)],
    ["too many numbers", new Float32Array(DIMENSIONS + 1)],
    ["a number that is none", new Float32Array(DIMENSIONS).fill(Number.NaN)],
    ["an infinite number", new Float32Array(DIMENSIONS).fill(Number.POSITIVE_INFINITY)],
  ])("refuses %s before the native code sees it", (_, embedding) => {
    expect(() => index.add(9_999, embedding)).toThrow(RangeError);
    expect(() => index.search(embedding, 1)).toThrow(RangeError);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 32])("refuses %d as a passage id", (id) => {
    expect(() => index.add(id, embeddings[0] as Embedding)).toThrow(RangeError);
  });

  test.each([0, -1, 1.5, Number.NaN])("refuses to look for %d neighbours", (count) => {
    expect(() => index.search(embeddings[0] as Embedding, count)).toThrow(RangeError);
  });

  test.each([0, -3, 1.5, Number.NaN])("is not made with %d dimensions", (dimensions) => {
    expect(() => HnswIndex.create(dimensions, 1)).toThrow(RangeError);
  });

  test.each([
    ["an empty file", Buffer.alloc(0)],
    ["garbage", Buffer.from("this is no graph")],
  ])("throws, rather than crash, at %s", (_, bytes) => {
    const file = join(folder, "broken.bin");
    writeFileSync(file, bytes);
    expect(() => HnswIndex.load(file, DIMENSIONS)).toThrow();
  });
});
