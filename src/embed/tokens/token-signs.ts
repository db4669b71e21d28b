import { grown } from "../../kernels/grown.ts";

/** Numbers of 32 signs that stand for a vector: 128 of its 384 dimensions tell apart well enough what is near and what is not. */
export const SIGN_NUMBERS = 4;

/**
 * The signs of the first numbers of tokens' rows (random hyperplanes: Charikar, STOC 2002). How many differ tells roughly how
 * far two vectors are apart, in a small part of the time that their inner product takes.
 */
export class TokenSigns {
  readonly #row: (id: number) => ArrayLike<number>;
  /** By token id, `SIGN_NUMBERS` each. */
  numbers = new Uint32Array(0);
  #isKnown = new Uint8Array(0);

  /** @param row gives the numbers of a token's row, times any number above 0 */
  constructor(row: (id: number) => ArrayLike<number>) {
    this.#row = row;
  }

  /** Makes sure that `numbers` holds the signs of these tokens. */
  prepare(ids: Iterable<number>): void {
    for (const id of ids) {
      if (this.#isKnown[id] === 1) continue;
      if (id >= this.#isKnown.length) {
        this.#isKnown = grown(this.#isKnown, 2 * id + 1);
        this.numbers = grown(this.numbers, SIGN_NUMBERS * (2 * id + 1));
      }
      this.numbers.set(signsOf(this.#row(id)), SIGN_NUMBERS * id);
      this.#isKnown[id] = 1;
    }
  }
}

/** The signs of a vector. */
export function signsOf(vector: ArrayLike<number>): Uint32Array {
  const signs = new Uint32Array(SIGN_NUMBERS);
  for (let i = 0; i < SIGN_NUMBERS * 32; i++) {
    if ((vector[i] ?? 0) > 0) signs[i >> 5] = (signs[i >> 5] as number) | (1 << (i & 31));
  }
  return signs;
}
