import { dot } from "./embedding.ts";
import type { LoadedModel } from "./transformers.ts";

/**
 * The built-in model's own token vectors, for late interaction and sentence similarities. Because that model is a bag of
 * subwords, a token's row is the same in every text; rows are fetched from the model on first use and kept.
 */
export class TokenTable {
  readonly #model: LoadedModel;
  readonly #slots = new Map<number, number>();
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

  /** Makes sure that the rows of all these ids can be read. */
  async prepare(ids: Iterable<number>): Promise<void> {
    const unknown = new Set<number>();
    for (const id of ids) if (!this.#slots.has(id)) unknown.add(id);
    if (unknown.size === 0) return;
    const missing = [...unknown];
    const { tokens } = await this.#model.run([missing]);
    // Another call may have fetched some of them while the model ran.
    const fresh = missing.map((id, index) => ({ id, index })).filter(({ id }) => !this.#slots.has(id));
    this.#grow(this.#slots.size + fresh.length);
    for (const { id, index } of fresh) {
      const slot = this.#slots.size;
      const row = tokens.subarray(index * this.dimensions, (index + 1) * this.dimensions);
      this.#rows.set(row, slot * this.dimensions);
      this.#weights[slot] = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
      this.#slots.set(id, slot);
    }
  }

  /** The token's weighted row: `dimensions` numbers, its length is `weight(id)`. Only after `prepare`. */
  row(id: number): Float32Array {
    const slot = this.#slot(id);
    return this.#rows.subarray(slot * this.dimensions, (slot + 1) * this.dimensions);
  }

  /** What the token counts in a text, >= 0; near 0 for punctuation. Only after `prepare`. */
  weight(id: number): number {
    return this.#weights[this.#slot(id)] as number;
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

  #slot(id: number): number {
    const slot = this.#slots.get(id);
    if (slot === undefined) throw new RangeError(`Token ${id} was not prepared.`);
    return slot;
  }

  #grow(slots: number): void {
    if (slots <= this.#weights.length) return;
    const capacity = Math.max(1024, slots, this.#weights.length * 2);
    const rows = new Float32Array(capacity * this.dimensions);
    rows.set(this.#rows);
    this.#rows = rows;
    const weights = new Float32Array(capacity);
    weights.set(this.#weights);
    this.#weights = weights;
  }
}
