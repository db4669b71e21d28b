import { type Embedder, type Embedding, EmbeddingError, toEmbedding } from "./embedding.ts";
import type { ModelFamily } from "./model-family.ts";
import type { LoadedModel, ModelOutput } from "./transformers.ts";

/** Tokens a batch, padding included: batches of one to two thousand were fastest and keep memory small. */
const BATCH_TOKENS = 2_000;

/** An embedder around a model that is loaded already. */
export async function embedderOf(modelId: string, model: LoadedModel, family: ModelFamily): Promise<Embedder> {
  const probe = await model.run([model.tokenize(`${family.passagePrefix}a`, true)]);
  const { dimensions } = probe;

  async function embed(texts: readonly string[], prefix: string): Promise<Embedding[]> {
    const sequences = texts.map((text) => {
      const ids = model.tokenize(prefix + text, true);
      if (ids.length === 0) throw new EmbeddingError("A text without a single token cannot be embedded.");
      if (ids.length > family.maxTokens) {
        throw new EmbeddingError(
          `A text of ${ids.length} tokens exceeds the ${family.maxTokens} that ${modelId} reads.`,
        );
      }
      return ids;
    });
    const embeddings = new Array<Embedding>(texts.length);
    for (const batch of batches(sequences.map((ids) => ids.length))) {
      const rows = batch.map((index) => sequences[index] as number[]);
      const output = await model.run(rows);
      batch.forEach((index, row) => {
        const length = (rows[row] as number[]).length;
        embeddings[index] = toEmbedding(pool(output, family.pooling, row, length), dimensions);
      });
    }
    return embeddings;
  }

  return {
    modelId,
    revision: model.revision,
    dimensions,
    maxTokens: family.maxTokens,
    countTokens: (text) => model.tokenize(text, false).length,
    embedPassages: (texts) => embed(texts, family.passagePrefix),
    async embedQuery(text) {
      const ids = model.tokenize(family.queryPrefix + text, true).slice(0, family.maxTokens);
      if (ids.length === 0) throw new EmbeddingError("A question without a single token cannot be embedded.");
      return toEmbedding(pool(await model.run([ids]), family.pooling, 0, ids.length), dimensions);
    },
  };
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

function pool(output: ModelOutput, pooling: ModelFamily["pooling"], row: number, length: number): Float32Array {
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
