import { createHash } from "node:crypto";
import type { Embedder } from "./embedding.ts";
import { type Encode, embedderOf } from "./model-embedder.ts";
import { familyOf, readOverrides } from "./model-family.ts";
import { findModel } from "./model-files.ts";
import { TokenTable } from "./token-table.ts";
import { type LoadedModel, loadModel } from "./transformers.ts";

/** What indexing and searching need of models. */
export interface Models {
  readonly embedder: Embedder;
  /** Always the built-in model's: late interaction needs token vectors that do not depend on their neighbours. */
  readonly tokens: TokenTable;
}

/**
 * Loads the embedding model (see `Embedder.modelId`) and the built-in token vectors; for "built-in" they are one. Never
 * uses the network.
 * @throws EmbeddingError when a model is not on this machine or cannot be loaded.
 */
export async function loadModels(modelId: string, modelsFolder?: string): Promise<Models> {
  const folder = findModel(modelId, modelsFolder);
  const builtIn = await loadModel("built-in", findModel("built-in"));
  const { dimensions } = await builtIn.run([builtIn.tokenize("a", false)]);
  const tokens = new TokenTable(builtIn, dimensions);
  if (modelId === "built-in") {
    // Adding up rows that are at hand is faster than running the model, and does not depend on what else is in a batch.
    const encode: Encode = (texts) => tokens.embed(texts);
    return { embedder: await embedderOf("built-in", builtIn, familyOf("built-in"), encode), tokens };
  }
  const overrides = readOverrides(folder);
  const model = withRevision(await loadModel(modelId, folder), overrides);
  return { embedder: await embedderOf(modelId, model, { ...familyOf(modelId), ...overrides }), tokens };
}

/** Other prefixes or pooling make other embeddings of the same file: they are part of its revision. */
function withRevision(model: LoadedModel, overrides: object): LoadedModel {
  const said = JSON.stringify(overrides);
  if (said === "{}") return model;
  const digest = createHash("sha256").update(model.revision).update(said).digest("hex");
  return { ...model, revision: digest.slice(0, 16) };
}
