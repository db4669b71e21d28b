import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { EmbeddingError } from "./embedding.ts";
import { NETWORK_FILE, readModelJson } from "./model-files.ts";
import { type OnnxTensor, readOnnxTensors } from "./onnx-tensors.ts";
import { bytesOf, messageIn } from "./protocol-buffer.ts";
import type { TokenRow } from "./token-rows.ts";
import type { TokenPiece } from "./tokens/unigram.ts";
import { compiledTokenizer, type UnigramTokenizer, unigramTokenizer } from "./tokens/unigram-tokenizer.ts";

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
  /** A row of `dimensions` numbers, until the next call. @throws RangeError for an id that the model does not have. */
  row(id: number): TokenRow;
}

/** Bytes of the file that are hashed at a time. */
const CHUNK_BYTES = 1 << 17;

/** Rows that are read at a time: texts hold mostly tokens with low ids, which stand together. */
const ROWS_AT_A_TIME = 64;

const TOKENIZER_FILE = "tokenizer.json";
/** What `npm run build` has made of the built-in model's, beside the code that it was made with: code in src/ has none. */
const COMPILED_TOKENIZER = fileURLToPath(new URL("tokenizer.bin", import.meta.url));
/** The tokenizer says itself what it expects. */
const TOKENIZER_JSON = { schema: v.unknown(), remedy: "Install Verbatim again." };

/** What was read last, and of which files: reading them takes a tenth of a second, and several parts of a process ask for it. */
let last: { readonly files: string; readonly bag: BagOfTokens } | null = null;

/**
 * Reads the model that comes with Verbatim, or gives what it made of the same files before. Its network multiplies each token's row
 * of 8-bit numbers with the row's scale. The rows stay in the file, which stays open: the system keeps it in memory once for all
 * processes, and an update that puts another file in its place changes nothing for who has it already.
 * @throws EmbeddingError in one sentence when its files are missing or damaged.
 */
export function readBuiltInModel(folder: string): BagOfTokens {
  try {
    const files = signOf([join(folder, TOKENIZER_FILE), join(folder, NETWORK_FILE)]);
    if (last?.files !== files) last = { files, bag: readFiles(folder) };
    return last.bag;
  } catch (cause) {
    throw new EmbeddingError(
      `The embedding model that comes with Verbatim could not be read from ${folder}: its files are missing or damaged. ` +
        "Install Verbatim again.",
      { cause },
    );
  }
}

/** Tells a file from another one in its place, and from itself before it was written to. */
function signOf(files: readonly string[]): string {
  return files
    .map((file) => {
      const { dev, ino, size, mtimeMs } = statSync(file);
      return `${dev}:${ino} ${size} ${mtimeMs}`;
    })
    .join(", ");
}

function readFiles(folder: string): BagOfTokens {
  const descriptor = openSync(join(folder, NETWORK_FILE), "r");
  try {
    const tokenizer = readTokenizer(folder);
    const tensors = readOnnxTensors(messageIn(descriptor));
    const rows = scaledRows(descriptor, tensors.get("table"), tensors.get("scale"));
    return { revision: revisionOf(descriptor), ...tokenizer, ...rows };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function readTokenizer(folder: string): UnigramTokenizer {
  const compiled = existsSync(COMPILED_TOKENIZER) ? readFileSync(COMPILED_TOKENIZER) : null;
  const ready = compiled === null ? null : compiledTokenizer(compiled, readFileSync(join(folder, TOKENIZER_FILE)));
  return ready ?? unigramTokenizer(readModelJson(folder, TOKENIZER_FILE, TOKENIZER_JSON));
}

/** Read as a whole, the file would leave its size in memory behind. */
function revisionOf(descriptor: number): string {
  const hash = createHash("sha256");
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let at = 0;
  for (;;) {
    const read = readSync(descriptor, chunk, 0, chunk.length, at);
    if (read === 0) return hash.digest("hex").slice(0, 16);
    hash.update(chunk.subarray(0, read));
    at += read;
  }
}

/** @throws RangeError when the tensors are not what the network takes its rows from. */
function scaledRows(
  descriptor: number,
  table: OnnxTensor | undefined,
  scale: OnnxTensor | undefined,
): Pick<BagOfTokens, "dimensions" | "row"> {
  const [tokens = 0, dimensions = 0] = table?.shape ?? [];
  const factors = scale === undefined ? new Uint8Array(0) : bytesOf(scale.content);
  const { start: tableStart, end: tableEnd } = table?.content ?? { start: 0, end: -1 };
  if (tableEnd - tableStart !== tokens * dimensions || factors.length !== tokens * Float32Array.BYTES_PER_ELEMENT) {
    throw new RangeError("The model file does not hold one row and one scale for each token.");
  }
  const scales = new DataView(factors.buffer, factors.byteOffset, factors.byteLength);
  const numbers = new Int8Array(ROWS_AT_A_TIME * dimensions);
  /** The first row of those in `numbers`; -1 for none. */
  let first = -1;
  const holdRow = (id: number) => {
    const start = id - (id % ROWS_AT_A_TIME);
    if (start === first) return;
    first = -1;
    const length = Math.min(ROWS_AT_A_TIME, tokens - start) * dimensions;
    const read = readSync(descriptor, numbers, 0, length, tableStart + start * dimensions);
    if (read < length) throw new RangeError("The model file has become shorter.");
    first = start;
  };
  return {
    dimensions,
    row(id) {
      if (!(id >= 0 && id < tokens)) throw new RangeError(`The model has no token ${id}.`);
      holdRow(id);
      const start = (id - first) * dimensions;
      const factor = scales.getFloat32(id * Float32Array.BYTES_PER_ELEMENT, true);
      return { numbers: numbers.subarray(start, start + dimensions), factor };
    },
  };
}
