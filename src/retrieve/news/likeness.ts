import { dot, type Embedding } from "../../embed/embedding.ts";
import { wordingOf } from "../../text/wording.ts";
import { type Background, backgroundOf, standardised } from "../search/background.ts";

/** A sentence that is compared with others. */
export interface Compared {
  readonly articleId: number;
  readonly text: string;
  readonly embedding: Embedding;
}

/** Spreads above the background from which two sentences say nearly the same. */
export const NEARLY_THE_SAME = 7;
/**
 * Of the words of two sentences that are much alike, this share at least is the same, and all numbers are. Of those that it was
 * chosen by, reprints share .81 and more, others .62 and less.
 */
export const SHARED_WORDS = 0.7;
/** Sentences of which each pair shows what the similarity of any two is like. */
const SAMPLED = 60;
const NUMBER = /\p{N}/u;

/** What two sentences have in common: [how well that is told](../../../docs/evaluation.md#sentences-that-say-the-same). */
export interface Likeness {
  /** In spreads above what any two sentences are like. */
  readonly nearness: (one: Embedding, other: Embedding) => number;
  /** Whether they are of nearly the same meaning, in whatever words and language: a reader wants one of them. */
  readonly isNear: (one: Embedding, other: Embedding) => boolean;
  /** Whether they also say so in much the same words, with the same numbers: then one stands for both. */
  readonly isAlike: (one: Omit<Compared, "articleId">, other: Omit<Compared, "articleId">) => boolean;
}

/** How sentences are compared, by what two of different articles among them are like. @param prior what is known of the model */
export function likenessAmong(sentences: readonly Compared[], prior: Background | null): Likeness {
  const step = Math.max(1, Math.floor(sentences.length / SAMPLED));
  const sample = sentences.filter((_, i) => i % step === 0).slice(0, SAMPLED);
  const pairs = sample.flatMap((one, i) =>
    sample
      .slice(i + 1)
      .flatMap((other) => (other.articleId === one.articleId ? [] : dot(one.embedding, other.embedding))),
  );
  const background = backgroundOf(pairs, prior);
  const nearness = (one: Embedding, other: Embedding) => standardised(dot(one, other), background);
  const isNear = (one: Embedding, other: Embedding) => nearness(one, other) >= NEARLY_THE_SAME;
  return {
    nearness,
    isNear,
    isAlike: (one, other) =>
      isNear(one.embedding, other.embedding) && sharedWords(one.text, other.text) >= SHARED_WORDS,
  };
}

/** Which share of the words of two sentences is the same, 0..1; 0 where any of their numbers are not. */
export function sharedWords(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (numbersOf(first) !== numbersOf(second)) return 0;
  const [left, right] = [new Set(first), new Set(second)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / Math.max(1, left.size + right.size);
}

function wordsOf(sentence: string): string[] {
  return wordingOf(sentence).map(({ folded }) => folded);
}

function numbersOf(words: readonly string[]): string {
  return words
    .filter((word) => NUMBER.test(word))
    .toSorted()
    .join(" ");
}
