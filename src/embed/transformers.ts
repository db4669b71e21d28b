import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { AutoModel, AutoTokenizer, env, PreTrainedTokenizer, Tensor } from "@xenova/transformers";
import { EmbeddingError } from "./embedding.ts";
import { fastTokenizer, type Tokenize } from "./fast-tokenizer.ts";
import { hashFile } from "./hash-file.ts";
import { type ModelDescription, readModelDescription } from "./model-description.ts";
import { NETWORK_FILE } from "./model-files.ts";

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

/** The library's tokenizer overflows the stack on very long texts, so it gets them in slices of this many UTF-16 units. */
const LONGEST_TOKENIZED = 8_192;

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
    const hash = await hashFile(join(folder, NETWORK_FILE), createHash("sha256"));
    return wrap(fastTokenizer(tokenizer), model, hash.slice(0, 16));
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

function wrap(
  tokenize: Tokenize,
  model: Awaited<ReturnType<typeof AutoModel.from_pretrained>>,
  revision: string,
): LoadedModel {
  const takesTypes: boolean = model.session.inputNames.includes("token_type_ids");
  return {
    revision,
    tokenize(text, specialTokens) {
      if (text.length <= LONGEST_TOKENIZED) {
        return tokenize(text, specialTokens);
      }
      const ids: number[] = [];
      for (let start = 0; start < text.length; start += LONGEST_TOKENIZED) {
        const slice = text.slice(start, start + LONGEST_TOKENIZED);
        for (const id of tokenize(slice, false)) ids.push(id);
      }
      return ids;
    },
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
      return {
        tokens: output.last_hidden_state.data,
        sentences: output.sentence_embedding?.data ?? null,
        longest,
        dimensions: output.last_hidden_state.dims[2],
      };
    },
  };
}
