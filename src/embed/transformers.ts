import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AutoModel, AutoTokenizer, env, Tensor } from "@xenova/transformers";
import { EmbeddingError } from "./embedding.ts";

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

/** Folder of the models that come with Verbatim or were downloaded. */
export const MODELS_FOLDER = fileURLToPath(new URL("../../models", import.meta.url));

/** Folder name of the model that comes with Verbatim. */
const BUILT_IN_FOLDER = "static-multilingual-zh";

/** The library's tokenizer overflows the stack on very long texts, so it gets them in pieces of this many UTF-16 units. */
const TOKENIZER_PIECE = 8_192;

/**
 * Loads a model by id: "built-in" and folders from disk without any network, other ids from the hub (cached in
 * `models/`).
 * @throws EmbeddingError in one sentence when files are missing or the hub cannot be reached.
 */
export async function loadModel(modelId: string): Promise<LoadedModel> {
  const folder = await localFolder(modelId);
  env.allowLocalModels = folder !== null;
  env.allowRemoteModels = folder === null;
  env.cacheDir = MODELS_FOLDER;
  if (folder !== null) env.localModelPath = `${dirname(folder)}/`;
  const name = folder === null ? modelId : basename(folder);
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(name);
    const model = await AutoModel.from_pretrained(name, { quantized: true });
    const revision = await sha256(join(folder ?? join(MODELS_FOLDER, modelId), "onnx", "model_quantized.onnx"));
    return wrap(tokenizer, model, revision);
  } catch (cause) {
    const where = folder ?? `the model hub (${env.remoteHost})`;
    throw new EmbeddingError(
      `The embedding model "${modelId}" could not be loaded from ${where}. Check its name and the connection, ` +
        'or use the model that comes with Verbatim (EMBED_MODEL="built-in").',
      { cause },
    );
  }
}

async function localFolder(modelId: string): Promise<string | null> {
  if (modelId === "built-in") return join(MODELS_FOLDER, BUILT_IN_FOLDER);
  const folder = resolve(modelId);
  const exists = await access(join(folder, "tokenizer.json")).then(
    () => true,
    () => false,
  );
  if (exists) return folder;
  if (isAbsolute(modelId) || modelId.startsWith(".")) {
    throw new EmbeddingError(`${folder} holds no embedding model: tokenizer.json is missing there.`);
  }
  return null;
}

function wrap(
  tokenizer: Awaited<ReturnType<typeof AutoTokenizer.from_pretrained>>,
  model: Awaited<ReturnType<typeof AutoModel.from_pretrained>>,
  revision: string,
): LoadedModel {
  return {
    revision,
    tokenize(text, specialTokens) {
      if (text.length <= TOKENIZER_PIECE) {
        return tokenizer.encode(text, undefined, { add_special_tokens: specialTokens });
      }
      const ids: number[] = [];
      for (let start = 0; start < text.length; start += TOKENIZER_PIECE) {
        const piece = text.slice(start, start + TOKENIZER_PIECE);
        for (const id of tokenizer.encode(piece, undefined, { add_special_tokens: false })) ids.push(id);
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
        token_type_ids: new Tensor("int64", new BigInt64Array(ids.length), shape),
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

async function sha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(piece);
  return hash.digest("hex").slice(0, 16);
}
