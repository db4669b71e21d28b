import type { Embedding } from "../../../embed/embedding.ts";

/** One signed byte a dimension, which stand for a vector of length 1. */
interface EncodedRow {
  /** Holds the row from `start` on. */
  readonly bytes: Int8Array;
  readonly start: number;
  /** See `rowFactor`. */
  readonly factor: number;
}

/** What turns a row of bytes into a vector of length 1, as float32; 0 for a row of zeros. */
export function rowFactor(row: Int8Array): number {
  let squares = 0;
  for (let i = 0; i < row.length; i++) squares += (row[i] as number) * (row[i] as number);
  return factorOf(squares);
}

/** The same, of the sum of the row's squares. */
export function factorOf(squares: number): number {
  return squares > 0 ? Math.fround(1 / Math.sqrt(squares)) : 0;
}

/** Cosine of a row with a query of as many numbers, -1..1. */
export function rowSimilarity({ bytes, start, factor }: EncodedRow, query: Embedding): number {
  const inFours = query.length - (query.length % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  // Four sums at a time, because V8 does not vectorise.
  for (let i = 0; i < inFours; i += 4) {
    a += (bytes[start + i] as number) * (query[i] as number);
    b += (bytes[start + i + 1] as number) * (query[i + 1] as number);
    c += (bytes[start + i + 2] as number) * (query[i + 2] as number);
    d += (bytes[start + i + 3] as number) * (query[i + 3] as number);
  }
  for (let i = inFours; i < query.length; i++) a += (bytes[start + i] as number) * (query[i] as number);
  return Math.fround((a + b + c + d) * factor);
}
