import type { Embedding } from "../../../embed/embedding.ts";
import { grown } from "../../../embed/grown.ts";
import type { Neighbour } from "../passage-store.ts";
import { BinaryCodes } from "./binary-codes.ts";
import { largest } from "./largest.ts";

/** Embeddings in memory, one byte a dimension, for exact search and for exact similarities. Ids only ever grow. */
export class Vectors {
  readonly #dimensions: number;
  /** In ascending order. */
  #ids = new Float64Array(0);
  #bytes = new Int8Array(0);
  /** What turns a row of bytes into a vector of length 1. */
  #factors = new Float32Array(0);
  readonly #codes: BinaryCodes;
  #count = 0;
  /** Positions of the embeddings that samples are taken from, in ascending order; null for all. */
  #living: readonly number[] | null = null;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#codes = new BinaryCodes(dimensions);
  }

  get count(): number {
    return this.#count;
  }

  /** The largest id, 0 for none. */
  get largestId(): number {
    return this.#count > 0 ? (this.#ids[this.#count - 1] as number) : 0;
  }

  /** Makes room for as many more at once. */
  expect(more: number): void {
    if (this.#count + more > this.#ids.length) this.#reserve(this.#count + more);
  }

  /**
   * Adds a stored embedding (see `encodeEmbedding`).
   * @throws RangeError when it has another length, or an id that is not the largest so far.
   */
  add(id: number, encoded: Uint8Array): void {
    if (encoded.length !== this.#dimensions + 4) {
      throw new RangeError(`An embedding of ${encoded.length} bytes, expected ${this.#dimensions + 4}.`);
    }
    if (id <= this.largestId) throw new RangeError(`Embedding ${id} comes after ${this.largestId}.`);
    if (this.#count === this.#ids.length) this.#reserve(Math.max(256, Math.ceil(this.#count * 1.5)));
    const row = new Int8Array(encoded.buffer, encoded.byteOffset, this.#dimensions);
    this.#bytes.set(row, this.#count * this.#dimensions);
    this.#codes.add(row);
    let squares = 0;
    for (let i = 0; i < row.length; i++) squares += (row[i] as number) ** 2;
    this.#factors[this.#count] = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    this.#ids[this.#count] = id;
    this.#count++;
    this.#living = null;
  }

  /** From now on samples are taken from these embeddings alone, until another is added; those with unknown ids count for nothing. */
  sampleOnly(ids: Iterable<number>): void {
    const positions = Array.from(ids, (id) => this.#positionFrom(id)).sort((a, b) => a - b);
    this.#living = positions.filter((position) => position < this.#count);
  }

  /** Cosine similarity of an embedding to a query. @throws RangeError for an unknown id. */
  similarity(id: number, query: Embedding): number {
    const position = this.#positionFrom(id);
    if (position >= this.#count || this.#ids[position] !== id) throw new RangeError(`No embedding ${id}.`);
    return this.#similarities(query, position, position + 1)[0] as number;
  }

  /** The nearest to a query of all whose id is above `after`, by comparing it with every one, best first. */
  nearest(query: Embedding, count: number, after = 0): Neighbour[] {
    const first = this.#positionFrom(after + 1);
    const similarities = this.#similarities(query, first, this.#count);
    const best = largest(similarities, count);
    return best.map((i) => ({ id: this.#ids[first + i] as number, similarity: similarities[i] as number }));
  }

  /**
   * The nearest to a query of those `considered` whose binary codes differ least from the query's, best first: nearly
   * always the nearest of all, in a tenth of the time.
   */
  nearestByCodes(query: Embedding, count: number, considered: number): Neighbour[] {
    const positions = this.#codes.shortlist(query, considered);
    const similarities = Float32Array.from(positions, (at) => this.#similarities(query, at, at + 1)[0] as number);
    return largest(similarities, count).map((i) => {
      return { id: this.#ids[positions[i] as number] as number, similarity: similarities[i] as number };
    });
  }

  /** Similarities to a query of at most `count` embeddings, evenly spread over all of them (but see `sampleOnly`). */
  sample(query: Embedding, count: number): number[] {
    const living = this.#living;
    const all = living?.length ?? this.#count;
    const taken = Math.min(count, all);
    return Array.from({ length: taken }, (_, i) => {
      const place = Math.floor((i * all) / taken);
      const position = living === null ? place : (living[place] as number);
      return this.#similarities(query, position, position + 1)[0] as number;
    });
  }

  /** Position of the first id that is not below `id`. */
  #positionFrom(id: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ids[middle] as number) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Similarities of the embeddings from position `from` to `to`. Four sums at a time, because V8 does not vectorise. */
  #similarities(query: Embedding, from: number, to: number): Float32Array {
    const bytes = this.#bytes;
    const dimensions = this.#dimensions;
    const inFours = dimensions - (dimensions % 4);
    const similarities = new Float32Array(to - from);
    for (let position = from; position < to; position++) {
      const row = position * dimensions;
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let i = 0; i < inFours; i += 4) {
        a += (bytes[row + i] as number) * (query[i] as number);
        b += (bytes[row + i + 1] as number) * (query[i + 1] as number);
        c += (bytes[row + i + 2] as number) * (query[i + 2] as number);
        d += (bytes[row + i + 3] as number) * (query[i + 3] as number);
      }
      for (let i = inFours; i < dimensions; i++) a += (bytes[row + i] as number) * (query[i] as number);
      similarities[position - from] = (a + b + c + d) * (this.#factors[position] as number);
    }
    return similarities;
  }

  #reserve(capacity: number): void {
    this.#ids = grown(this.#ids, capacity);
    this.#factors = grown(this.#factors, capacity);
    this.#bytes = grown(this.#bytes, capacity * this.#dimensions);
  }
}
