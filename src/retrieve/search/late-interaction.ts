import { dot } from "../../embed/embedding.ts";
import { grown } from "../../embed/grown.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import type { SentenceTokens } from "../store/stored-passage.ts";

/** Rows lighter than this carry no meaning (punctuation and the word mark). */
const WEIGHTLESS = 1e-6;

/** Of a longer question, only the first so many tokens are compared. */
const LONGEST_QUESTION = 128;

/** What comparing the tokens of a question and a passage gives, all in one pass over the passage. */
export interface TokenComparison {
  /** MaxSim of question and passage, 0..1. */
  readonly maxSim: number;
  /** MaxSim of the question and the sentence that it fits best, 0..1. */
  readonly sentenceMaxSim: number;
  /** Share of the question's weight that its two least matched tokens leave unmatched, 0..1: 0 if all stand there. */
  readonly unmatched: number;
  /** Best cosine of the question with a sentence, -1..1. */
  readonly sentenceSimilarity: number;
  /** Index of the sentence with the highest cosine + 2 x MaxSim. */
  readonly answering: number;
}

/** Inner products that are computed side by side: each number of a row is read once for all of them. */
const SIDE_BY_SIDE = 4;

/**
 * Late interaction, as ColBERT calls it (Khattab and Zaharia, SIGIR 2020): question and passage are not compared by one
 * vector each, but token by token. MaxSim: each token of the question takes the highest cosine that it has with a token of
 * the passage, at least 0; these are averaged. Here the vectors are the built-in model's static ones, which do not depend
 * on the tokens around, and a token of the question counts by the length of its row.
 */
export class LateInteraction {
  readonly #table: TokenTable;
  /** Share of each of the question's tokens in its weight. */
  readonly #shares: readonly number[];
  /**
   * What rows are multiplied with, interleaved: the question's tokens at length 1, then the question as a sentence, the sum
   * of its rows at length 1.
   */
  readonly #directions: Float32Array;
  /** How many directions there are. */
  readonly #width: number;
  /**
   * Of each token that was met in a passage: its cosines with the question's tokens, 0 at least, and the inner product of its
   * row with the question as a sentence. Passages share most of their tokens, so each token is compared once.
   */
  #compared = new Float32Array(0);
  #comparedCount = 0;
  /** By the table's place: where in `#compared` a token's numbers stand, plus one; 0 for a token that was not met yet. */
  #comparedAt = new Uint32Array(0);

  /** Makes a question ready for comparisons. */
  static of(table: TokenTable, question: string): LateInteraction {
    const ids = table.tokenize(question).slice(0, LONGEST_QUESTION);
    table.prepare(ids);
    return new LateInteraction(table, ids);
  }

  private constructor(table: TokenTable, ids: readonly number[]) {
    this.#table = table;
    const distinct = [...new Set(ids)].filter((id) => table.weight(id) > WEIGHTLESS);
    const total = distinct.reduce((sum, id) => sum + table.weight(id), 0);
    this.#shares = distinct.map((id) => table.weight(id) / total);
    const sum = table.sum(ids);
    const norm = Math.sqrt(dot(sum, sum));
    const sentence = norm > WEIGHTLESS ? sum.map((value) => value / norm) : new Float32Array(table.dimensions);
    this.#width = distinct.length + 1;
    this.#directions = interleave([
      ...distinct.map((id) => table.row(id).map((value) => value / table.weight(id))),
      sentence,
    ]);
  }

  /** Distinct tokens of the question that carry meaning. */
  get tokenCount(): number {
    return this.#shares.length;
  }

  /** The table must hold the sentences' tokens (`TokenTable.prepare`). */
  compare(sentences: readonly SentenceTokens[]): TokenComparison {
    // The table may have grown since the passage before.
    if (this.#comparedAt.length < this.#table.size) this.#comparedAt = grown(this.#comparedAt, this.#table.size);
    const ofPassage = new Float32Array(this.#shares.length);
    let sentenceSimilarity = -1;
    let sentenceMaxSim = 0;
    let answering = 0;
    let highest = Number.NEGATIVE_INFINITY;
    sentences.forEach(({ ids, norm }, i) => {
      const ofSentence = new Float32Array(this.#shares.length);
      let inner = 0;
      for (const id of ids) inner += this.#raiseBest(id, ofSentence);
      const cosine = norm > WEIGHTLESS ? inner / norm : 0;
      sentenceSimilarity = Math.max(sentenceSimilarity, cosine);
      const maxSim = this.#average(ofSentence);
      sentenceMaxSim = Math.max(sentenceMaxSim, maxSim);
      const score = cosine + 2 * maxSim;
      if (score > highest) {
        highest = score;
        answering = i;
      }
      for (let k = 0; k < ofPassage.length; k++)
        ofPassage[k] = Math.max(ofPassage[k] as number, ofSentence[k] as number);
    });
    return {
      maxSim: this.#average(ofPassage),
      sentenceMaxSim,
      unmatched: this.#unmatched(ofPassage),
      sentenceSimilarity,
      answering,
    };
  }

  /** Raises the best matches by those of one token; returns the token's part of its sentence's inner product. */
  #raiseBest(id: number, best: Float32Array): number {
    const place = this.#table.place(id);
    const at = (this.#comparedAt[place] || this.#compareToken(id, place)) - 1;
    const compared = this.#compared;
    for (let k = 0; k < best.length; k++) {
      if ((compared[at + k] as number) > (best[k] as number)) best[k] = compared[at + k] as number;
    }
    return compared[at + best.length] as number;
  }

  /** Compares a token of a passage with the question; returns its new entry in `#comparedAt`. */
  #compareToken(id: number, place: number): number {
    const at = this.#comparedCount * this.#width;
    this.#comparedCount++;
    if (at + this.#width > this.#compared.length) {
      this.#compared = grown(this.#compared, Math.max(1024 * this.#width, this.#compared.length * 2));
    }
    const weight = this.#table.weight(id);
    if (weight > WEIGHTLESS) {
      const last = at + this.#width - 1;
      this.#multiply(this.#table.row(id), at);
      for (let k = at; k < last; k++) this.#compared[k] = Math.max(0, (this.#compared[k] as number) / weight);
    }
    this.#comparedAt[place] = at + 1;
    return at + 1;
  }

  /** Writes a row's inner product with each direction into `#compared` from `at` on. */
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
      const products = [a, b, c, d];
      for (let j = 0; j < SIDE_BY_SIDE && k + j < this.#width; j++) this.#compared[at + k + j] = products[j] as number;
    }
  }

  /** The weight that the two least matched tokens miss; all of it for a question without tokens. */
  #unmatched(best: Float32Array): number {
    const missing = this.#shares.map((share, k) => share * (1 - (best[k] as number))).sort((a, b) => b - a);
    return (missing[0] ?? 1) + (missing[1] ?? 0);
  }

  /** The question's best matches averaged, each token by its share. */
  #average(best: Float32Array): number {
    return this.#shares.reduce((sum, share, k) => sum + share * (best[k] as number), 0);
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
