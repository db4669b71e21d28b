import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { NOT_A_LIST } from "../json/read-json.ts";
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

const Overrides = v.pipe(
  v.unknown(),
  NOT_A_LIST,
  v.object({
    queryPrefix: v.exactOptional(v.string()),
    passagePrefix: v.exactOptional(v.string()),
    pooling: v.exactOptional(v.picklist(POOLINGS, `one of ${POOLINGS.join(", ")}`)),
    maxTokens: v.exactOptional(
      v.pipe(
        v.number(),
        v.check((tokens) => isTokenCount(tokens), `a whole number from 1 to ${MOST_TOKENS}`),
      ),
    ),
  }),
);

function isTokenCount(tokens: number): boolean {
  return Number.isInteger(tokens) && tokens >= 1 && tokens <= MOST_TOKENS;
}

/**
 * What an operator said of the model in this folder; empty where nothing was said.
 * @throws EmbeddingError naming the file and the entry that cannot be understood.
 */
export function readOverrides(folder: string): Partial<ModelFamily> {
  const remedy = "Mend the file, or delete it to use what is known of the model.";
  return readModelJson(folder, OVERRIDES_FILE, { schema: Overrides, remedy }) ?? {};
}

/** Keeps what an operator said of the model in this folder. */
export function writeOverrides(folder: string, overrides: Partial<ModelFamily>): void {
  writeFileSync(join(folder, OVERRIDES_FILE), `${JSON.stringify(overrides, null, 2)}\n`);
}
