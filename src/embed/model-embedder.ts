import { type Embedder, type Embedding, EmbeddingError, toEmbedding } from "./embedding.ts";
import type { ModelFamily } from "./model-family.ts";

/** A model that is loaded: texts to token ids to embeddings. */
export interface Encoder {
  /** See `Embedder.revision`. */
  readonly revision: string;
  readonly dimensions: number;
  /** Token ids with or without the model's special tokens. */
  tokenize(text: string, specialTokens: boolean): number[];
  /** Embeddings of texts given by their token ids, in their order. */
  encode(texts: readonly (readonly number[])[]): Promise<Embedding[]>;
}

/** An embedder around a model that is loaded already. */
export function embedderOf(modelId: string, model: Encoder, family: ModelFamily): Embedder {
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
    return model.encode(sequences);
  }

  async function embedQueries(texts: readonly string[]): Promise<Embedding[]> {
    const parts = texts.map((text) => partsOf(text, (part) => model.tokenize(part, false).length <= maxTokens));
    const embeddings = await embed(parts.flat(), family.queryPrefix);
    return parts.map(({ length }) => {
      const ofParts = embeddings.splice(0, length);
      return length === 1 ? (ofParts[0] as Embedding) : mean(ofParts);
    });
  }

  return {
    modelId,
    revision: model.revision,
    dimensions: model.dimensions,
    maxTokens,
    countTokens: (text) => model.tokenize(text, false).length,
    embedPassages: (texts) => embed(texts, family.passagePrefix),
    embedQuery: async (text) => (await embedQueries([text]))[0] as Embedding,
    embedQueries,
  };
}

/** A text that is too long for the model is cut in halves, at white space where there is some, until all parts fit. */
function partsOf(text: string, fits: (part: string) => boolean): string[] {
  if (text.length < 2 || fits(text)) return [text];
  const middle = text.length >> 1;
  const space = text.slice(0, middle).search(/\s\S*$/u);
  const insideCharacter = /[\udc00-\udfff]/.test(text.charAt(middle));
  const cut = space > 0 ? space : insideCharacter ? middle + 1 : middle;
  return [text.slice(0, cut), text.slice(cut)]
    .filter((half) => half.trim() !== "")
    .flatMap((half) => partsOf(half, fits));
}

/** The direction between several embeddings, each counting the same. */
function mean(embeddings: readonly Embedding[]): Embedding {
  const sum = new Float32Array(embeddings[0]?.length ?? 0);
  for (const embedding of embeddings) {
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (embedding[i] as number);
  }
  return toEmbedding(sum, sum.length);
}
