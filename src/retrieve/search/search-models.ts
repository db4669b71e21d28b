import { loadModels, type Models } from "../../embed/load-models.ts";
import { loadReranker } from "../../rerank/load-reranker.ts";
import type { Reranker } from "../../rerank/reranker.ts";
import { type Calibration, calibrationOf } from "./calibration.ts";

/** What answering needs of models, beyond what indexing does. */
export interface SearchModels extends Models {
  /** Null where none is wanted. */
  readonly reranker: Reranker | null;
  /** What is known of embedding model and reranker together. */
  readonly calibration: Calibration;
}

/** Which models an operator has chosen. */
export interface ModelChoice {
  /** See `Embedder.modelId`. */
  readonly model: string;
  /** "built-in", "off", a hub id or a folder. */
  readonly reranker: string;
}

/**
 * Loads the models that questions are answered with. Never uses the network.
 * @throws EmbeddingError or RerankerError when one of them is not on this machine or cannot be loaded.
 */
export async function loadSearchModels({ model, reranker }: ModelChoice, modelsFolder?: string): Promise<SearchModels> {
  const models = await loadModels(model, modelsFolder);
  const calibration = calibrationOf(model, reranker, modelsFolder);
  return { ...models, reranker: await loadReranker(reranker, models.tokens, modelsFolder), calibration };
}
