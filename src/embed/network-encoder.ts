import { type Embedding, toEmbedding } from "./embedding.ts";
import type { Encoder } from "./model-embedder.ts";
import type { Pooling } from "./model-family.ts";
import type { LoadedModel, ModelOutput } from "./transformers.ts";

/** Tokens a batch, padding included: batches of one to two thousand were fastest and keep memory small. */
const BATCH_TOKENS = 2_000;

/** Embeddings by running a network, whose outputs are pooled as its family wants it. */
export async function networkEncoder(model: LoadedModel, pooling: Pooling): Promise<Encoder> {
  const { dimensions } = await model.run([model.tokenize("a", true)]);
  return { ...model, dimensions, encode: (texts) => inBatches(model, pooling, texts) };
}

async function inBatches(
  model: LoadedModel,
  pooling: Pooling,
  texts: readonly (readonly number[])[],
): Promise<Embedding[]> {
  const embeddings = new Array<Embedding>(texts.length);
  for (const batch of batches(texts.map((ids) => ids.length))) {
    const rows = batch.map((index) => texts[index] as readonly number[]);
    const output = await model.run(rows);
    batch.forEach((index, row) => {
      const length = (rows[row] as readonly number[]).length;
      embeddings[index] = toEmbedding(pool(output, pooling, row, length), output.dimensions);
    });
  }
  return embeddings;
}

/** Indices grouped so that texts of like length share a batch and none is padded beyond `BATCH_TOKENS`. */
function batches(lengths: readonly number[]): number[][] {
  const order = lengths.map((_, index) => index).sort((a, b) => (lengths[a] as number) - (lengths[b] as number));
  const groups: number[][] = [];
  let group: number[] = [];
  for (const index of order) {
    if (group.length > 0 && (group.length + 1) * (lengths[index] as number) > BATCH_TOKENS) {
      groups.push(group);
      group = [];
    }
    group.push(index);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function pool(output: ModelOutput, pooling: Pooling, row: number, length: number): Float32Array {
  const { dimensions, longest, tokens, sentences } = output;
  if (pooling === "sentence-embedding" && sentences !== null) {
    return sentences.subarray(row * dimensions, (row + 1) * dimensions);
  }
  const first = row * longest * dimensions;
  if (pooling === "first-token") return tokens.subarray(first, first + dimensions);
  const sum = new Float32Array(dimensions);
  for (let token = 0; token < length; token++) {
    const offset = first + token * dimensions;
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) + (tokens[offset + i] as number);
  }
  return sum;
}
