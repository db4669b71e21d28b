import { loadSearchModels, type SearchModels } from "../../src/retrieve/search/search-models.ts";

let builtIn: Promise<SearchModels> | undefined;

/** The built-in model without a reranker, loaded once for the test files of a process. */
export function builtInModels(): Promise<SearchModels> {
  builtIn ??= loadSearchModels({ model: "built-in", reranker: "off" });
  return builtIn;
}
