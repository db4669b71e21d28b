import type { Embedder } from "./embedding.ts";
import { embedderOf } from "./model-embedder.ts";
import { familyOf } from "./model-family.ts";
import { TokenTable } from "./token-table.ts";
import { loadModel } from "./transformers.ts";

/** What indexing and searching need of models. */
export interface Models {
  readonly embedder: Embedder;
  /** Always the built-in model's: late interaction needs token vectors that do not depend on their neighbours. */
  readonly tokens: TokenTable;
}

/**
 * Loads the embedding model (see `Embedder.modelId`) and the built-in token vectors; for "built-in" they are one.
 * @throws EmbeddingError when a model cannot be loaded.
 */
export async function loadModels(modelId: string): Promise<Models> {
  const builtIn = await loadModel("built-in");
  const ofBuiltIn = await embedderOf("built-in", builtIn, familyOf("built-in"));
  const tokens = new TokenTable(builtIn, ofBuiltIn.dimensions);
  if (modelId === "built-in") return { embedder: ofBuiltIn, tokens };
  return { embedder: await embedderOf(modelId, await loadModel(modelId), familyOf(modelId)), tokens };
}
