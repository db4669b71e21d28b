import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { NOT_A_LIST, readJson } from "../json/read-json.ts";
import { EmbeddingError } from "./embedding.ts";
import { readModelJson } from "./model-files.ts";

/** config.json, as far as it decides how the network is loaded. */
const Config = v.looseObject({
  model_type: v.string(),
  /** What the network was made for, as names of classes. */
  architectures: v.nullish(v.array(v.string())),
  /** Positions that the network knows. */
  max_position_embeddings: v.nullish(v.number()),
  pad_token_id: v.nullish(v.number()),
});

const TokenizerConfig = v.pipe(
  v.unknown(),
  NOT_A_LIST,
  v.looseObject({
    /** Name of a class of the library, where the tokenizer needs more than its steps say. */
    tokenizer_class: v.nullish(v.string()),
    /** Longest input in tokens; some files have an absurdly large number where nobody has said one. */
    model_max_length: v.nullish(v.number()),
  }),
);

/** A step of a tokenizer: the library knows the types and what else they need. */
const Step = v.nullish(v.looseObject({ type: v.string() }));

/**
 * Only the outline is looked at: to check each of 250,000 entries would take longer than to read them. A file that was cut
 * off or is something else differs in the outline.
 */
const Vocabulary = v.custom<object>(
  (value) => isScored(value) || isNumbered(value),
  "a list of tokens with scores, or an object of tokens with ids",
);

const Tokenizer = v.looseObject({
  added_tokens: v.array(v.looseObject({ id: v.pipe(v.number(), v.integer("a whole number")), content: v.string() })),
  normalizer: Step,
  pre_tokenizer: Step,
  post_processor: Step,
  model: v.looseObject({ type: v.nullish(v.string()), vocab: Vocabulary }),
});

/** What a model's JSON files say of it; see the library for what else is in them. */
export interface ModelDescription {
  readonly config: v.InferOutput<typeof Config>;
  readonly tokenizer: v.InferOutput<typeof Tokenizer>;
  readonly tokenizerConfig: v.InferOutput<typeof TokenizerConfig>;
}

/**
 * Whether a model's folder says that its network sorts texts into classes, as rerankers do, rather than embedding them;
 * false while its config.json is missing or damaged, which whoever loads the model is told.
 */
export function isSequenceClassifier(folder: string): boolean {
  const path = join(folder, "config.json");
  if (!existsSync(path)) return false;
  const config = readJson(readFileSync(path, "utf8"), Config);
  if (config.kind === "wrong") return false;
  return config.value.architectures?.some((name) => name.endsWith("ForSequenceClassification")) ?? false;
}

/** @throws EmbeddingError naming the file, the place in it, and what is wrong there. */
export function readModelDescription(folder: string): ModelDescription {
  return {
    config: needed(folder, "config.json", Config),
    tokenizer: needed(folder, "tokenizer.json", Tokenizer),
    tokenizerConfig: needed(folder, "tokenizer_config.json", TokenizerConfig),
  };
}

function needed<S extends v.GenericSchema>(folder: string, file: string, schema: S): v.InferOutput<S> {
  const remedy = "Remove the folder and get the model again.";
  const read = readModelJson(folder, file, { schema, remedy });
  if (read === null) throw new EmbeddingError(`${join(folder, file)} is missing. ${remedy}`);
  return read;
}

/** Unigram's vocabulary: pairs of token and score. */
function isScored(value: unknown): value is object {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return false;
  const [token, score] = value[0];
  return typeof token === "string" && typeof score === "number";
}

/** The vocabulary of the other kinds: ids by token. */
function isNumbered(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  for (const token in value) return typeof (value as Readonly<Record<string, unknown>>)[token] === "number";
  return false;
}
