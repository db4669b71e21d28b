import { loadSearchModels, type SearchModels } from "../../src/retrieve/search/search-models.ts";

/** The built-in model without a reranker. */
export function builtInModels(): Promise<SearchModels> {
  return loadSearchModels({ model: "built-in", reranker: "off" });
}
