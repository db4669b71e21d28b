import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Embedding } from "../../embed/embedding.ts";
import type { SourceRun } from "../../read/article.ts";
import type { TextRange } from "../answer.ts";
import type { SentenceTokens } from "./stored-passage.ts";

/**
 * Embeddings on disk: one signed byte a dimension, then the scale as a little-endian float32; a number is byte x scale.
 * This costs less than 0.0001 of cosine and a quarter of the space.
 */
export function encodeEmbedding(embedding: Embedding): Buffer {
  let largest = 0;
  for (const value of embedding) largest = Math.max(largest, Math.abs(value));
  const scale = largest / 127;
  // A part of a larger buffer: of a long file thousands wait to be stored, and by itself each would take twice the memory.
  const bytes = Buffer.allocUnsafe(embedding.length + 4);
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, embedding.length);
  for (let i = 0; i < signed.length; i++) signed[i] = Math.round((embedding[i] as number) / scale);
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

/** What `encodeEmbedding` was given, less what rounding costs, of length 1. */
export function decodeEmbedding(bytes: Uint8Array): Embedding {
  const embedding = new Float32Array(bytes.length - 4);
  decodeEmbeddingInto(bytes, embedding, 0);
  return embedding;
}

/**
 * A passage's sentences on disk: for each, its token ids in their order, plus one, as `pushToken` writes them; a zero byte;
 * and the norm as a little-endian float32.
 */
export function encodeSentences(sentences: readonly SentenceTokens[]): Buffer {
  const bytes: number[] = [];
  for (const { ids, norm } of sentences) {
    for (const id of ids) pushToken(id + 1, bytes);
    FLOAT.setFloat32(0, norm, true);
    bytes.push(0, FLOAT.getUint8(0), FLOAT.getUint8(1), FLOAT.getUint8(2), FLOAT.getUint8(3));
  }
  return Buffer.from(bytes);
}

/** Where a number is made bytes. */
const FLOAT = new DataView(new ArrayBuffer(Float32Array.BYTES_PER_ELEMENT));

/** What `encodeSentences` was given, the norms as float32. */
export function decodeSentences(bytes: Buffer): SentenceTokens[] {
  const sentences: SentenceTokens[] = [];
  const cursor = { at: 0 };
  while (cursor.at < bytes.length) {
    const ids: number[] = [];
    for (let next = readToken(bytes, cursor); next > 0; next = readToken(bytes, cursor)) ids.push(next - 1);
    sentences.push({ ids, norm: bytes.readFloatLE(cursor.at) });
    cursor.at += 4;
  }
  return sentences;
}

/** Places in a text on disk: the gaps between their starts and ends, as LEB128 varints. They must be in ascending order. */
export function encodeRanges(ranges: readonly TextRange[]): Buffer {
  return encodeNumbers(gapsOf(ranges.flatMap(({ start, end }) => [start, end])));
}

/** What `encodeRanges` was given. */
export function decodeRanges(bytes: Buffer): TextRange[] {
  const ranges: TextRange[] = [];
  let at = 0;
  const gaps = decodeNumbers(bytes);
  for (let i = 0; i < gaps.length; i += 2) {
    const start = at + (gaps[i] as number);
    at = start + (gaps[i + 1] as number);
    ranges.push({ start, end: at });
  }
  return ranges;
}

/** A part of a source map on disk: text offset, source offset and length of each run, as LEB128 varints. */
export function encodeRuns(runs: readonly SourceRun[]): Buffer {
  return encodeNumbers(runs.flatMap(({ body, source, length }) => [body, source, length]));
}

/** What `encodeRuns` was given. */
export function decodeRuns(bytes: Buffer): SourceRun[] {
  const numbers = decodeNumbers(bytes);
  const runs: SourceRun[] = [];
  for (let i = 0; i < numbers.length; i += 3) {
    const [body, source, length] = numbers.slice(i, i + 3) as [number, number, number];
    runs.push({ body, source, length });
  }
  return runs;
}

/** Source text in one row of `source_pieces`, in UTF-16 units: it is unpacked in a fraction of a millisecond. */
export const SOURCE_ROW_LENGTH = 16_384;

/** Source text on disk: UTF-16LE, which keeps even lone surrogates, deflated. */
export function packSource(text: string): Buffer {
  return deflateRawSync(Buffer.from(text, "utf16le"));
}

/** What `packSource` was given. */
export function unpackSource(packed: Uint8Array): string {
  return inflateRawSync(packed).toString("utf16le");
}

function gapsOf(ascending: readonly number[]): number[] {
  return ascending.map((number, i) => number - (ascending[i - 1] ?? 0));
}

/** LEB128: seven bits a byte, the lowest first, the eighth bit set on all bytes of a number but its last. */
function encodeNumbers(numbers: readonly number[]): Buffer {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return Buffer.from(bytes);
}

function decodeNumbers(bytes: Buffer): number[] {
  const numbers: number[] = [];
  const cursor = { at: 0 };
  while (cursor.at < bytes.length) numbers.push(readNumber(bytes, cursor));
  return numbers;
}

/** The number that begins at the cursor, which is moved behind it; 0 at the end. */
function readNumber(bytes: Buffer, cursor: { at: number }): number {
  let value = 0;
  for (let shift = 0; cursor.at < bytes.length; shift += 7) {
    const byte = bytes[cursor.at++] as number;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return value;
}

/** Numbers below it are one byte. */
const TWO_BYTES = 48;
/** Leads numbers that two bytes do not hold. */
const LONG = 0xff;
/** Numbers below it are at most two bytes: half of all tokens of a text are among the first thousand. */
const LONG_FROM = TWO_BYTES + (LONG - TWO_BYTES) * 256;

/**
 * A vocabulary names its frequent tokens first, so that small numbers are frequent: one byte below 48; two bytes below
 * 53,040, the higher one first and 48 above its value; else 255 and a LEB128 varint. A tenth less than varints take alone.
 */
function pushToken(number: number, bytes: number[]): void {
  if (number < TWO_BYTES) bytes.push(number);
  else if (number < LONG_FROM) {
    const rest = number - TWO_BYTES;
    bytes.push(TWO_BYTES + (rest >>> 8), rest & 0xff);
  } else bytes.push(LONG, ...encodeNumbers([number]));
}

/** The token that begins at the cursor, which is moved behind it; 0 at the end. */
function readToken(bytes: Buffer, cursor: { at: number }): number {
  if (cursor.at >= bytes.length) return 0;
  const first = bytes[cursor.at++] as number;
  if (first < TWO_BYTES) return first;
  if (first === LONG) return readNumber(bytes, cursor);
  return TWO_BYTES + ((first - TWO_BYTES) << 8) + (bytes[cursor.at++] as number);
}
