import { createHash } from "node:crypto";
import { type BagOfTokens, readBuiltInModel } from "./built-in-model.ts";
import type { Embedder } from "./embedding.ts";
import { embedderOf } from "./model-embedder.ts";
import { familyOf, readOverrides } from "./model-family.ts";
import { findModel } from "./model-files.ts";
import { TokenTable } from "./token-table.ts";
import { KeptTokens } from "./tokens/kept-tokens.ts";
import type { LoadedModel } from "./transformers.ts";

/** Those of a file of usual length, from when its articles are split to when its passages are embedded. */
const SENTENCES_KEPT = { texts: 1024, longest: 250 };

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
  const bag = readBuiltInModel(findModel("built-in"));
  const builtIn = { ...bag, tokenize: keptTokenizer(bag.tokenize) };
  const tokens = new TokenTable(builtIn);
  if (modelId === "built-in") {
    const encode = async (texts: readonly (readonly number[])[]) => tokens.embed(texts);
    return { embedder: embedderOf(modelId, { ...builtIn, encode }, familyOf(modelId)), tokens };
  }
  // The library and its runtime take longer to load than everything else: only who has chosen another model waits for them.
  const [{ loadModel }, { networkEncoder }] = await Promise.all([
    import("./transformers.ts"),
    import("./network-encoder.ts"),
  ]);
  const overrides = readOverrides(folder);
  const family = { ...familyOf(modelId), ...overrides };
  const model = withRevision(await loadModel(modelId, folder), overrides);
  return { embedder: embedderOf(modelId, await networkEncoder(model, family.pooling), family), tokens };
}

/** A sentence is counted as its article is split, and tokenised when its passage is embedded. */
function keptTokenizer(tokenize: BagOfTokens["tokenize"]): BagOfTokens["tokenize"] {
  const kept = new KeptTokens(SENTENCES_KEPT);
  return (text) => {
    const ids: number[] = [];
    if (kept.addTo(ids, text, 0, text.length)) return ids;
    const made = tokenize(text);
    kept.keep(text, made);
    return made;
  };
}

/** Other prefixes or pooling make other embeddings of the same file: they are part of its revision. */
function withRevision(model: LoadedModel, overrides: object): LoadedModel {
  const said = JSON.stringify(overrides);
  if (said === "{}") return model;
  const digest = createHash("sha256").update(model.revision).update(said).digest("hex");
  return { ...model, revision: digest.slice(0, 16) };
}
