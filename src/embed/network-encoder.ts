import { batchesOf } from "./batches.ts";
import { type Embedding, toEmbedding } from "./embedding.ts";
import type { Encoder } from "./model-embedder.ts";
import type { Pooling } from "./model-family.ts";
import type { LoadedModel, ModelOutput } from "./transformers.ts";

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
  for (const batch of batchesOf(texts.map((ids) => ids.length))) {
    const rows = batch.map((index) => texts[index] as readonly number[]);
    const output = await model.run(rows);
    batch.forEach((index, row) => {
      const length = (rows[row] as readonly number[]).length;
      embeddings[index] = toEmbedding(pool(output, pooling, row, length), output.dimensions);
    });
  }
  return embeddings;
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
