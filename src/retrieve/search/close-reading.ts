import type { Reading, ReadPassage, Reranker } from "../../rerank/reranker.ts";
import { bareText } from "../../text/written/bare-text.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import type { Calibration } from "./calibration.ts";
import type { RankedPassage } from "./rank.ts";

/** The best so many passages are read, if nothing is said: reading ten finds hardly more, and takes twice as long. */
const READ = 5;

/** Reads the best passages of a question's rankings, each passage once with each form of the question. */
export class CloseReading {
  readonly #reranker: Reranker | null;
  readonly #most: number;
  /** By the question as it is read: its readings by passage. */
  readonly #known = new Map<string, Map<number, Reading>>();

  /** @param most how many passages of a ranking are read */
  constructor(reranker: Reranker | null, most = READ) {
    this.#reranker = reranker;
    this.#most = most;
  }

  /** A ranking whose best passages were read, in the same order; as it is without a reranker. */
  async read(question: string, ranked: readonly RankedPassage[]): Promise<RankedPassage[]> {
    const known = this.#known.get(question) ?? new Map<number, Reading>();
    this.#known.set(question, known);
    const unread = ranked.slice(0, this.#most).flatMap(({ passage }) => (known.has(passage.id) ? [] : [passage]));
    if (this.#reranker !== null && unread.length > 0) {
      const readings = await this.#reranker.read(question, unread.map(readable));
      unread.forEach(({ id }, i) => void known.set(id, readings[i] as Reading));
    }
    return ranked.map((candidate, i) =>
      i < this.#most ? { ...candidate, reading: known.get(candidate.passage.id) ?? null } : candidate,
    );
  }
}

/**
 * A ranking in which each passage that was read has gained what the reranker finds in it above what it finds in the least
 * likely one of them: so they stay before the others.
 */
export function reorder(ranked: readonly RankedPassage[], weights: Calibration["reranking"]): RankedPassage[] {
  const least = leastLogit(ranked);
  return ranked
    .map((candidate) => ({ ...candidate, score: candidate.score + gainOf(candidate, weights, least).part }))
    .sort((a, b) => b.score - a.score);
}

/** What the least likely passage that was read got; infinite where none was. */
export function leastLogit(ranked: readonly RankedPassage[]): number {
  return Math.min(...ranked.flatMap(({ reading }) => reading?.logit ?? []));
}

/** What a passage gains by having been read; nothing where it was not. `least` is the `leastLogit` of its ranking. */
export function gainOf(
  { reading, isAcrossLanguages }: RankedPassage,
  weights: Calibration["reranking"],
  least: number,
): { readonly value: number; readonly weight: number; readonly part: number } {
  const value = reading === null ? 0 : reading.logit - least;
  const weight = isAcrossLanguages ? weights.acrossLanguages : weights.sameLanguage;
  return { value, weight, part: weight * value };
}

/** The tokens that the store keeps of a sentence are those of its bare text. */
function readable({ article, text, sentences, sentenceTokens }: StoredPassage): ReadPassage {
  return {
    title: article.title,
    sentences: sentences.map(({ start, end }) => bareText(text.slice(start, end))),
    tokens: sentenceTokens.map(({ ids }) => ids),
  };
}
