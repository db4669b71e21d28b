import type { Embedding } from "../embed/embedding.ts";
import type { Neighbour } from "./hnsw.ts";

/** All passages' embeddings in memory, one byte a dimension, for exact search and for exact similarities. */
export class Vectors {
  readonly #dimensions: number;
  readonly #positions = new Map<number, number>();
  #ids = new Float64Array(0);
  #bytes = new Int8Array(0);
  /** What turns a row of bytes into a vector of length 1. */
  #factors = new Float32Array(0);
  #count = 0;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
  }

  get count(): number {
    return this.#count;
  }

  /** The largest passage id, 0 for none. */
  get largestId(): number {
    let largest = 0;
    for (let i = 0; i < this.#count; i++) largest = Math.max(largest, this.#ids[i] as number);
    return largest;
  }

  /** Adds a stored embedding (see `encodeEmbedding`). */
  add(id: number, encoded: Uint8Array): void {
    this.#reserve(this.#count + 1);
    const row = new Int8Array(encoded.buffer, encoded.byteOffset, this.#dimensions);
    this.#bytes.set(row, this.#count * this.#dimensions);
    let squares = 0;
    for (const value of row) squares += value * value;
    this.#factors[this.#count] = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    this.#ids[this.#count] = id;
    this.#positions.set(id, this.#count);
    this.#count++;
  }

  /** Keeps only the passages with these ids. */
  retain(ids: ReadonlySet<number>): void {
    for (let position = this.#count - 1; position >= 0; position--) {
      const id = this.#ids[position] as number;
      if (!ids.has(id)) this.#removeAt(position, id);
    }
  }

  has(id: number): boolean {
    return this.#positions.has(id);
  }

  /** Cosine similarity of a passage to a query. @throws RangeError for an unknown id. */
  similarity(id: number, query: Embedding): number {
    const position = this.#positions.get(id);
    if (position === undefined) throw new RangeError(`No embedding of passage ${id}.`);
    return this.#similarityAt(position, query);
  }

  /** The passages nearest to a query by comparing it with every one, best first. */
  nearest(query: Embedding, count: number): Neighbour[] {
    const similarities = new Float32Array(this.#count);
    for (let position = 0; position < this.#count; position++) {
      similarities[position] = this.#similarityAt(position, query);
    }
    const floor = count < this.#count ? (similarities.slice().sort()[this.#count - count] as number) : -2;
    const neighbours: Neighbour[] = [];
    similarities.forEach((similarity, position) => {
      if (similarity >= floor) neighbours.push({ id: this.#ids[position] as number, similarity });
    });
    return neighbours.sort((a, b) => b.similarity - a.similarity).slice(0, count);
  }

  #similarityAt(position: number, query: Embedding): number {
    const first = position * this.#dimensions;
    let sum = 0;
    for (let i = 0; i < this.#dimensions; i++) sum += (this.#bytes[first + i] as number) * (query[i] as number);
    return sum * (this.#factors[position] as number);
  }

  #removeAt(position: number, id: number): void {
    const last = --this.#count;
    this.#positions.delete(id);
    if (position === last) return;
    const moved = this.#ids[last] as number;
    this.#bytes.copyWithin(position * this.#dimensions, last * this.#dimensions, (last + 1) * this.#dimensions);
    this.#factors[position] = this.#factors[last] as number;
    this.#ids[position] = moved;
    this.#positions.set(moved, position);
  }

  #reserve(count: number): void {
    if (count <= this.#ids.length) return;
    const capacity = Math.max(256, count, this.#ids.length * 2);
    const [ids, factors, bytes] = [this.#ids, this.#factors, this.#bytes];
    this.#ids = new Float64Array(capacity);
    this.#ids.set(ids);
    this.#factors = new Float32Array(capacity);
    this.#factors.set(factors);
    this.#bytes = new Int8Array(capacity * this.#dimensions);
    this.#bytes.set(bytes);
  }
}
