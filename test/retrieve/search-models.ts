import { loadModels } from "../../src/embed/load-models.ts";
import { calibrated, type SearchModels } from "../../src/retrieve/search/search-models.ts";

/** The built-in model, calibrated, without a reranker. */
export async function builtInModels(): Promise<SearchModels> {
  return calibrated(await loadModels("built-in"), null);
}
