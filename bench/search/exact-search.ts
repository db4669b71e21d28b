import { dot } from "../../src/embed/embedding.ts";
import { largest } from "../../src/retrieve/store/vectors/largest.ts";

/** The referee: the nearest of all, by comparing a query with every embedding. Plain JavaScript over float32. */
export class ExactSearch {
  readonly #dimensions: number;
  /** Of length 1, one after another. */
  readonly #embeddings: Float32Array;

  constructor(embeddings: Float32Array, dimensions: number) {
    this.#embeddings = embeddings;
    this.#dimensions = dimensions;
  }

  /** Positions of the nearest, best first. */
  nearest(query: Float32Array, count: number): number[] {
    const similarities = Float64Array.from({ length: this.#embeddings.length / this.#dimensions }, (_, position) => {
      const row = position * this.#dimensions;
      return dot(this.#embeddings.subarray(row, row + this.#dimensions), query);
    });
    return largest(similarities, count);
  }
}
