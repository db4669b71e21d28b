import type { Models } from "../embed/load-models.ts";
import { LocalEngine } from "../retrieve/engine/local-engine.ts";
import { loadSearchModels } from "../retrieve/search/search-models.ts";
import { modelStamp } from "../retrieve/store/model-stamp.ts";
import { SqlitePassageStore } from "../retrieve/store/sqlite/sqlite-passage-store.ts";
import type { SearchOptions } from "./terminal/options.ts";

/**
 * The engine over an index, in this process: right for one question or one file of them. Where the built-in reranker cannot
 * be used, it answers without it and says so on standard error.
 * @throws IndexFolderError, EmbeddingError or RerankerError when the index or a model cannot be used.
 */
export async function openEngine({ index, ...choice }: SearchOptions, threshold?: number): Promise<LocalEngine> {
  const models = await loadSearchModels(choice);
  return new LocalEngine(openStore(index, models), models, {
    ...(threshold === undefined ? {} : { threshold }),
    onRerankerLost: (warning) => console.error(warning),
  });
}

/** The passages of an index folder. @throws IndexFolderError when it cannot be used. */
export function openStore(indexFolder: string, { embedder }: Models): SqlitePassageStore {
  return SqlitePassageStore.open(indexFolder, modelStamp(embedder));
}
