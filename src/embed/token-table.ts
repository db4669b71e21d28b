import { type Directions, type Kernels, padded, TOGETHER } from "../kernels/kernels.ts";
import { openKernels } from "../kernels/open-kernels.ts";
import type { BagOfTokens } from "./built-in-model.ts";
import { dot, type Embedding, toEmbedding } from "./embedding.ts";
import { grown } from "./grown.ts";
import { TokenSigns } from "./token-signs.ts";
import type { TokenPiece } from "./unigram.ts";

/** Most directions that rows are multiplied with at a time: those of a long question's words, and of the whole of it. */
const MOST_DIRECTIONS = padded(129, TOGETHER);

/**
 * The built-in model's own token vectors, for late interaction and sentence similarities. Because that model is a bag of
 * subwords, a token's row is the same in every text; rows are fetched from the model on first use and kept.
 */
export class TokenTable {
  readonly #model: Omit<BagOfTokens, "revision">;
  /** By token id: the place of its row; 0 for a token that was not prepared. */
  #places = new Int32Array(0);
  /** Places in use. The first holds a row of zeros. */
  #size = 1;
  /** In its buffer: directions, a row's products with them, then the rows, each of `#length` numbers of which the last may be spare. */
  readonly #kernels: Kernels = openKernels();
  readonly #length: number;
  /** In numbers, as rows are counted by: where products are written, and where the first row starts. */
  readonly #products: number;
  readonly #first: number;
  #directions: Directions = { start: 0, groups: 0 };
  /** All of the buffer. */
  #numbers = new Float32Array(0);
  #weights = new Float32Array(0);
  readonly dimensions: number;
  readonly signs: TokenSigns;

  constructor(model: Omit<BagOfTokens, "revision">) {
    this.#model = model;
    this.dimensions = model.dimensions;
    this.#length = padded(model.dimensions, 2);
    this.#products = MOST_DIRECTIONS * this.#length;
    this.#first = this.#products + MOST_DIRECTIONS;
    this.#makeRoom(0, 1);
    this.signs = new TokenSigns((id) => model.row(id));
  }

  /** Token ids of a text, without special tokens; empty for a text that has none. */
  tokenize(text: string): number[] {
    return this.#model.tokenize(text);
  }

  /** The same tokens with what each stands for. */
  pieces(text: string): TokenPiece[] {
    return this.#model.pieces(text);
  }

  /** Makes sure that the rows of all these ids can be read. @throws RangeError for an id that the model does not have. */
  prepare(ids: Iterable<number>): void {
    for (const id of ids) if (!this.#isKnown(id)) this.#add(id, this.#model.row(id));
  }

  /** Embeddings of texts given by their token ids: the directions of their sums. @throws EmbeddingError for no direction. */
  embed(texts: readonly (readonly number[])[]): Embedding[] {
    for (const ids of texts) this.prepare(ids);
    return texts.map((ids) => toEmbedding(this.sum(ids), this.dimensions));
  }

  /** Places so far: `place` stays below it until more tokens are prepared. */
  get size(): number {
    return this.#size;
  }

  /** A number that stands for the token from now on. @throws RangeError for a token that was not prepared. */
  place(id: number): number {
    if (!this.#isKnown(id)) throw new RangeError(`Token ${id} was not prepared.`);
    return this.#places[id] as number;
  }

  /** The token's weighted row: `dimensions` numbers, its length is `weight(id)`. Only after `prepare`. */
  row(id: number): Float32Array {
    const start = this.#at(this.place(id));
    return this.#numbers.subarray(start, start + this.dimensions);
  }

  /** What the token counts in a text, >= 0; near 0 for punctuation. Only after `prepare`. */
  weight(id: number): number {
    return this.#weights[this.place(id)] as number;
  }

  /** Makes directions of `dimensions` numbers those of `products` from now on. @throws RangeError for too many. */
  face(directions: readonly Float32Array[]): void {
    if (directions.length > MOST_DIRECTIONS) throw new RangeError(`${directions.length} directions are too many.`);
    const groups = Math.ceil(directions.length / TOGETHER);
    const group = this.#length * TOGETHER;
    this.#numbers.fill(0, 0, groups * group);
    for (const [k, direction] of directions.entries()) {
      const start = Math.floor(k / TOGETHER) * group + (k % TOGETHER);
      for (let i = 0; i < direction.length; i++) this.#numbers[start + i * TOGETHER] = direction[i] as number;
    }
    this.#directions = { start: 0, groups };
  }

  /**
   * Inner products of a token's row with the directions of the last `face`, and zeros behind them; until the next call. Their
   * sums are of float32 numbers: of a row and a direction of length 1 they are off by 0.00001 at most.
   */
  products(place: number): Float32Array {
    const out = this.#products * Float32Array.BYTES_PER_ELEMENT;
    const row = this.#at(place) * Float32Array.BYTES_PER_ELEMENT;
    this.#kernels.directionProducts(row, this.#length, this.#directions, out);
    return this.#numbers.subarray(this.#products, this.#first);
  }

  /** Inner product of two tokens' rows. Only after `prepare`. */
  inner(a: number, b: number): number {
    const rows = this.#numbers;
    const [ofA, ofB] = [this.#at(this.place(a)), this.#at(this.place(b))];
    let sum = 0;
    for (let i = 0; i < this.dimensions; i++) sum += (rows[ofA + i] as number) * (rows[ofB + i] as number);
    return sum;
  }

  /** Length of the sum of the tokens' rows, >= 0. Only after `prepare`. */
  normOfSum(ids: readonly number[]): number {
    const sum = this.sum(ids);
    return Math.sqrt(dot(sum, sum));
  }

  /** Sum of the tokens' rows: the direction of the text's embedding. Only after `prepare`. */
  sum(ids: readonly number[]): Float32Array {
    const rows = this.#numbers;
    const sum = new Float32Array(this.dimensions);
    const offset = (at: number) => this.#at(at < ids.length ? this.place(ids[at] as number) : 0);
    // Eight rows at a time, with zeros for those that lack at the end: three times as fast as one by one.
    for (let at = 0; at < ids.length; at += 8) {
      const [a, b, c, d] = [offset(at), offset(at + 1), offset(at + 2), offset(at + 3)];
      const [e, f, g, h] = [offset(at + 4), offset(at + 5), offset(at + 6), offset(at + 7)];
      for (let i = 0; i < sum.length; i++) {
        const four =
          (rows[a + i] as number) + (rows[b + i] as number) + (rows[c + i] as number) + (rows[d + i] as number);
        const more =
          (rows[e + i] as number) + (rows[f + i] as number) + (rows[g + i] as number) + (rows[h + i] as number);
        sum[i] = (sum[i] as number) + (four + more);
      }
    }
    return sum;
  }

  #isKnown(id: number): boolean {
    return (this.#places[id] ?? 0) > 0;
  }

  #add(id: number, row: Float32Array): void {
    const place = this.#size++;
    this.#makeRoom(id + 1, this.#size);
    this.#numbers.set(row, this.#at(place));
    this.#weights[place] = Math.sqrt(dot(row, row));
    this.#places[id] = place;
  }

  #makeRoom(ids: number, places: number): void {
    if (ids > this.#places.length) this.#places = grown(this.#places, 2 * ids);
    if (places <= this.#weights.length) return;
    const capacity = Math.max(1024, 2 * places);
    this.#kernels.reserve(this.#at(capacity) * Float32Array.BYTES_PER_ELEMENT);
    this.#numbers = new Float32Array(this.#kernels.buffer);
    this.#weights = grown(this.#weights, capacity);
  }

  /** Where the row of a place starts. */
  #at(place: number): number {
    return this.#first + place * this.#length;
  }
}
