import { type Embedder, type Embedding, EmbeddingError, toEmbedding } from "./embedding.ts";
import type { ModelFamily } from "./model-family.ts";
import type { LoadedModel, ModelOutput } from "./transformers.ts";

/** Tokens a batch, padding included: batches of one to two thousand were fastest and keep memory small. */
const BATCH_TOKENS = 2_000;

/** Embeddings of texts given by their token ids, in their order. */
export type Encode = (texts: readonly (readonly number[])[]) => Promise<Embedding[]>;

/** An embedder around a model that is loaded already; `encode` runs the model unless it is given. */
export async function embedderOf(
  modelId: string,
  model: LoadedModel,
  family: ModelFamily,
  encode: Encode = (texts) => inBatches(model, family.pooling, texts),
): Promise<Embedder> {
  const { dimensions } = await model.run([model.tokenize(`${family.passagePrefix}a`, true)]);
  const overhead = Math.max(
    ...[family.passagePrefix, family.queryPrefix].map((prefix) => {
      return model.tokenize(`${prefix}a`, true).length - model.tokenize("a", false).length;
    }),
  );
  const maxTokens = family.maxTokens - overhead;

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
    return encode(sequences);
  }

  async function embedQueries(texts: readonly string[]): Promise<Embedding[]> {
    const pieces = texts.map((text) => piecesOf(text, (piece) => model.tokenize(piece, false).length <= maxTokens));
    const embeddings = await embed(pieces.flat(), family.queryPrefix);
    return pieces.map(({ length }) => {
      const ofParts = embeddings.splice(0, length);
      return length === 1 ? (ofParts[0] as Embedding) : mean(ofParts);
    });
  }

  return {
    modelId,
    revision: model.revision,
    dimensions,
    maxTokens,
    countTokens: (text) => model.tokenize(text, false).length,
    embedPassages: (texts) => embed(texts, family.passagePrefix),
    embedQuery: async (text) => (await embedQueries([text]))[0] as Embedding,
    embedQueries,
  };
}

async function inBatches(
  model: LoadedModel,
  pooling: ModelFamily["pooling"],
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

/** A text that is too long for the model is cut in halves, at white space where there is some, until all parts fit. */
function piecesOf(text: string, fits: (piece: string) => boolean): string[] {
  if (text.length < 2 || fits(text)) return [text];
  const middle = text.length >> 1;
  const space = text.slice(0, middle).search(/\s\S*$/u);
  const insideCharacter = /[\udc00-\udfff]/.test(text.charAt(middle));
  const cut = space > 0 ? space : insideCharacter ? middle + 1 : middle;
  return [text.slice(0, cut), text.slice(cut)]
    .filter((half) => half.trim() !== "")
    .flatMap((half) => piecesOf(half, fits));
}

/** The direction between several embeddings, each counting the same. */
function mean(embeddings: readonly Embedding[]): Embedding {
  const sum = new Float32Array(embeddings[0]?.length ?? 0);
  for (const embedding of embeddings) {
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (embedding[i] as number);
  }
  return toEmbedding(sum, sum.length);
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
