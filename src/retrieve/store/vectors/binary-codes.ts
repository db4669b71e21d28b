import { type Kernels, padded, ROW_STEP } from "../../../kernels/kernels.ts";
import { openKernels } from "../../../kernels/open-kernels.ts";

/** Codes that are compared at a time. */
const AT_A_TIME = 4_096;

/**
 * Binary quantisation: vectors reduced to the signs of their numbers, one bit a dimension. How many bits differ tells
 * roughly how far apart two vectors are (random hyperplanes: Charikar, STOC 2002). Comparing with every code takes a small part
 * of comparing with every vector, and misses none as a walk through a graph may.
 */
export class BinaryCodes {
  /** In its buffer: the query's code, differences of `AT_A_TIME` codes, then the codes. */
  readonly #kernels: Kernels = openKernels();
  /** Bytes of a code. */
  readonly #length: number;
  readonly #differences: number;
  readonly #codes: number;
  /** All of the buffer. */
  #words = new Uint32Array(0);
  /** Codes that there is room for. */
  #room = 0;
  #count = 0;

  constructor(dimensions: number) {
    this.#length = padded(Math.ceil(dimensions / 8), ROW_STEP);
    this.#differences = this.#length;
    this.#codes = this.#differences + AT_A_TIME * Uint16Array.BYTES_PER_ELEMENT;
    this.expect(1);
  }

  get count(): number {
    return this.#count;
  }

  /** Makes room for as many more at once. */
  expect(more: number): void {
    const count = this.#count + more;
    if (count <= this.#room) return;
    this.#room = count;
    this.#kernels.reserve(this.#codes + count * this.#length);
    this.#words = new Uint32Array(
      this.#kernels.buffer,
      0,
      (this.#codes + count * this.#length) / Uint32Array.BYTES_PER_ELEMENT,
    );
  }

  /** Adds the code of a vector; it gets the next position, from 0. */
  add(vector: ArrayLike<number>): void {
    if (this.#count === this.#room) this.expect(Math.max(256, this.#count >> 1));
    this.#write(vector, this.#codes + this.#count * this.#length);
    this.#count++;
  }

  /** Positions of at least `count` vectors (all, where there are fewer) whose codes differ from the query's in the fewest bits. */
  shortlist(query: ArrayLike<number>, count: number): number[] {
    this.#write(query, 0);
    const differences = this.#differencesOfAll();
    const histogram = new Uint32Array(this.#length * 8 + 1);
    for (const bits of differences) histogram[bits] = (histogram[bits] as number) + 1;
    let most = 0;
    for (let found = histogram[0] as number; found < count && most < this.#length * 8; ) {
      most++;
      found += histogram[most] as number;
    }
    const positions: number[] = [];
    for (let position = 0; position < differences.length; position++) {
      if ((differences[position] as number) <= most) positions.push(position);
    }
    return positions;
  }

  /** By position: in how many bits a code differs from that at the beginning of the buffer. */
  #differencesOfAll(): Uint16Array {
    const differences = new Uint16Array(this.#count);
    for (let first = 0; first < this.#count; first += AT_A_TIME) {
      const count = Math.min(AT_A_TIME, this.#count - first);
      const start = this.#codes + first * this.#length;
      this.#kernels.differingBits(0, { start, count, length: this.#length }, this.#differences);
      differences.set(new Uint16Array(this.#kernels.buffer, this.#differences, count), first);
    }
    return differences;
  }

  /** Writes a vector's code to a place in the buffer; the bits beyond its dimensions are 0. */
  #write(vector: ArrayLike<number>, at: number): void {
    const first = at / Uint32Array.BYTES_PER_ELEMENT;
    this.#words.fill(0, first, first + this.#length / Uint32Array.BYTES_PER_ELEMENT);
    for (let start = 0; start < vector.length; start += 32) {
      const end = Math.min(start + 32, vector.length);
      let bits = 0;
      for (let i = start; i < end; i++) bits |= Number((vector[i] as number) > 0) << (i & 31);
      this.#words[first + (start >> 5)] = bits;
    }
  }
}
