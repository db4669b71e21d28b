import { loadModels } from "../embed/load-models.ts";
import { LocalEngine } from "../retrieve/engine/local-engine.ts";
import type { IndexOptions } from "./terminal/options.ts";

/**
 * The engine over an index, in this process: right for one question or one file of them.
 * @throws IndexFolderError or EmbeddingError when the index or the model cannot be used.
 */
export async function openEngine({ index, model }: IndexOptions, threshold?: number): Promise<LocalEngine> {
  return LocalEngine.open(index, await loadModels(model), threshold);
}
