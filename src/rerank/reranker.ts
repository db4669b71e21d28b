/** A passage as a reranker reads it. */
export interface ReadPassage {
  /** Headline of its article; null where there is none. */
  readonly title: string | null;
  /** Its text, sentence by sentence, in their order. */
  readonly sentences: readonly string[];
  /** By sentence: the built-in model's token ids; left out where they are not known. */
  readonly tokens?: readonly (readonly number[])[];
}

/** What a reranker says of one passage. */
export interface Reading {
  /** How likely the passage answers the question, as log odds are: higher is better. Comparable within one model only. */
  readonly logit: number;
  /**
   * By sentence: how much of the answer it holds, 0..1; together they are 1. A sentence beyond the longest text that the
   * model reads has 0. Null where the model does not tell, or there was nothing to read.
   */
  readonly sentences: readonly number[] | null;
}

/**
 * Reads a question together with a passage, word by word: better than comparing embeddings and some thousand times slower,
 * so it gets the best few of a ranking only.
 */
export interface Reranker {
  /** "built-in", a hub id such as "Xenova/bge-reranker-base", or a folder. */
  readonly name: string;
  /** Size of the model file; 0 where it cannot be read, which `warmUp` and `read` tell. */
  readonly bytes: number;
  /** Loads what the first reading would otherwise wait for. @throws RerankerError as `read` does. */
  warmUp(): Promise<void>;
  /** One reading for each passage, in their order. @throws RerankerError when the model cannot be loaded or run. */
  read(question: string, passages: readonly ReadPassage[]): Promise<Reading[]>;
}

/** The setting of whoever takes the one that comes with Verbatim. */
export const BUILT_IN_RERANKER = "built-in";

/** The setting of whoever wants no reranker. */
export const NO_RERANKER = "off";

/** Whether a setting names a cross-encoder, of a hub or in a folder, rather than what comes with Verbatim. */
export function namesCrossEncoder(setting: string): boolean {
  return setting !== NO_RERANKER && setting !== BUILT_IN_RERANKER;
}

/** A reranker that cannot be used; the message says which, why, and the next step. */
export class RerankerError extends Error {
  override readonly name = "RerankerError";
}
