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
    const best: { readonly position: number; readonly similarity: number }[] = [];
    const all = this.#embeddings.length / this.#dimensions;
    for (let position = 0; position < all; position++) {
      const similarity = this.#similarity(query, position);
      if (best.length === count && similarity <= (best[count - 1]?.similarity ?? 0)) continue;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.similarity ?? 0) < similarity) place--;
      best.splice(place, 0, { position, similarity });
      if (best.length > count) best.pop();
    }
    return best.map(({ position }) => position);
  }

  /** Four sums at a time, because V8 does not vectorise. */
  #similarity(query: Float32Array, position: number): number {
    const row = position * this.#dimensions;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < this.#dimensions; i += 4) {
      a += (this.#embeddings[row + i] as number) * (query[i] as number);
      b += (this.#embeddings[row + i + 1] as number) * (query[i + 1] as number);
      c += (this.#embeddings[row + i + 2] as number) * (query[i + 2] as number);
      d += (this.#embeddings[row + i + 3] as number) * (query[i + 3] as number);
    }
    return a + b + c + d;
  }
}
