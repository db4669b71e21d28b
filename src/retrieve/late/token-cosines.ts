import type { TokenTable } from "../../embed/token-table.ts";
import { grown } from "../../kernels/grown.ts";

/** Rows lighter than this carry no meaning (punctuation and the word mark). */
export const WEIGHTLESS = 1e-6;

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
  /** Those of the words, and that of the question as a whole. */
  readonly #directions: readonly Float32Array[];
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
    this.#directions = [...words, whole];
  }

  /** Makes ready to meet tokens that were prepared since, until another question is compared with the table's. */
  follow(): void {
    this.#table.face(this.#directions);
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
    const products = this.#table.products(place);
    const weight = this.#table.weight(id);
    let related = 0;
    for (let k = 0; k < words; k++) {
      const cosine = (products[k] as number) / weight;
      this.values[at + k] = cosine;
      if (cosine > RELATED) related |= 1 << (k % BITS);
    }
    this.values[at + words] = products[words] as number;
    this.#related[place] = related;
    this.#starts[place] = at + 1;
    return at + 1;
  }
}
