import { dot } from "./embedding.ts";
import type { LoadedModel } from "./transformers.ts";

/**
 * The built-in model's own token vectors, for late interaction and sentence similarities. Because that model is a bag of
 * subwords, a token's row is the same in every text; rows are fetched from the model on first use and kept.
 */
export class TokenTable {
  readonly #model: LoadedModel;
  /** By token id: its place among the rows plus one, 0 for a token that was not met yet. */
  #slots = new Uint32Array(0);
  #count = 0;
  #rows = new Float32Array(0);
  #weights = new Float32Array(0);
  readonly dimensions: number;

  constructor(model: LoadedModel, dimensions: number) {
    this.#model = model;
    this.dimensions = dimensions;
  }

  /** Token ids of a text, without special tokens; empty for a text that has none. */
  tokenize(text: string): number[] {
    return this.#model.tokenize(text, false);
  }

  /** Tokens whose rows can be read. */
  get count(): number {
    return this.#count;
  }

  /** Makes sure that the rows of all these ids can be read. */
  async prepare(ids: Iterable<number>): Promise<void> {
    const unknown = new Set<number>();
    for (const id of ids) if (!this.#slots[id]) unknown.add(id);
    if (unknown.size === 0) return;
    const missing = [...unknown];
    const { tokens } = await this.#model.run([missing]);
    this.#grow(this.#count + missing.length, Math.max(...missing) + 1);
    missing.forEach((id, index) => {
      // Another call may have fetched it while the model ran.
      if (this.#slots[id]) return;
      const row = tokens.subarray(index * this.dimensions, (index + 1) * this.dimensions);
      this.#rows.set(row, this.#count * this.dimensions);
      this.#weights[this.#count] = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
      this.#count++;
      this.#slots[id] = this.#count;
    });
  }

  /** A number below `count` that stands for the token from now on. Only after `prepare`. */
  slot(id: number): number {
    const slot = this.#slots[id];
    if (!slot) throw new RangeError(`Token ${id} was not prepared.`);
    return slot - 1;
  }

  /** The token's weighted row: `dimensions` numbers, its length is `weight(id)`. Only after `prepare`. */
  row(id: number): Float32Array {
    const slot = this.slot(id);
    return this.#rows.subarray(slot * this.dimensions, (slot + 1) * this.dimensions);
  }

  /** What the token counts in a text, >= 0; near 0 for punctuation. Only after `prepare`. */
  weight(id: number): number {
    return this.#weights[this.slot(id)] as number;
  }

  /** Length of the sum of the tokens' rows, >= 0. Only after `prepare`. */
  normOfSum(ids: readonly number[]): number {
    const sum = this.sum(ids);
    return Math.sqrt(dot(sum, sum));
  }

  /** Sum of the tokens' rows: the direction of the text's embedding. Only after `prepare`. */
  sum(ids: readonly number[]): Float32Array {
    const sum = new Float32Array(this.dimensions);
    for (const id of ids) {
      const row = this.row(id);
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (row[i] as number);
    }
    return sum;
  }

  #grow(tokens: number, ids: number): void {
    if (ids > this.#slots.length) this.#slots = grown(this.#slots, Math.max(ids, this.#slots.length * 2));
    if (tokens <= this.#weights.length) return;
    const capacity = Math.max(1024, tokens, this.#weights.length * 2);
    this.#rows = grown(this.#rows, capacity * this.dimensions);
    this.#weights = grown(this.#weights, capacity);
  }
}

function grown<T extends Float32Array | Uint32Array>(numbers: T, length: number): T {
  const copy = new (numbers.constructor as new (length: number) => T)(length);
  copy.set(numbers);
  return copy;
}
