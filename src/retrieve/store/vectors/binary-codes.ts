import { grown } from "../../../embed/grown.ts";
import { ones } from "../../../embed/token-signs.ts";

/**
 * Binary quantisation: vectors reduced to the signs of their numbers, one bit a dimension. How many bits differ tells
 * roughly how far apart two vectors are (random hyperplanes: Charikar, STOC 2002). Comparing with every code takes a tenth
 * of comparing with every vector, and misses none as a walk through a graph may.
 */
export class BinaryCodes {
  readonly #words: number;
  #codes = new Uint32Array(0);
  #count = 0;

  constructor(dimensions: number) {
    this.#words = Math.ceil(dimensions / 32);
  }

  /** Adds the code of a vector; it gets the next position, from 0. */
  add(vector: ArrayLike<number>): void {
    const end = (this.#count + 1) * this.#words;
    if (end > this.#codes.length) {
      this.#codes = grown(this.#codes, Math.max(256 * this.#words, Math.ceil(end * 1.25)));
    }
    this.#codes.set(codeOf(vector, this.#words), this.#count * this.#words);
    this.#count++;
  }

  /** Positions of at least `count` vectors (all, where there are fewer) whose codes differ from the query's in the fewest bits. */
  shortlist(query: ArrayLike<number>, count: number): number[] {
    const code = codeOf(query, this.#words);
    const words = this.#words;
    const codes = this.#codes;
    const differences = new Uint16Array(this.#count);
    const histogram = new Uint32Array(words * 32 + 1);
    for (let position = 0, at = 0; position < differences.length; position++, at += words) {
      let bits = 0;
      for (let word = 0; word < words; word++) bits += ones((codes[at + word] as number) ^ (code[word] as number));
      differences[position] = bits;
      histogram[bits] = (histogram[bits] as number) + 1;
    }
    let most = 0;
    for (let found = histogram[0] as number; found < count && most < words * 32; found += histogram[most] as number)
      most++;
    const positions: number[] = [];
    for (let position = 0; position < differences.length; position++) {
      if ((differences[position] as number) <= most) positions.push(position);
    }
    return positions;
  }
}

function codeOf(vector: ArrayLike<number>, words: number): Uint32Array {
  const code = new Uint32Array(words);
  for (let i = 0; i < vector.length; i++) {
    if ((vector[i] as number) > 0) code[i >> 5] = (code[i >> 5] as number) | (1 << (i & 31));
  }
  return code;
}
