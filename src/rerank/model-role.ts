import type { ModelRole } from "../embed/model-files.ts";

/** What messages about a reranker's files say. */
export const RERANKER: ModelRole = {
  noun: "reranker",
  wayOn: 'Or use the one that comes with Verbatim (RERANK_MODEL="built-in").',
};
