import type { Models } from "../../embed/load-models.ts";
import type { Reranker } from "../../rerank/reranker.ts";
import { type Calibration, calibrationOf } from "./calibration.ts";

/** What answering a question needs of models. */
export interface SearchModels extends Models {
  /** Null where the passages found are not read again. */
  readonly reranker: Reranker | null;
  readonly calibration: Calibration;
}

/** Models that are loaded, with what is known of them together. @throws EmbeddingError for a calibration that is damaged. */
export function calibrated(models: Models, reranker: Reranker | null): SearchModels {
  return { ...models, reranker, calibration: calibrationOf(models.embedder.modelId, reranker?.name ?? null) };
}
