import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dot, toEmbedding } from "../../../src/embed/embedding.ts";
import {
  decodeEmbeddingInto,
  decodeRanges,
  decodeRuns,
  decodeSentences,
  encodeEmbedding,
  encodeRanges,
  encodeRuns,
  encodeSentences,
} from "../../../src/retrieve/store/passage-codec.ts";

const sentence = fc.record({
  ids: fc.array(fc.integer({ min: 0, max: 2 ** 28 })),
  norm: fc.float({ min: 0, noNaN: true, noDefaultInfinity: true }),
});

describe("sentences on disk", () => {
  test("come back with their tokens in their order, repeated and missing ones included", () => {
    fc.assert(
      fc.property(fc.array(sentence), (sentences) => {
        expect(decodeSentences(encodeSentences(sentences))).toEqual(sentences);
      }),
    );
  });

  test.each([
    [0, [1]],
    [46, [47]],
    [47, [48, 0]],
    [302, [48, 255]],
    [303, [49, 0]],
    [53_038, [254, 255]],
    [53_039, [255, 0xb0, 0x9e, 0x03]],
  ])("take the fewer bytes the more frequent a token is: %i takes %j", (id, bytes) => {
    expect([...encodeSentences([{ ids: [id], norm: 0 }])]).toEqual([...bytes, 0, 0, 0, 0, 0]);
    expect(decodeSentences(encodeSentences([{ ids: [id, id], norm: 0 }]))).toEqual([{ ids: [id, id], norm: 0 }]);
  });
});

describe("places on disk", () => {
  const offset = fc.nat({ max: 8_000_000 });

  test("in a text come back as they were", () => {
    fc.assert(
      fc.property(fc.array(offset, { maxLength: 40 }), (offsets) => {
        const sorted = offsets.sort((a, b) => a - b);
        const ranges = sorted.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: sorted[i + 1] ?? start }] : []));
        expect(decodeRanges(encodeRanges(ranges))).toEqual(ranges);
      }),
    );
  });

  test("in a source come back as they were, in whatever order they stand there", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ body: offset, source: offset, length: offset })), (runs) => {
        expect(decodeRuns(encodeRuns(runs))).toEqual(runs);
      }),
    );
  });
});

describe("embeddings on disk", () => {
  const direction = fc
    .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 384, maxLength: 384 })
    .filter((numbers) => numbers.some((number) => Math.abs(number) > 0.01));

  test("come back with length 1 and nearly the same direction", () => {
    fc.assert(
      fc.property(direction, (numbers) => {
        const embedding = toEmbedding(numbers, 384);
        const back = new Float32Array(400);
        decodeEmbeddingInto(encodeEmbedding(embedding), back, 16);
        const decoded = back.subarray(16);
        expect(dot(decoded, decoded)).toBeCloseTo(1, 5);
        expect(dot(decoded, embedding)).toBeGreaterThan(0.9995);
        expect(back.subarray(0, 16).every((number) => number === 0)).toBe(true);
      }),
    );
  });

  test("take a byte a dimension and four for the scale", () => {
    expect(encodeEmbedding(toEmbedding([1, 0, -1], 3))).toHaveLength(7);
  });
});
