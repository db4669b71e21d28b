import { grown } from "../kernels/grown.ts";
import type { BagOfTokens } from "./built-in-model.ts";
import { dot, type Embedding, toEmbedding } from "./embedding.ts";
import { TokenRows } from "./token-rows.ts";
import { TokenSigns } from "./tokens/token-signs.ts";
import type { TokenPiece } from "./tokens/unigram.ts";

/**
 * The built-in model's own token vectors, for late interaction and sentence similarities. Because that model is a bag of
 * subwords, a token's row is the same in every text; rows are fetched from the model on first use and kept.
 */
export class TokenTable {
  readonly #model: Omit<BagOfTokens, "revision">;
  readonly #rows: TokenRows;
  /** By token id: the place of its row; 0 for a token that was not prepared. */
  #places = new Int32Array(0);
  readonly dimensions: number;
  readonly signs: TokenSigns;

  constructor(model: Omit<BagOfTokens, "revision">) {
    this.#model = model;
    this.dimensions = model.dimensions;
    this.#rows = new TokenRows(model.dimensions);
    this.signs = new TokenSigns((id) => model.row(id).numbers);
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
  prepare(ids: readonly number[]): void {
    // Called for each sentence that is compared: an iterator would make an object for each token.
    for (let i = 0; i < ids.length; i++) if (!this.#isKnown(ids[i] as number)) this.#add(ids[i] as number);
  }

  /** Embeddings of texts given by their token ids: the directions of their sums. @throws EmbeddingError for no direction. */
  embed(texts: readonly (readonly number[])[]): Embedding[] {
    for (const ids of texts) this.prepare(ids);
    return texts.map((ids) => toEmbedding(this.sum(ids), this.dimensions));
  }

  /** Places so far: `place` stays below it until more tokens are prepared. */
  get size(): number {
    return this.#rows.size;
  }

  /** A number that stands for the token from now on. @throws RangeError for a token that was not prepared. */
  place(id: number): number {
    if (!this.#isKnown(id)) throw new RangeError(`Token ${id} was not prepared.`);
    return this.#places[id] as number;
  }

  /**
   * The token's weighted row: `dimensions` numbers, its length is `weight(id)`; until the table is asked for anything else. Only
   * after `prepare`.
   */
  row(id: number): Float32Array {
    return this.#rows.row(this.place(id));
  }

  /** What the token counts in a text, >= 0; near 0 for punctuation. Only after `prepare`. */
  weight(id: number): number {
    return this.#rows.weight(this.place(id));
  }

  /** See `TokenRows.face`. */
  face(directions: readonly Float32Array[]): void {
    this.#rows.face(directions);
  }

  /** See `TokenRows.products`. */
  products(place: number): Float32Array {
    return this.#rows.products(place);
  }

  /** Inner product of two tokens' rows. Only after `prepare`. */
  inner(a: number, b: number): number {
    return this.#rows.inner(this.place(a), this.place(b));
  }

  /** Length of the sum of the tokens' rows, >= 0. Only after `prepare`. */
  normOfSum(ids: readonly number[]): number {
    const sum = this.sum(ids);
    return Math.sqrt(dot(sum, sum));
  }

  /** Sum of the tokens' rows: the direction of the text's embedding. Only after `prepare`. */
  sum(ids: readonly number[]): Float32Array {
    return this.#rows.sum(ids.map((id) => this.place(id)));
  }

  #isKnown(id: number): boolean {
    return (this.#places[id] ?? 0) > 0;
  }

  #add(id: number): void {
    const place = this.#rows.add(this.#model.row(id));
    if (id >= this.#places.length) this.#places = grown(this.#places, 2 * (id + 1));
    this.#places[id] = place;
  }
}
