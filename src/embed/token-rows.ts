import { grown } from "../kernels/grown.ts";
import { type Directions, type Kernels, padded, ROW_STEP, TOGETHER } from "../kernels/kernels.ts";
import { openKernels } from "../kernels/open-kernels.ts";
import { dot } from "./embedding.ts";

/** A token's row as the model's file has it: each of its 8-bit numbers stands for itself times the factor, as float32. */
export interface TokenRow {
  readonly numbers: Int8Array;
  readonly factor: number;
}

/** Most directions that rows are multiplied with at a time: those of a long question's words, and of the whole of it. */
const MOST_DIRECTIONS = padded(129, TOGETHER);

/** Rows that are added up at a time: three times as fast as one by one. */
const ADDED = 8;

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/**
 * Rows by place, of 8-bit numbers as in the model's file: a quarter of what they would take as float32, to which they are
 * widened where they are asked for. Place 0 is a row of zeros.
 */
export class TokenRows {
  readonly #dimensions: number;
  /**
   * In its buffer: directions, a row's products with them, as many wide rows as are added at a time, then the rows. In each of
   * these, the last numbers of a row may be spare.
   */
  readonly #kernels: Kernels = openKernels();
  readonly #length: number;
  /** In float32 numbers: where products are written, and where the first wide row starts. */
  readonly #products: number;
  readonly #wide: number;
  /** In bytes: where the first row starts. */
  readonly #first: number;
  #directions: Directions = { start: 0, groups: 0 };
  /** All of the buffer, as float32. */
  #floats = new Float32Array(0);
  #factors = new Float32Array(0);
  #weights = new Float32Array(0);
  #size = 1;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#length = padded(dimensions, ROW_STEP);
    this.#products = MOST_DIRECTIONS * this.#length;
    this.#wide = this.#products + MOST_DIRECTIONS;
    this.#first = (this.#wide + ADDED * this.#length) * FLOAT_BYTES;
    this.#makeRoom(1);
  }

  /** Places so far: a place stays below it. */
  get size(): number {
    return this.#size;
  }

  /** Bytes of memory that rows, and what is reckoned with them, have. */
  get bytes(): number {
    return this.#kernels.buffer.byteLength + this.#factors.byteLength + this.#weights.byteLength;
  }

  /** Keeps a row; returns its place. */
  add({ numbers, factor }: TokenRow): number {
    const place = this.#size++;
    this.#makeRoom(this.#size);
    new Int8Array(this.#kernels.buffer, this.#at(place), this.#dimensions).set(numbers);
    this.#factors[place] = factor;
    const row = this.row(place);
    this.#weights[place] = Math.sqrt(dot(row, row));
    return place;
  }

  /** Length of the row of a place. */
  weight(place: number): number {
    return this.#weights[place] as number;
  }

  /** The row of a place, as float32: until any of these methods is called next. */
  row(place: number): Float32Array {
    const start = this.#widen(place, 0);
    return this.#floats.subarray(start, start + this.#dimensions);
  }

  /** Makes directions of as many numbers as a row has those of `products` from now on. @throws RangeError for too many. */
  face(directions: readonly Float32Array[]): void {
    if (directions.length > MOST_DIRECTIONS) throw new RangeError(`${directions.length} directions are too many.`);
    const groups = Math.ceil(directions.length / TOGETHER);
    const group = this.#length * TOGETHER;
    this.#floats.fill(0, 0, groups * group);
    for (const [k, direction] of directions.entries()) {
      const start = Math.floor(k / TOGETHER) * group + (k % TOGETHER);
      for (let i = 0; i < direction.length; i++) this.#floats[start + i * TOGETHER] = direction[i] as number;
    }
    this.#directions = { start: 0, groups };
  }

  /**
   * Inner products of the row of a place with the directions of the last `face`, and zeros behind them; until the next call. Their
   * sums are of float32 numbers: of a row and a direction of length 1 they are off by 0.00001 at most.
   */
  products(place: number): Float32Array {
    const row = this.#widen(place, 0) * FLOAT_BYTES;
    this.#kernels.directionProducts(row, this.#length, this.#directions, this.#products * FLOAT_BYTES);
    return this.#floats.subarray(this.#products, this.#wide);
  }

  /** Inner product of the rows of two places. */
  inner(a: number, b: number): number {
    const [ofA, ofB] = [this.#widen(a, 0), this.#widen(b, 1)];
    const floats = this.#floats;
    let sum = 0;
    for (let i = 0; i < this.#dimensions; i++) sum += (floats[ofA + i] as number) * (floats[ofB + i] as number);
    return sum;
  }

  /** Sum of the rows of places. */
  sum(places: readonly number[]): Float32Array {
    const sum = new Float32Array(this.#dimensions);
    const floats = this.#floats;
    for (let at = 0; at < places.length; at += ADDED) {
      // Zeros for those that lack at the end.
      const wide = (nth: number) => this.#widen(places[at + nth] ?? 0, nth);
      const [a, b, c, d] = [wide(0), wide(1), wide(2), wide(3)];
      const [e, f, g, h] = [wide(4), wide(5), wide(6), wide(7)];
      for (let i = 0; i < sum.length; i++) {
        const four =
          (floats[a + i] as number) + (floats[b + i] as number) + (floats[c + i] as number) + (floats[d + i] as number);
        const more =
          (floats[e + i] as number) + (floats[f + i] as number) + (floats[g + i] as number) + (floats[h + i] as number);
        sum[i] = (sum[i] as number) + (four + more);
      }
    }
    return sum;
  }

  /** Makes a row float32, as the nth of those that are wide; returns where in `#floats` it starts. */
  #widen(place: number, nth: number): number {
    const start = this.#wide + nth * this.#length;
    this.#kernels.scaledNumbers(this.#at(place), this.#length, this.#factors[place] as number, start * FLOAT_BYTES);
    return start;
  }

  #makeRoom(places: number): void {
    if (places <= this.#factors.length) return;
    const capacity = Math.max(1024, 2 * places);
    this.#kernels.reserve(this.#at(capacity));
    this.#floats = new Float32Array(this.#kernels.buffer);
    this.#factors = grown(this.#factors, capacity);
    this.#weights = grown(this.#weights, capacity);
  }

  /** Where in the buffer the row of a place starts. */
  #at(place: number): number {
    return this.#first + place * this.#length;
  }
}
