import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findModel } from "../../src/embed/model-files.ts";
import { loadReranker } from "../../src/rerank/load-reranker.ts";
import { RerankerError } from "../../src/rerank/reranker.ts";
import { loadSearchModels } from "../../src/retrieve/search/search-models.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { writeTinyCrossEncoder } from "./tiny-cross-encoder.ts";

const root = temporaryFolder();

describe("the reranker of the setting", () => {
  test("built-in is the answer scorer, which says which sentence answers", async () => {
    const { reranker } = await loadSearchModels({ model: "built-in", reranker: "built-in" });
    expect(reranker?.name).toBe("built-in");
    const sentences = ["The ferry stopped in 1986.", "The bridge was opened on 14 May 1987 by the mayor."];
    const [reading] = (await reranker?.read("When was the bridge opened?", [{ title: null, sentences }])) ?? [];
    expect(reading?.sentences?.[1]).toBeGreaterThan(0.5);
  });

  test("off is none", async () => {
    expect((await loadSearchModels({ model: "built-in", reranker: "off" })).reranker).toBeNull();
  });

  test("with a hub's name is the cross-encoder that was downloaded, with a folder the one that lies there", async () => {
    const { tokens } = await builtInModels();
    const { folder } = writeTinyCrossEncoder(join(root, "models", "tests", "tiny"));
    const named = await loadReranker("tests/tiny", tokens, join(root, "models"));
    const lying = await loadReranker(folder, tokens);
    expect([named?.name, lying?.name]).toEqual(["tests/tiny", folder]);
    expect(named?.bytes).toBe(lying?.bytes);
  });

  test("with the name of an embedding model is refused as that", async () => {
    const { tokens } = await builtInModels();
    const folder = join(root, "embedding-model");
    cpSync(findModel("built-in"), folder, { recursive: true });
    await expect(loadReranker(folder, tokens)).rejects.toThrow(RerankerError);
    await expect(loadReranker(folder, tokens)).rejects.toThrow(
      /as a reranker: its network gives last_hidden_state, sentence_embedding, where logits were expected/,
    );
  });
});
