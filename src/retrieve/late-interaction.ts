import { dot } from "../embed/embedding.ts";
import type { TokenTable } from "../embed/token-table.ts";
import type { SentenceTokens } from "./passage-codec.ts";

/** Rows lighter than this carry no meaning (punctuation and the word mark). */
const WEIGHTLESS = 1e-6;

/** Of a longer question, only the first so many tokens are compared. */
const LONGEST_QUESTION = 128;

/** How a question and a passage go together, token by token. */
export interface TokenComparison {
  /** Late interaction of question and passage, 0..1. */
  readonly late: number;
  /** Late interaction of the question and the sentence that it fits best, 0..1. */
  readonly sentenceLate: number;
  /** Share of the question's weight that its two least matched tokens leave unmatched, 0..1: 0 if all stand there. */
  readonly unmatched: number;
  /** Best cosine of the question with a sentence, -1..1. */
  readonly sentence: number;
  /** Index of the sentence that fits best by both. */
  readonly answering: number;
}

/** A token of the question: its share of the question's weight, and its row at length 1. */
interface QuestionToken {
  readonly share: number;
  readonly direction: Float32Array;
}

/**
 * Compares a question with passages token by token: MaxSim of ColBERT (Khattab and Zaharia, SIGIR 2020) on the
 * built-in model's static token vectors, each token of the question counting by the length of its row.
 */
export class LateInteraction {
  readonly #table: TokenTable;
  readonly #question: readonly QuestionToken[];
  /** The question as a sentence: the sum of its rows, length 1; null where nothing in it has a meaning. */
  readonly #direction: Float32Array | null;
  /** Per token of a passage met so far: its cosines with the question's tokens, floored at 0, then its part of a cosine. */
  readonly #met = new Map<number, Float32Array>();

  /** Makes a question ready for comparisons. */
  static async of(table: TokenTable, question: string): Promise<LateInteraction> {
    const ids = table.tokenize(question).slice(0, LONGEST_QUESTION);
    await table.prepare(ids);
    return new LateInteraction(table, ids);
  }

  private constructor(table: TokenTable, ids: readonly number[]) {
    this.#table = table;
    const distinct = [...new Set(ids)].filter((id) => table.weight(id) > WEIGHTLESS);
    const total = distinct.reduce((sum, id) => sum + table.weight(id), 0);
    this.#question = distinct.map((id) => {
      const weight = table.weight(id);
      return { share: weight / total, direction: table.row(id).map((value) => value / weight) };
    });
    const norm = table.normOfSum(ids);
    this.#direction = norm > WEIGHTLESS ? table.sum(ids).map((value) => value / norm) : null;
  }

  /** Distinct tokens of the question that carry meaning. */
  get tokens(): number {
    return this.#question.length;
  }

  /** The table must hold the sentences' tokens (`TokenTable.prepare`). */
  compare(sentences: readonly SentenceTokens[]): TokenComparison {
    const ofPassage = new Float32Array(this.#question.length);
    let sentence = -1;
    let sentenceLate = 0;
    let answering = 0;
    let highest = Number.NEGATIVE_INFINITY;
    sentences.forEach(({ ids, norm }, i) => {
      const ofSentence = new Float32Array(this.#question.length);
      let inner = 0;
      for (const id of ids) inner += this.#take(id, ofSentence);
      const cosine = norm > WEIGHTLESS ? inner / norm : 0;
      sentence = Math.max(sentence, cosine);
      const late = this.#average(ofSentence);
      sentenceLate = Math.max(sentenceLate, late);
      const score = cosine + 2 * late;
      if (score > highest) {
        highest = score;
        answering = i;
      }
      for (let k = 0; k < ofPassage.length; k++)
        ofPassage[k] = Math.max(ofPassage[k] as number, ofSentence[k] as number);
    });
    return { late: this.#average(ofPassage), sentenceLate, unmatched: this.#unmatched(ofPassage), sentence, answering };
  }

  /** Raises the best matches by those of one token; returns the token's part of its sentence's inner product. */
  #take(id: number, best: Float32Array): number {
    const met = this.#met.get(id) ?? this.#meet(id);
    for (let k = 0; k < best.length; k++) {
      if ((met[k] as number) > (best[k] as number)) best[k] = met[k] as number;
    }
    return met[best.length] as number;
  }

  #meet(id: number): Float32Array {
    const met = new Float32Array(this.#question.length + 1);
    const weight = this.#table.weight(id);
    if (weight > WEIGHTLESS) {
      const row = this.#table.row(id);
      this.#question.forEach(({ direction }, k) => {
        met[k] = Math.max(0, dot(row, direction) / weight);
      });
      if (this.#direction !== null) met[this.#question.length] = dot(row, this.#direction);
    }
    this.#met.set(id, met);
    return met;
  }

  #unmatched(best: Float32Array): number {
    const missing = this.#question.map(({ share }, k) => share * (1 - (best[k] as number))).sort((a, b) => b - a);
    return (missing[0] ?? 1) + (missing[1] ?? 0);
  }

  #average(best: Float32Array): number {
    return this.#question.reduce((sum, { share }, k) => sum + share * (best[k] as number), 0);
  }
}
