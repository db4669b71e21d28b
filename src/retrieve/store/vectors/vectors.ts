import type { Embedding } from "../../../embed/embedding.ts";
import { grown } from "../../../kernels/grown.ts";
import type { Neighbour } from "../passage-store.ts";
import { BinaryCodes } from "./binary-codes.ts";
import { EncodedRows, type FoundRow } from "./encoded-rows.ts";

/** Embeddings as a store keeps them (see `encodeEmbedding`), by id. */
export interface StoredRows {
  /** In ascending order. */
  readonly ids: readonly number[];
  /** One signed byte a dimension for each id, which begin `step` bytes apart. */
  readonly rows: Int8Array;
  readonly step: number;
}

/** Embeddings in memory, one byte a dimension, for exact search and for exact similarities. Ids only ever grow. */
export class Vectors {
  readonly #dimensions: number;
  /** In ascending order. */
  #ids = new Float64Array(0);
  readonly #rows: EncodedRows;
  /** Of the first embeddings, as many as there are codes; null while nobody asks for them. */
  #codes: BinaryCodes | null = null;
  #count = 0;
  /** Positions of the embeddings that samples are taken from, in ascending order; null for all. */
  #living: readonly number[] | null = null;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#rows = new EncodedRows(dimensions);
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
  }

  /**
   * Adds embeddings by their ids.
   * @throws RangeError for an id that is not the largest so far.
   */
  add({ ids, rows, step }: StoredRows): void {
    const count = this.#count + ids.length;
    if (count > this.#ids.length) this.#ids = grown(this.#ids, Math.max(256, count, Math.ceil(this.#count * 1.5)));
    for (const [i, id] of ids.entries()) {
      const before = i === 0 ? this.largestId : (ids[i - 1] as number);
      if (id <= before) throw new RangeError(`Embedding ${id} comes after ${before}.`);
      this.#ids[this.#count + i] = id;
    }
    this.#rows.add(rows, step);
    this.#count = count;
    this.#living = null;
  }

  /** Makes the binary codes that embeddings lack, for `nearestByCodes`. */
  encode(): void {
    this.#codes ??= new BinaryCodes(this.#dimensions);
    this.#codes.expect(this.#count - this.#codes.count);
    for (let position = this.#codes.count; position < this.#count; position++) {
      this.#codes.add(this.#rows.row(position));
    }
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
   * always the nearest of all, in a part of the time. Only those that `encode` has met are considered.
   */
  nearestByCodes(query: Embedding, count: number, considered: number): Neighbour[] {
    const shortlist = this.#codes?.shortlist(query, considered) ?? [];
    return this.#neighbours(this.#rows.nearestOf(shortlist, query, count));
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
