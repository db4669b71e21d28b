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
  #count = 0;

  constructor(dimensions: number) {
    this.#length = padded(Math.ceil(dimensions / 8), ROW_STEP);
    this.#differences = this.#length;
    this.#codes = this.#differences + AT_A_TIME * Uint16Array.BYTES_PER_ELEMENT;
    this.#kernels.reserve(this.#codes);
  }

  /** Makes room for as many more at once. */
  expect(more: number): void {
    this.#kernels.reserve(this.#codes + (this.#count + more) * this.#length);
  }

  /** Adds the code of a vector; it gets the next position, from 0. */
  add(vector: ArrayLike<number>): void {
    this.expect(1);
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
    const code = new Uint32Array(this.#kernels.buffer, at, this.#length / Uint32Array.BYTES_PER_ELEMENT);
    for (let word = 0, first = 0; word < code.length; word++, first += 32) {
      const end = Math.min(32, vector.length - first);
      let bits = 0;
      for (let i = 0; i < end; i++) if ((vector[first + i] as number) > 0) bits |= 1 << i;
      code[word] = bits;
    }
  }
}
