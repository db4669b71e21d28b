import type { Embedding } from "../../../embed/embedding.ts";
import { grown } from "../../../kernels/grown.ts";
import type { Neighbour } from "../passage-store.ts";
import { BinaryCodes } from "./binary-codes.ts";
import { EncodedRows, type FoundRow } from "./encoded-rows.ts";

/** Embeddings in memory, one byte a dimension, for exact search and for exact similarities. Ids only ever grow. */
export class Vectors {
  readonly #dimensions: number;
  /** In ascending order. */
  #ids = new Float64Array(0);
  readonly #rows: EncodedRows;
  readonly #codes: BinaryCodes;
  #count = 0;
  /** Positions of the embeddings that samples are taken from, in ascending order; null for all. */
  #living: readonly number[] | null = null;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#rows = new EncodedRows(dimensions);
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
    if (this.#count + more > this.#ids.length) this.#ids = grown(this.#ids, this.#count + more);
    this.#rows.expect(more);
    this.#codes.expect(more);
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
    if (this.#count === this.#ids.length) this.#ids = grown(this.#ids, Math.max(256, Math.ceil(this.#count * 1.5)));
    const row = new Int8Array(encoded.buffer, encoded.byteOffset, this.#dimensions);
    this.#rows.add(row);
    this.#codes.add(row);
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
    return this.#rows.similarity(position, query);
  }

  /** The nearest to a query of all whose id is above `after`, by comparing it with every one, best first. */
  nearest(query: Embedding, count: number, after = 0): Neighbour[] {
    return this.#neighbours(this.#rows.nearestFrom(this.#positionFrom(after + 1), query, count));
  }

  /**
   * The nearest to a query of those `considered` whose binary codes differ least from the query's, best first: nearly
   * always the nearest of all, in a part of the time.
   */
  nearestByCodes(query: Embedding, count: number, considered: number): Neighbour[] {
    return this.#neighbours(this.#rows.nearestOf(this.#codes.shortlist(query, considered), query, count));
  }

  /** Similarities to a query of at most `count` embeddings, evenly spread over all of them (but see `sampleOnly`). */
  sample(query: Embedding, count: number): number[] {
    const living = this.#living;
    const all = living?.length ?? this.#count;
    const taken = Math.min(count, all);
    return Array.from({ length: taken }, (_, i) => {
      const place = Math.floor((i * all) / taken);
      const position = living === null ? place : (living[place] as number);
      return this.#rows.similarity(position, query);
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

  #neighbours(found: readonly FoundRow[]): Neighbour[] {
    return found.map(({ position, similarity }) => ({ id: this.#ids[position] as number, similarity }));
  }
}
