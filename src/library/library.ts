/** What a program gets that imports this package: the engine over an index, the types of what it gives, and its errors. */
import { resolve } from "node:path";
import type { Engine } from "../retrieve/engine/engine.ts";
import { startWorkers } from "../retrieve/engine/team/start-workers.ts";
import type { StorePlace } from "../retrieve/store/store-place.ts";

export { EmbeddingError } from "../embed/embedding.ts";
export type { BlockKind, DateSource } from "../read/article.ts";
export { RerankerError } from "../rerank/reranker.ts";
export type * from "../retrieve/answer.ts";
export { markedSentence, tierOf, worthShowing } from "../retrieve/answer.ts";
export type * from "../retrieve/comparison.ts";
export { type DifferingFact, differingFacts } from "../retrieve/differing-facts.ts";
export type { Engine, EngineStatus, EngineVitals } from "../retrieve/engine/engine.ts";
export * from "../retrieve/errors.ts";
export type * from "../retrieve/explanation.ts";
export { REFERENCE_STYLES, type ReferenceStyle } from "../retrieve/reference/reference-styles.ts";
export { referenceTo } from "../retrieve/reference/reference-to.ts";
export type * from "../retrieve/source-lines.ts";
export type { StorePlace } from "../retrieve/store/store-place.ts";
export type * from "../retrieve/verification.ts";
export type * from "../retrieve/word-pair.ts";
export type { DayRange } from "../text/time/days.ts";

/** Which index is opened, and how. */
export interface OpenOptions extends StorePlace {
  /** What reads the best passages: "built-in", which is the default, "off", a hub id or a folder. */
  readonly reranker?: string;
  /** Confidence, 0..1, below which nothing is quoted; by default the calibrated one. */
  readonly threshold?: number;
  /** Processes that answer, at least 1, which is the default. */
  readonly workers?: number;
  /** Gets what an operator should know, in sentences; by default they are warnings of the process. */
  readonly onWarning?: (warning: string) => void;
}

/**
 * Opens an index, with the embedding model that made it, to be read: nothing there is changed. The engine has a process of its
 * own, so that its native code can neither stall nor end the caller's: it is started again where it ends, follows the index as
 * that changes, and lasts until `close`, which a program has to call in order to end by itself.
 * @throws StoreError when there is no index that can be used, EmbeddingError or RerankerError when a model is not on this machine
 *   (one of a hub is looked for in `models` of the working folder), ProcessError when the process cannot be started.
 */
export async function openEngine({ indexFolder, onWarning, ...options }: OpenOptions): Promise<Engine> {
  // Where the index says which model made it, that one is loaded.
  const settings = { ...options, indexFolder: resolve(indexFolder), model: "built-in" };
  return startWorkers(settings, { onWarning: onWarning ?? ((warning) => process.emitWarning(warning)) });
}
