import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import type { TextRange } from "../answer.ts";
import type { SentenceTokens, StoredPassage } from "../store/stored-passage.ts";
import type { LateQuery } from "./late-candidates.ts";
import { type CorrectedWord, type QuestionWord, questionWords } from "./question-words.ts";
import { rarityOf } from "./rarity.ts";
import { average, type SentenceMatch, sentenceMatches } from "./sentence-match.ts";
import { RELATED, TokenCosines, WEIGHTLESS } from "./token-cosines.ts";

/** Of a longer question, only the first so many tokens are compared. */
const LONGEST_QUESTION = 128;

/** What a match in the passage before or after counts of one in the passage itself. */
const NEARBY = 0.8;

/** What is read of a passage. */
export type ComparedPassage = Pick<StoredPassage, "id" | "articleId" | "sentenceTokens">;

/** How well a passage meets one word of the question. */
export interface WordMatch extends TextRange {
  /** How much the word counts among the question's, 0..1; they add up to 1. */
  readonly share: number;
  /** Highest cosine of the word with something in the passage, 0..1; of a corrected word, times its likeness. */
  readonly match: number;
}

/** What comparing the words of a question with a passage gives. */
export interface TokenComparison {
  /** MaxSim of question and passage, 0..1. */
  readonly maxSim: number;
  /** MaxSim of the question and the passage with those before and after it, as far as they are compared too, 0..1. */
  readonly contextMaxSim: number;
  /** MaxSim of the question and the sentence that it fits best, 0..1. */
  readonly sentenceMaxSim: number;
  /** Best cosine of the question with a sentence, -1..1. */
  readonly sentenceSimilarity: number;
  readonly sentences: readonly SentenceMatch[];
  /** Index of the sentence with the highest cosine + 2 x MaxSim. */
  readonly answering: number;
  /** The question's distinct words that carry meaning, in their order; a repeated one stands where it is first. */
  readonly words: readonly WordMatch[];
}

/** How well one passage meets each word. */
interface Matches {
  /** By word, the best of all sentences. */
  readonly passage: Float32Array;
  /** By sentence, and in each by word. */
  readonly sentences: readonly Float32Array[];
  /** By sentence: its cosine with the question. */
  readonly cosines: readonly number[];
}

/**
 * Late interaction, as ColBERT calls it (Khattab and Zaharia, SIGIR 2020): question and passage are not compared by one
 * vector each, but word by word. MaxSim: each word of the question takes the highest cosine that it has with something in
 * the passage, at least 0; these are averaged. Here the vectors are the built-in model's static ones, which do not depend on
 * the tokens around: a word is the sum of its tokens, and what it is compared with are tokens and sums of two or three
 * neighbouring ones, so that it does not matter how the tokenizer divided it here and there.
 *
 * A word counts by the length of its vector, which is how much the model thinks it says in any text, times how rare it is
 * among the passages that are compared.
 */
export class LateInteraction {
  readonly #table: TokenTable;
  readonly #words: readonly QuestionWord[];
  /** The same words, as passages are looked up by them: a word's weight is the length of its vector. */
  readonly query: LateQuery;
  readonly #cosines: TokenCosines;
  /** Distinct tokens of the question that carry meaning. */
  readonly tokenCount: number;
  /** Of the sentence at hand, by weighty token: id, place in the table, and where its cosines start. */
  #ids = new Int32Array(64);
  #places = new Int32Array(64);
  #starts = new Int32Array(64);

  /** Makes a question ready for comparisons. What a passage has of its corrected words counts less. */
  static of(table: TokenTable, question: string, corrected: readonly CorrectedWord[] = []): LateInteraction {
    const pieces = table.pieces(question).slice(0, LONGEST_QUESTION);
    const ids = pieces.map(({ id }) => id);
    table.prepare(ids);
    const words = questionWords(question, pieces).map((word) => ({ ...word, likeness: likenessOf(word, corrected) }));
    return new LateInteraction(table, ids, words);
  }

  private constructor(
    table: TokenTable,
    ids: readonly number[],
    words: readonly (QuestionWord & Pick<CorrectedWord, "likeness">)[],
  ) {
    this.#table = table;
    this.tokenCount = new Set(ids.filter((id) => table.weight(id) > WEIGHTLESS)).size;
    const met = new Set<string>();
    const distinct = words.filter(({ ids: own }) => met.size < met.add(own.join()).size);
    const weighed = distinct.map((word) => ({ word, ...directionOf(table, word.ids) }));
    const meant = weighed.filter(({ length }) => length > WEIGHTLESS);
    this.#words = meant.map(({ word }) => word);
    this.query = { directions: meant.map(({ direction }) => direction), weights: meant.map(({ length }) => length) };
    const sure = meant.map(({ word: { likeness }, direction }) =>
      likeness === 1 ? direction : direction.map((value) => likeness * value),
    );
    this.#cosines = new TokenCosines(table, sure, directionOf(table, ids).direction);
  }

  /**
   * Compares the question with passages that may answer it, each once; how rare a word is depends on all of them. The table
   * must hold their tokens (`TokenTable.prepare`).
   */
  compare(passages: readonly ComparedPassage[]): TokenComparison[] {
    this.#cosines.follow();
    const matches = passages.map(({ sentenceTokens }) => this.#match(sentenceTokens));
    const shares = this.#shares(matches);
    const indexes = new Map(passages.map(({ id }, i) => [id, i]));
    return passages.map(({ id, articleId }, i) => {
      // Ids follow each other as the passages of an article do.
      const around = [indexes.get(id - 1), indexes.get(id + 1)].filter(
        (other) => other !== undefined && passages[other]?.articleId === articleId,
      ) as number[];
      const own = matches[i] as Matches;
      return this.#compared(
        own,
        withNearby(
          own.passage,
          around.map((other) => (matches[other] as Matches).passage),
        ),
        shares,
      );
    });
  }

  #match(sentences: readonly SentenceTokens[]): Matches {
    const passage = new Float32Array(this.#words.length);
    const bySentence: Float32Array[] = [];
    const cosines: number[] = [];
    for (const { ids, norm } of sentences) {
      const best = new Float32Array(this.#words.length);
      const inner = this.#matchSentence(ids, best);
      bySentence.push(best);
      cosines.push(norm > WEIGHTLESS ? inner / norm : 0);
      for (let k = 0; k < best.length; k++) passage[k] = Math.max(passage[k] as number, best[k] as number);
    }
    return { passage, sentences: bySentence, cosines };
  }

  /** Raises the best matches by those of a sentence; returns the inner product of its sum with the question as a whole. */
  #matchSentence(ids: readonly number[], best: Float32Array): number {
    const [table, cosines, words] = [this.#table, this.#cosines, best.length];
    this.#makeRoom(ids.length);
    const [ofIds, places, starts] = [this.#ids, this.#places, this.#starts];
    let count = 0;
    let inner = 0;
    for (const id of ids) {
      const place = table.place(id);
      const start = cosines.at(id, place);
      inner += cosines.values[start + words] as number;
      if (table.weight(id) <= WEIGHTLESS) continue;
      ofIds[count] = id;
      places[count] = place;
      starts[count++] = start;
    }
    const values = cosines.values;
    for (let i = 0; i < count; i++) {
      const start = starts[i] as number;
      for (let k = 0; k < words; k++) {
        if ((values[start + k] as number) > (best[k] as number)) best[k] = values[start + k] as number;
      }
    }
    for (let i = 1; i < count; i++) {
      const two = cosines.related(places[i - 1] as number) & cosines.related(places[i] as number);
      if (two === 0) continue;
      this.#matchNeighbours(i - 1, 2, best);
      if (i + 1 < count && (two & cosines.related(places[i + 1] as number)) !== 0)
        this.#matchNeighbours(i - 1, 3, best);
    }
    return inner;
  }

  /** Raises the best matches by those of the sum of two or three neighbouring tokens, of which each is related to the word. */
  #matchNeighbours(first: number, count: 2 | 3, best: Float32Array): void {
    const [table, values, ids, starts] = [this.#table, this.#cosines.values, this.#ids, this.#starts];
    // No pairs and triples here: each would be an object, and these are the innermost loops.
    const a = ids[first] as number;
    const b = ids[first + 1] as number;
    const c = ids[first + 2] as number;
    const ofA = table.weight(a);
    const ofB = table.weight(b);
    const ofC = count === 3 ? table.weight(c) : 0;
    let squares = ofA * ofA + ofB * ofB + 2 * table.inner(a, b);
    if (count === 3) squares += ofC * ofC + 2 * (table.inner(a, c) + table.inner(b, c));
    // Tokens that are all related to a word cannot cancel each other out; for other words their sum is not looked at.
    const perLength = 1 / Math.sqrt(squares);
    const fromA = starts[first] as number;
    const fromB = starts[first + 1] as number;
    const fromC = count === 3 ? (starts[first + 2] as number) : fromB;
    for (let k = 0; k < best.length; k++) {
      const x = values[fromA + k] as number;
      const y = values[fromB + k] as number;
      const z = values[fromC + k] as number;
      if (x <= RELATED || y <= RELATED || z <= RELATED) continue;
      const cosine = (x * ofA + y * ofB + z * ofC) * perLength;
      if (cosine > (best[k] as number)) best[k] = cosine;
    }
  }

  /** How much each word counts: its weight times its rarity among the passages. */
  #shares(passages: readonly Matches[]): number[] {
    const matches = passages.map(({ passage }) => passage);
    const worth = this.query.weights.map((weight, k) => weight * rarityOf(k, matches));
    const total = worth.reduce((sum, each) => sum + each, 0);
    return worth.map((each) => each / total);
  }

  #compared(
    { passage, sentences, cosines }: Matches,
    inContext: Float32Array,
    shares: readonly number[],
  ): TokenComparison {
    const matches = sentenceMatches(sentences, shares);
    const scores = matches.map(({ maxSim }, i) => (cosines[i] as number) + 2 * maxSim);
    return {
      maxSim: average(passage, shares),
      contextMaxSim: average(inContext, shares),
      sentenceMaxSim: Math.max(0, ...matches.map(({ maxSim }) => maxSim)),
      sentenceSimilarity: Math.max(-1, ...cosines),
      sentences: matches,
      answering: Math.max(0, scores.indexOf(Math.max(...scores))),
      words: this.#words.map(({ start, end }, k) => ({
        start,
        end,
        share: shares[k] as number,
        match: passage[k] as number,
      })),
    };
  }

  #makeRoom(tokens: number): void {
    if (tokens <= this.#ids.length) return;
    this.#ids = new Int32Array(2 * tokens);
    this.#places = new Int32Array(2 * tokens);
    this.#starts = new Int32Array(2 * tokens);
  }
}

/** 1 for a word that was typed so. */
function likenessOf({ start, end }: QuestionWord, corrected: readonly CorrectedWord[]): number {
  return corrected.find((word) => start >= word.start && end <= word.end)?.likeness ?? 1;
}

/** The sum of tokens: its length, and its direction, which is nowhere for a sum without length. */
function directionOf(table: TokenTable, ids: readonly number[]): { length: number; direction: Float32Array } {
  const sum = table.sum(ids);
  const length = Math.sqrt(dot(sum, sum));
  return { length, direction: sum.map((value) => (length > WEIGHTLESS ? value / length : 0)) };
}

/** A passage's matches, raised by those of its neighbours. */
function withNearby(own: Float32Array, around: readonly Float32Array[]): Float32Array {
  return own.map((match, k) => around.reduce((best, other) => Math.max(best, NEARBY * (other[k] as number)), match));
}
