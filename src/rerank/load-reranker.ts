import type { TokenTable } from "../embed/token-table.ts";
import { readAnswerScorer } from "./answer-scorer.ts";
import { BUILT_IN_RERANKER, NO_RERANKER, type Reranker } from "./reranker.ts";

/**
 * The reranker of a setting: "built-in", "off" (null), a hub id or a folder. Never uses the network.
 * @throws RerankerError when it is not on this machine or cannot be loaded; the built-in one tells only when it is first used.
 */
export async function loadReranker(
  setting: string,
  tokens: TokenTable,
  modelsFolder?: string,
): Promise<Reranker | null> {
  if (setting === NO_RERANKER) return null;
  if (setting === BUILT_IN_RERANKER) return readAnswerScorer(tokens);
  const { loadCrossEncoder } = await import("./cross-encoder.ts");
  return loadCrossEncoder(setting, modelsFolder);
}
