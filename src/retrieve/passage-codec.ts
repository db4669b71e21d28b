import type { Embedding } from "../embed/embedding.ts";

/**
 * Embeddings on disk: one signed byte a dimension, then the scale as a little-endian float32; a number is byte x scale.
 * This costs less than 0.0001 of cosine and a quarter of the space.
 */
export function encodeEmbedding(embedding: Embedding): Buffer {
  let largest = 0;
  for (const value of embedding) largest = Math.max(largest, Math.abs(value));
  const scale = largest / 127;
  const bytes = Buffer.alloc(embedding.length + 4);
  embedding.forEach((value, i) => {
    bytes.writeInt8(Math.round(value / scale), i);
  });
  bytes.writeFloatLE(scale, embedding.length);
  return bytes;
}

/** Writes the decoded embedding into `target` at `offset` and normalises it to length 1. */
export function decodeEmbeddingInto(bytes: Uint8Array, target: Float32Array, offset: number): void {
  const dimensions = bytes.length - 4;
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, dimensions);
  let squares = 0;
  for (let i = 0; i < dimensions; i++) squares += (signed[i] as number) ** 2;
  const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let i = 0; i < dimensions; i++) target[offset + i] = (signed[i] as number) * factor;
}

/**
 * Token ids of a passage's sentences on disk: each id plus one as an LEB128 varint, a zero byte after each sentence.
 */
export function encodeTokens(sentences: readonly (readonly number[])[]): Buffer {
  const bytes: number[] = [];
  for (const sentence of sentences) {
    for (const id of sentence) {
      let rest = id + 1;
      while (rest > 0x7f) {
        bytes.push((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      bytes.push(rest);
    }
    bytes.push(0);
  }
  return Buffer.from(bytes);
}

/** What `encodeTokens` was given. */
export function decodeTokens(bytes: Uint8Array): number[][] {
  const sentences: number[][] = [];
  let sentence: number[] = [];
  let value = 0;
  let shift = 0;
  for (const byte of bytes) {
    value |= (byte & 0x7f) << shift;
    if (byte & 0x80) {
      shift += 7;
      continue;
    }
    if (value === 0) {
      sentences.push(sentence);
      sentence = [];
    } else {
      sentence.push(value - 1);
    }
    value = 0;
    shift = 0;
  }
  return sentences;
}
