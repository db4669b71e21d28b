import { grown } from "../../embed/grown.ts";
import type { TokenTable } from "../../embed/token-table.ts";

/** Rows lighter than this carry no meaning (punctuation and the word mark). */
export const WEIGHTLESS = 1e-6;

/** Inner products that are computed side by side: each number of a row is read once for all of them. */
const SIDE_BY_SIDE = 4;

/** A token whose cosine with a word is no higher adds nothing to it: that of two tokens taken at random is about as high. */
export const RELATED = 0.1;

/** Words that have a bit of their own in `related`; those after them share the bits. */
const BITS = 32;

/**
 * Cosines of passages' tokens with a question's words. Passages share most of their tokens, so each token is compared once,
 * when it is first met.
 */
export class TokenCosines {
  readonly #table: TokenTable;
  /** The directions, interleaved (`interleave`). */
  readonly #directions: Float32Array;
  /** How many directions there are. */
  readonly #width: number;
  /**
   * From `at(id)` on: the token's cosine with each word, -1..1, any number for a weightless token; then the inner product of
   * its row with the question as a whole. Another array after a token was met for the first time.
   */
  values = new Float32Array(0);
  #count = 0;
  /** By the table's place: where in `values` a token's numbers start, plus one; 0 for a token that was not met yet. */
  #starts = new Uint32Array(0);
  /** By the table's place: a bit for each word with which the token's cosine is above `RELATED`. */
  #related = new Uint32Array(0);

  /** Directions have length 1, or less where cosines are to count less; that of a question without meaning has none. */
  constructor(table: TokenTable, words: readonly Float32Array[], whole: Float32Array) {
    this.#table = table;
    this.#width = words.length + 1;
    this.#directions = interleave([...words, whole]);
  }

  /** Makes room for tokens that were prepared since. */
  follow(): void {
    if (this.#starts.length >= this.#table.size) return;
    this.#starts = grown(this.#starts, this.#table.size);
    this.#related = grown(this.#related, this.#table.size);
  }

  /** Where in `values` the token of a place in the table starts. */
  at(id: number, place: number): number {
    return (this.#starts[place] || this.#add(id, place)) - 1;
  }

  /** Words to which the token is related, a bit each; only after `at`. Two tokens without a common bit have none in common. */
  related(place: number): number {
    return this.#related[place] as number;
  }

  #add(id: number, place: number): number {
    const at = this.#count++ * this.#width;
    const words = this.#width - 1;
    if (at + this.#width > this.values.length) {
      this.values = grown(this.values, Math.max(1024 * this.#width, this.values.length * 2));
    }
    const weight = this.#table.weight(id);
    this.#multiply(this.#table.row(id), at);
    let related = 0;
    for (let k = 0; k < words; k++) {
      const cosine = (this.values[at + k] as number) / weight;
      this.values[at + k] = cosine;
      if (cosine > RELATED) related |= 1 << (k % BITS);
    }
    this.#related[place] = related;
    this.#starts[place] = at + 1;
    return at + 1;
  }

  /** Writes a row's inner product with each direction into `values` from `at` on, and zeros where its group is not full. */
  #multiply(row: Float32Array, at: number): void {
    const directions = this.#directions;
    for (let k = 0, from = 0; k < this.#width; k += SIDE_BY_SIDE) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let i = 0; i < row.length; i++, from += SIDE_BY_SIDE) {
        const value = row[i] as number;
        a += value * (directions[from] as number);
        b += value * (directions[from + 1] as number);
        c += value * (directions[from + 2] as number);
        d += value * (directions[from + 3] as number);
      }
      this.values[at + k] = a;
      this.values[at + k + 1] = b;
      this.values[at + k + 2] = c;
      this.values[at + k + 3] = d;
    }
  }
}

/**
 * Interleaves vectors in groups of `SIDE_BY_SIDE`: the first numbers of all in a group, then their second ones, and so on.
 * The last group is filled up with zeros.
 */
function interleave(vectors: readonly Float32Array[]): Float32Array {
  const dimensions = vectors[0]?.length ?? 0;
  const groups = Math.ceil(vectors.length / SIDE_BY_SIDE);
  const interleaved = new Float32Array(groups * dimensions * SIDE_BY_SIDE);
  vectors.forEach((vector, k) => {
    const start = Math.floor(k / SIDE_BY_SIDE) * dimensions * SIDE_BY_SIDE + (k % SIDE_BY_SIDE);
    for (let i = 0; i < dimensions; i++) interleaved[start + i * SIDE_BY_SIDE] = vector[i] as number;
  });
  return interleaved;
}
