import type { Embedding } from "../../../embed/embedding.ts";
import { grown } from "../../../kernels/grown.ts";
import { type Kernels, padded, ROW_STEP } from "../../../kernels/kernels.ts";
import { openKernels } from "../../../kernels/open-kernels.ts";
import { factorOf, rowSimilarity } from "./encoded-row.ts";
import { largest } from "./largest.ts";

/** Rows that are compared at a time. */
const AT_A_TIME = 4_096;

/** Of a 32-bit number, and of a 16-bit one. */
const LARGEST_SUM = 2 ** 31 - 1;
const LARGEST_NUMBER = 2 ** 15 - 1;
/** Of a row, by size. */
const LARGEST_BYTE = 128;

/** What float32 numbers of at most 1 may be off after some multiplications. */
const ROUNDING = 1e-6;

/** A row by its position, with the cosine of a query with it. */
export interface FoundRow {
  readonly position: number;
  readonly similarity: number;
}

/** Rows of one signed byte a dimension, which stand for vectors of length 1. */
export class EncodedRows {
  readonly #dimensions: number;
  /** In its buffer: a query in 16-bit numbers, its products with `AT_A_TIME` rows, then the rows, each with zeros at its end. */
  readonly #kernels: Kernels = openKernels();
  /** Bytes of a row. */
  readonly #length: number;
  readonly #products: number;
  readonly #rows: number;
  /** All of the buffer, and the products in it. */
  #bytes = new Int8Array(0);
  #sums = new Int32Array(0);
  /** What turns a row of bytes into a vector of length 1. */
  #factors = new Float32Array(0);
  #count = 0;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#length = padded(dimensions, ROW_STEP);
    this.#products = this.#length * Int16Array.BYTES_PER_ELEMENT;
    this.#rows = this.#products + AT_A_TIME * Int32Array.BYTES_PER_ELEMENT;
    this.expect(1);
  }

  /** Makes room for as many more at once. */
  expect(more: number): void {
    const count = this.#count + more;
    if (count <= this.#factors.length) return;
    this.#factors = grown(this.#factors, count);
    this.#kernels.reserve(this.#rows + count * this.#length);
    this.#bytes = new Int8Array(this.#kernels.buffer);
    this.#sums = new Int32Array(this.#kernels.buffer, this.#products, AT_A_TIME);
  }

  /** Adds rows of `dimensions` numbers, which begin `step` numbers apart; they get the next positions, from 0. */
  add(rows: Int8Array, step = this.#dimensions): void {
    const first = this.#count;
    const count = Math.ceil(rows.length / step);
    if (first + count > this.#factors.length) this.expect(Math.max(256, count, first >> 1));
    for (let i = 0; i < count; i++) {
      this.#bytes.set(rows.subarray(i * step, i * step + this.#dimensions), this.#at(first + i));
    }
    this.#count += count;
    for (let done = 0; done < count; done += AT_A_TIME) {
      const some = Math.min(AT_A_TIME, count - done);
      this.#kernels.squares({ start: this.#at(first + done), count: some, length: this.#length }, this.#products);
      for (let i = 0; i < some; i++) this.#factors[first + done + i] = factorOf(this.#sums[i] as number);
    }
  }

  /** Lets go of all rows, and keeps the room that they had. */
  clear(): void {
    this.#count = 0;
  }

  /** The numbers of a row, until more are added. */
  row(position: number): Int8Array {
    return this.#bytes.subarray(this.#at(position), this.#at(position) + this.#dimensions);
  }

  /** The cosine of a query with a row, -1..1. */
  similarity(position: number, query: Embedding): number {
    const factor = this.#factors[position] as number;
    return rowSimilarity({ bytes: this.#bytes, start: this.#at(position), factor }, query);
  }

  /** Of the rows from a position on, those with the highest cosines, at most `count`, best first; of equal ones, the first. */
  nearestFrom(first: number, query: Embedding, count: number): FoundRow[] {
    const scale = this.#writeQuery(query);
    const roughly = new Float32Array(this.#count - first);
    for (let done = 0; done < roughly.length; done += AT_A_TIME) {
      const some = Math.min(AT_A_TIME, roughly.length - done);
      this.#multiply(first + done, some);
      for (let i = 0; i < some; i++) roughly[done + i] = this.#cosine(i, first + done + i, scale);
    }
    return this.#best(roughly, (i) => first + i, { query, count, scale });
  }

  /** The same of the rows at these positions, which ascend. */
  nearestOf(positions: readonly number[], query: Embedding, count: number): FoundRow[] {
    const scale = this.#writeQuery(query);
    const roughly = new Float32Array(positions.length);
    for (let i = 0; i < roughly.length; i++) {
      this.#multiply(positions[i] as number, 1);
      roughly[i] = this.#cosine(0, positions[i] as number, scale);
    }
    return this.#best(roughly, (i) => positions[i] as number, { query, count, scale });
  }

  /** The best by exact cosines, of rough ones: only what may be among them by these is compared exactly. */
  #best(
    roughly: Float32Array,
    positionOf: (i: number) => number,
    { query, count, scale }: { readonly query: Embedding; readonly count: number; readonly scale: number },
  ): FoundRow[] {
    const least = roughly[largest(roughly, count).at(-1) ?? 0] as number;
    // Each number of the query is off by half a unit at most, and the sizes of a row's numbers, whose squares add up to 1, by
    // no more than the root of how many they are.
    const error = (0.5 * Math.sqrt(this.#dimensions)) / scale + ROUNDING;
    const found: FoundRow[] = [];
    for (let i = 0; i < roughly.length; i++) {
      if ((roughly[i] as number) < least - 2 * error) continue;
      found.push({ position: positionOf(i), similarity: this.similarity(positionOf(i), query) });
    }
    return largest(
      found.map(({ similarity }) => similarity),
      count,
    ).map((i) => found[i] as FoundRow);
  }

  /** Writes a query for `#multiply`; returns what it was multiplied with, as large as keeps all sums within 32 bits. */
  #writeQuery(query: Embedding): number {
    const numbers = new Int16Array(this.#kernels.buffer, 0, this.#length);
    let most = 0;
    for (const number of query) most = Math.max(most, Math.abs(number));
    const limit = Math.min(LARGEST_NUMBER, Math.floor(LARGEST_SUM / (LARGEST_BYTE * this.#length)));
    const scale = limit / Math.max(most, Number.MIN_VALUE);
    for (let i = 0; i < query.length; i++) numbers[i] = Math.round((query[i] as number) * scale);
    return scale;
  }

  /** Writes the products of the query with some rows. */
  #multiply(first: number, count: number): void {
    this.#kernels.integerProducts(0, { start: this.#at(first), count, length: this.#length }, this.#products);
  }

  /** What a product of the last `#multiply` makes the cosine of its row. */
  #cosine(product: number, position: number, scale: number): number {
    return ((this.#sums[product] as number) / scale) * (this.#factors[position] as number);
  }

  #at(position: number): number {
    return this.#rows + position * this.#length;
  }
}
