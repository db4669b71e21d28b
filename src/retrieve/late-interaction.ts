import { dot } from "../embed/embedding.ts";
import type { TokenTable } from "../embed/token-table.ts";

/** Rows lighter than this carry no meaning (punctuation and the word mark). */
const WEIGHTLESS = 1e-6;

/**
 * Compares a question with passages token by token: MaxSim of ColBERT (Khattab and Zaharia, SIGIR 2020) on the
 * built-in model's static token vectors, each token counting by the length of its row.
 */
export class LateInteraction {
  readonly #table: TokenTable;
  readonly #question: readonly WeightedToken[];
  readonly #weight: number;
  /** The question as a sentence: the sum of its rows, length 1. */
  readonly #direction: Float32Array | null;
  /** For each token of a passage met so far, its cosine with each token of the question, floored at 0. */
  readonly #similarities = new Map<number, Float32Array>();

  private constructor(table: TokenTable, ids: readonly number[]) {
    this.#table = table;
    const distinct = [...new Set(ids)].filter((id) => table.weight(id) > WEIGHTLESS);
    this.#question = distinct.map((id) => ({ id, weight: table.weight(id) }));
    this.#weight = this.#question.reduce((sum, { weight }) => sum + weight, 0);
    this.#direction = sumOfRows(table, ids);
  }

  /** Prepares a question; of a long one, only the first `longest` tokens are compared. */
  static async of(table: TokenTable, question: string, longest = 128): Promise<LateInteraction> {
    const ids = table.tokenize(question).slice(0, longest);
    await table.prepare(ids);
    return new LateInteraction(table, ids);
  }

  /** Similarity of the question to some tokens, 0..1: its tokens' best matches, averaged by weight. */
  similarity(ids: Iterable<number>): number {
    if (this.#weight === 0) return 0;
    const best = new Float32Array(this.#question.length);
    for (const id of new Set(ids)) {
      const similarities = this.#similaritiesOf(id);
      for (let i = 0; i < best.length; i++) {
        if ((similarities[i] as number) > (best[i] as number)) best[i] = similarities[i] as number;
      }
    }
    let sum = 0;
    this.#question.forEach(({ weight }, i) => {
      sum += weight * (best[i] as number);
    });
    return sum / this.#weight;
  }

  /** Cosine of the question with a sentence, both as sums of their tokens' rows, -1..1; 0 where one has no meaning. */
  cosine(ids: readonly number[]): number {
    const direction = sumOfRows(this.#table, ids);
    return direction === null || this.#direction === null ? 0 : dot(direction, this.#direction);
  }

  #similaritiesOf(id: number): Float32Array {
    let similarities = this.#similarities.get(id);
    if (similarities === undefined) {
      similarities = new Float32Array(this.#question.length);
      const weight = this.#table.weight(id);
      if (weight > WEIGHTLESS) {
        const row = this.#table.row(id);
        for (let i = 0; i < similarities.length; i++) {
          const token = this.#question[i] as WeightedToken;
          similarities[i] = Math.max(0, dot(row, this.#table.row(token.id)) / (weight * token.weight));
        }
      }
      this.#similarities.set(id, similarities);
    }
    return similarities;
  }
}

interface WeightedToken {
  readonly id: number;
  readonly weight: number;
}

function sumOfRows(table: TokenTable, ids: readonly number[]): Float32Array | null {
  const sum = new Float32Array(table.dimensions);
  for (const id of ids) {
    const row = table.row(id);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (row[i] as number);
  }
  const length = Math.sqrt(dot(sum, sum));
  if (length <= WEIGHTLESS) return null;
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) / length;
  return sum;
}
