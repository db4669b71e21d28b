/** How a family of models wants its input, and what it makes of it. */
export interface ModelFamily {
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  /** Which of the model's outputs is the text's embedding. */
  readonly pooling: "sentence-embedding" | "mean" | "first-token";
  /** Longest input in tokens, prefixes and special tokens included. */
  readonly maxTokens: number;
}

const BUILT_IN: ModelFamily = { queryPrefix: "", passagePrefix: "", pooling: "sentence-embedding", maxTokens: 4096 };

/** Model cards on the hub say these; the first pattern that fits an id counts. */
const FAMILIES: readonly (readonly [RegExp, ModelFamily])[] = [
  [/static-multilingual-zh/i, BUILT_IN],
  [/e5/i, { queryPrefix: "query: ", passagePrefix: "passage: ", pooling: "mean", maxTokens: 512 }],
  [/bge-m3/i, { queryPrefix: "", passagePrefix: "", pooling: "first-token", maxTokens: 8192 }],
  [/bge/i, { queryPrefix: "", passagePrefix: "", pooling: "first-token", maxTokens: 512 }],
  [/MiniLM/i, { queryPrefix: "", passagePrefix: "", pooling: "mean", maxTokens: 128 }],
];

const UNKNOWN_FAMILY: ModelFamily = { queryPrefix: "", passagePrefix: "", pooling: "mean", maxTokens: 512 };

/** What is known of a model by its id; mean pooling without prefixes where nothing is. */
export function familyOf(modelId: string): ModelFamily {
  if (modelId === "built-in") return BUILT_IN;
  return FAMILIES.find(([pattern]) => pattern.test(modelId))?.[1] ?? UNKNOWN_FAMILY;
}
