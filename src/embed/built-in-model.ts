import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { EmbeddingError } from "./embedding.ts";
import { NETWORK_FILE, readModelJson } from "./model-files.ts";
import { type OnnxTensor, readOnnxTensors } from "./onnx-tensors.ts";
import type { TokenPiece } from "./unigram.ts";
import { unigramTokenizer } from "./unigram-tokenizer.ts";

/**
 * A bag of subwords: a token has the same row in every text, and a text's embedding is the direction of its rows' sum. So
 * the rows are all that is read of the built-in model; the network that its file holds besides is never run.
 */
export interface BagOfTokens {
  /** SHA-256 of the model file (hex, first 16 digits). */
  readonly revision: string;
  readonly dimensions: number;
  tokenize(text: string): number[];
  /** The same tokens with what each stands for. */
  pieces(text: string): TokenPiece[];
  /** A new row of `dimensions` numbers. @throws RangeError for an id that the model does not have. */
  row(id: number): Float32Array;
}

/** The tokenizer says itself what it expects. */
const TOKENIZER_JSON = { schema: v.unknown(), remedy: "Install Verbatim again." };

/**
 * Reads the model that comes with Verbatim. Its network multiplies each token's row of 8-bit numbers with the row's scale.
 * @throws EmbeddingError in one sentence when its files are missing or damaged.
 */
export function readBuiltInModel(folder: string): BagOfTokens {
  try {
    const file = readFileSync(join(folder, NETWORK_FILE));
    const tokenizer = unigramTokenizer(readModelJson(folder, "tokenizer.json", TOKENIZER_JSON));
    const revision = createHash("sha256").update(file).digest("hex").slice(0, 16);
    const tensors = readOnnxTensors(file);
    return { revision, ...tokenizer, ...scaledRows(tensors.get("table"), tensors.get("scale")) };
  } catch (cause) {
    throw new EmbeddingError(
      `The embedding model that comes with Verbatim could not be read from ${folder}: its files are missing or damaged. ` +
        "Install Verbatim again.",
      { cause },
    );
  }
}

/** @throws RangeError when the tensors are not what the network takes its rows from. */
function scaledRows(
  table: OnnxTensor | undefined,
  scale: OnnxTensor | undefined,
): Pick<BagOfTokens, "dimensions" | "row"> {
  const [tokens = 0, dimensions = 0] = table?.shape ?? [];
  if (table?.bytes.length !== tokens * dimensions || scale?.bytes.length !== tokens * Float32Array.BYTES_PER_ELEMENT) {
    throw new RangeError("The model file does not hold one row and one scale for each token.");
  }
  const { buffer, byteOffset, byteLength } = table.bytes;
  const numbers = new Int8Array(buffer, byteOffset, byteLength);
  const scales = new DataView(scale.bytes.buffer, scale.bytes.byteOffset, scale.bytes.byteLength);
  return {
    dimensions,
    row(id) {
      if (!(id >= 0 && id < tokens)) throw new RangeError(`The model has no token ${id}.`);
      const factor = scales.getFloat32(id * Float32Array.BYTES_PER_ELEMENT, true);
      const row = new Float32Array(dimensions);
      for (let i = 0; i < dimensions; i++) row[i] = (numbers[id * dimensions + i] as number) * factor;
      return row;
    },
  };
}
