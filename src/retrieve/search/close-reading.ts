import type { Reading, Reranker } from "../../rerank/reranker.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import type { Calibration } from "./calibration.ts";
import type { RankedPassage } from "./rank.ts";

/** The best so many passages are read: 20 to 30 ms with the reranker that comes with Verbatim. */
const READ = 10;

/** A question's passages as a reranker reads them, each once. */
export class CloseReading {
  readonly #question: string;
  readonly #reranker: Reranker | null;
  readonly #known = new Map<number, Reading>();

  constructor(question: string, reranker: Reranker | null) {
    this.#question = question;
    this.#reranker = reranker;
  }

  /**
   * A ranking whose best passages were read: each gains what the reranker finds in it above what it finds in the least
   * likely of them, so that they stay before the others. The same ranking without a reranker.
   */
  async reorder(ranked: readonly RankedPassage[], weights: Calibration["reranking"]): Promise<RankedPassage[]> {
    const best = ranked.slice(0, READ);
    const readings = await this.#read(best.map(({ passage }) => passage));
    const least = Math.min(...readings.map(({ logit }) => logit));
    const reordered = best.map((candidate, i) => {
      const reading = readings[i];
      if (reading === undefined) return candidate;
      const weight = candidate.isAcrossLanguages ? weights.acrossLanguages : weights.sameLanguage;
      return { ...candidate, reading, score: candidate.score + weight * (reading.logit - least) };
    });
    reordered.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
    return [...reordered, ...ranked.slice(READ)];
  }

  async #read(passages: readonly StoredPassage[]): Promise<Reading[]> {
    if (this.#reranker === null) return [];
    const unread = passages.filter(({ id }) => !this.#known.has(id));
    if (unread.length > 0) {
      const readings = await this.#reranker.read(this.#question, unread.map(readable));
      unread.forEach(({ id }, i) => {
        this.#known.set(id, readings[i] as Reading);
      });
    }
    return passages.map(({ id }) => this.#known.get(id) as Reading);
  }
}

function readable({ article, text, sentences }: StoredPassage) {
  return { title: article.title, sentences: sentences.map(({ start, end }) => text.slice(start, end)) };
}
