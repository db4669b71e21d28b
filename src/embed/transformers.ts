import { basename, dirname, join } from "node:path";
import { AutoModel, AutoTokenizer, env, PreTrainedTokenizer, Tensor } from "@xenova/transformers";
import { EmbeddingError } from "./embedding.ts";
import { fileRevision } from "./hash-file.ts";
import { type ModelDescription, readModelDescription } from "./model-description.ts";
import { NETWORK_FILE } from "./model-files.ts";
import { fastTokenizer, type Tokenize } from "./tokens/fast-tokenizer.ts";

/** A tokenizer and an ONNX model, as close to the library as we let the rest of the code come. */
export interface LoadedModel {
  /** SHA-256 of the model file (hex, first 16 digits). */
  readonly revision: string;
  /** Token ids with or without the model's special tokens. */
  tokenize(text: string, specialTokens: boolean): number[];
  /** Runs a batch of token id sequences, padded to the longest. */
  run(batch: readonly (readonly number[])[]): Promise<ModelOutput>;
}

export interface ModelOutput {
  /** batch x longest x dimensions, row-major; rows of padding are meaningless. */
  readonly tokens: Float32Array;
  /** batch x dimensions where the model pools by itself. */
  readonly sentences: Float32Array | null;
  readonly longest: number;
  readonly dimensions: number;
}

/**
 * Loads a model from its folder, without any network.
 * @throws EmbeddingError naming the file, or in one sentence, when files are missing or damaged.
 */
export async function loadModel(modelId: string, folder: string): Promise<LoadedModel> {
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  env.localModelPath = `${dirname(folder)}/`;
  const description = readModelDescription(folder);
  try {
    const tokenizer = libraryTokenizer(description);
    const model = await AutoModel.from_pretrained(basename(folder), { quantized: true });
    const revision = await fileRevision(join(folder, NETWORK_FILE));
    return wrap({ modelId, revision, tokenize: inSlices(fastTokenizer(tokenizer)), model });
  } catch (cause) {
    throw new EmbeddingError(
      `The embedding model "${modelId}" could not be loaded from ${folder}: its files are missing or damaged. Remove the ` +
        'folder and get it again, or use the model that comes with Verbatim (EMBED_MODEL="built-in").',
      { cause },
    );
  }
}

/** What `AutoTokenizer.from_pretrained` makes, of files that are read and checked already: the largest has some 17 MB. */
function libraryTokenizer({ tokenizer, tokenizerConfig }: ModelDescription): PreTrainedTokenizer {
  const classes: Readonly<Record<string, typeof PreTrainedTokenizer>> = AutoTokenizer.TOKENIZER_CLASS_MAPPING;
  const name = tokenizerConfig.tokenizer_class?.replace(/Fast$/, "") ?? "PreTrainedTokenizer";
  const TokenizerClass = classes[name] ?? PreTrainedTokenizer;
  return new TokenizerClass(tokenizer, tokenizerConfig);
}

/** Divides texts into tokens, for a model that reads two of them together. */
export interface PairTokenizer {
  /** Token ids of a text, without the model's special tokens. */
  tokenize(text: string): number[];
  /** Token ids of two texts with the model's special tokens around and between, and the text (0 or 1) that each belongs to. */
  pair(first: readonly number[], second: readonly number[]): TokenPair;
}

export interface TokenPair {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** @throws Error of the library's own for a tokenizer that it does not know. */
export function loadPairTokenizer(description: ModelDescription): PairTokenizer {
  const tokenizer = libraryTokenizer(description);
  const tokenize = inSlices(fastTokenizer(tokenizer));
  return {
    tokenize: (text) => tokenize(text, false),
    pair(first, second) {
      const joined: JoinedTokens = tokenizer.post_processor?.([...first], [...second]) ?? {
        tokens: [...first, ...second],
      };
      // Only the special tokens are still texts.
      const ids = joined.tokens.map((token) => (typeof token === "number" ? token : specialId(tokenizer, token)));
      return { ids, types: joined.token_type_ids ?? new Array<number>(ids.length).fill(0) };
    },
  };
}

function specialId({ model }: PreTrainedTokenizer, token: string): number {
  const id: number | undefined = model.tokens_to_ids.get(token);
  if (id === undefined) throw new RangeError(`The tokenizer has no id for its own special token ${token}.`);
  return id;
}

/** What the library's post-processors give: special tokens by name among what they were given. */
interface JoinedTokens {
  readonly tokens: readonly (number | string)[];
  readonly token_type_ids?: readonly number[];
}

/** The library's tokenizer overflows the stack on very long texts, so it gets them in slices of this many UTF-16 units. */
const LONGEST_TOKENIZED = 8_192;

function inSlices(tokenize: Tokenize): Tokenize {
  return (text, specialTokens) => {
    if (text.length <= LONGEST_TOKENIZED) return tokenize(text, specialTokens);
    const ids: number[] = [];
    for (let start = 0; start < text.length; start += LONGEST_TOKENIZED) {
      const slice = text.slice(start, start + LONGEST_TOKENIZED);
      for (const id of tokenize(slice, false)) ids.push(id);
    }
    return ids;
  };
}

interface LibraryModel {
  readonly modelId: string;
  readonly revision: string;
  readonly tokenize: Tokenize;
  readonly model: Awaited<ReturnType<typeof AutoModel.from_pretrained>>;
}

function wrap({ modelId, revision, tokenize, model }: LibraryModel): LoadedModel {
  const takesTypes: boolean = model.session.inputNames.includes("token_type_ids");
  return {
    revision,
    tokenize,
    async run(batch) {
      const longest = Math.max(...batch.map((ids) => ids.length));
      const shape = [batch.length, longest];
      const ids = new BigInt64Array(batch.length * longest);
      const mask = new BigInt64Array(batch.length * longest);
      batch.forEach((sequence, row) => {
        sequence.forEach((id, column) => {
          ids[row * longest + column] = BigInt(id);
          mask[row * longest + column] = 1n;
        });
      });
      const output = await model({
        input_ids: new Tensor("int64", ids, shape),
        attention_mask: new Tensor("int64", mask, shape),
        // Some models have no such input, and the library complains of what is too much at every run.
        ...(takesTypes ? { token_type_ids: new Tensor("int64", new BigInt64Array(ids.length), shape) } : {}),
      });
      if (output.last_hidden_state === undefined) {
        throw new EmbeddingError(
          `The network of ${modelId} gives ${Object.keys(output).join(", ")}, where last_hidden_state was expected: it is no ` +
            "embedding model. Choose another one (EMBED_MODEL); one that gives logits is a reranker (RERANK_MODEL).",
        );
      }
      return {
        tokens: output.last_hidden_state.data,
        sentences: output.sentence_embedding?.data ?? null,
        longest,
        dimensions: output.last_hidden_state.dims[2],
      };
    },
  };
}
