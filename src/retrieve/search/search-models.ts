import { loadModels, type Models } from "../../embed/load-models.ts";
import { loadReranker } from "../../rerank/load-reranker.ts";
import { BUILT_IN_RERANKER, NO_RERANKER, type Reranker } from "../../rerank/reranker.ts";
import { type Calibration, calibrationOf } from "./calibration.ts";

/** What answering needs of models, beyond what indexing does. */
export interface SearchModels extends Models {
  /** Null where none is wanted. */
  readonly reranker: Reranker | null;
  /** What is known of embedding model and reranker together. */
  readonly calibration: Calibration;
  /**
   * What is known of the embedding model alone, for answers once the reranker fails that comes with Verbatim. Absent where an
   * operator has chosen another one: they are told instead.
   */
  readonly withoutReranker?: Calibration;
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
 * @throws EmbeddingError or RerankerError when one of them is not on this machine or cannot be loaded; of the built-in
 *   reranker that is only known when it is first used.
 */
export async function loadSearchModels({ model, reranker }: ModelChoice, modelsFolder?: string): Promise<SearchModels> {
  const models = await loadModels(model, modelsFolder);
  const calibration = calibrationOf(model, reranker, modelsFolder);
  return {
    ...models,
    reranker: await loadReranker(reranker, models.tokens, modelsFolder),
    calibration,
    ...(reranker === BUILT_IN_RERANKER ? { withoutReranker: calibrationOf(model, NO_RERANKER, modelsFolder) } : {}),
  };
}
