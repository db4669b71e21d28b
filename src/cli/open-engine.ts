import type { Models } from "../embed/load-models.ts";
import { LocalEngine } from "../retrieve/engine/local-engine.ts";
import { loadSearchModels } from "../retrieve/search/search-models.ts";
import { modelStamp } from "../retrieve/store/model-stamp.ts";
import type { PassageStore } from "../retrieve/store/passage-store.ts";
import { openPassageStore } from "../retrieve/store/place/open-store.ts";
import type { VectorSearch } from "../retrieve/store/point-server.ts";
import type { StorePlace } from "../retrieve/store/store-place.ts";
import { placeOf, type SearchOptions } from "./terminal/options.ts";

interface EngineOptions {
  /** Confidence, 0..1, below which nothing is quoted; by default the calibrated one. */
  readonly threshold?: number | undefined;
  readonly vectors?: VectorSearch;
}

/**
 * The engine over an index, in this process: right for one question or one file of them. Where the built-in reranker cannot
 * be used, it answers without it and says so on standard error.
 * @throws IndexFolderError, EmbeddingError or RerankerError when the index or a model cannot be used.
 */
export async function openEngine(
  options: SearchOptions,
  { threshold, vectors = "memory" }: EngineOptions = {},
): Promise<LocalEngine> {
  const models = await loadSearchModels(options);
  return new LocalEngine(await openStore(placeOf(options), models, vectors), models, {
    ...(threshold === undefined ? {} : { threshold }),
    onRerankerLost: (warning) => console.error(warning),
  });
}

/** The passages of an index. @throws StoreError when it cannot be used. */
export function openStore(
  place: StorePlace,
  { embedder }: Models,
  vectors: VectorSearch = "memory",
): Promise<PassageStore> {
  return openPassageStore(place, modelStamp(embedder), vectors);
}
