import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { EmbeddingError } from "./embedding.ts";
import { readModelJson } from "./model-files.ts";

/** How a family of models wants its input, and what it makes of it. */
export interface ModelFamily {
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  /** Which of the model's outputs is the text's embedding. */
  readonly pooling: Pooling;
  /** Longest input in tokens, prefixes and special tokens included. */
  readonly maxTokens: number;
}

export const POOLINGS = ["sentence-embedding", "mean", "first-token"] as const;

export type Pooling = (typeof POOLINGS)[number];

const BUILT_IN: ModelFamily = { queryPrefix: "", passagePrefix: "", pooling: "sentence-embedding", maxTokens: 4096 };

const PLAIN: ModelFamily = { queryPrefix: "", passagePrefix: "", pooling: "mean", maxTokens: 512 };
const FIRST_TOKEN: ModelFamily = { ...PLAIN, pooling: "first-token" };

/** As the model cards on the hub say; the first pattern that fits an id counts. */
const FAMILIES: readonly (readonly [RegExp, ModelFamily])[] = [
  [/static-multilingual-zh/i, BUILT_IN],
  [/(^|[/-])e5-/i, { ...PLAIN, queryPrefix: "query: ", passagePrefix: "passage: " }],
  [/bge-m3/i, { ...FIRST_TOKEN, maxTokens: 8192 }],
  [/bge-.*-zh/i, { ...FIRST_TOKEN, queryPrefix: "为这个句子生成表示以用于检索相关文章：" }],
  [
    /bge-.*-en|mxbai-embed|arctic-embed/i,
    { ...FIRST_TOKEN, queryPrefix: "Represent this sentence for searching relevant passages: " },
  ],
  [/bge/i, FIRST_TOKEN],
  [/gte-multilingual/i, { ...FIRST_TOKEN, maxTokens: 8192 }],
  [/nomic-embed/i, { ...PLAIN, queryPrefix: "search_query: ", passagePrefix: "search_document: ", maxTokens: 8192 }],
  [/jina-embeddings-v2/i, { ...PLAIN, maxTokens: 8192 }],
  [/LaBSE/i, { ...FIRST_TOKEN, maxTokens: 256 }],
  [/paraphrase-multilingual|distiluse/i, { ...PLAIN, maxTokens: 128 }],
  [/MiniLM/i, { ...PLAIN, maxTokens: 256 }],
];

/** What an operator may say of a model, in its folder. */
const OVERRIDES_FILE = "verbatim.json";

/** Longest input that can be asked for. */
const MOST_TOKENS = 32_768;

/** What is known of a model by its id; mean pooling without prefixes where nothing is. */
export function familyOf(modelId: string): ModelFamily {
  if (modelId === "built-in") return BUILT_IN;
  return FAMILIES.find(([pattern]) => pattern.test(modelId))?.[1] ?? PLAIN;
}

/**
 * What an operator said of the model in this folder; empty where nothing was said.
 * @throws EmbeddingError naming the file and the entry that cannot be understood.
 */
export function readOverrides(folder: string): Partial<ModelFamily> {
  const json = readModelJson(folder, OVERRIDES_FILE);
  if (json === null) return {};
  const bad = (what: string) => new EmbeddingError(`${join(folder, OVERRIDES_FILE)}: ${what}.`);
  if (typeof json !== "object" || Array.isArray(json)) throw bad("it must hold one JSON object");
  const { queryPrefix, passagePrefix, pooling, maxTokens } = json as Record<string, unknown>;
  for (const [name, prefix] of Object.entries({ queryPrefix, passagePrefix })) {
    if (prefix !== undefined && typeof prefix !== "string") throw bad(`${name} must be a text`);
  }
  if (pooling !== undefined && !POOLINGS.some((known) => known === pooling)) {
    throw bad(`pooling must be one of ${POOLINGS.join(", ")}`);
  }
  const length = Number(maxTokens ?? 1);
  if (!Number.isInteger(length) || length < 1 || length > MOST_TOKENS) {
    throw bad(`maxTokens must be a whole number up to ${MOST_TOKENS}`);
  }
  const said = Object.entries({ queryPrefix, passagePrefix, pooling, maxTokens }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(said) as Partial<ModelFamily>;
}

/** Keeps what an operator said of the model in this folder. */
export function writeOverrides(folder: string, overrides: Partial<ModelFamily>): void {
  writeFileSync(join(folder, OVERRIDES_FILE), `${JSON.stringify(overrides, null, 2)}\n`);
}
