import type { EvalQuestion } from "../../../src/cli/eval/question-set.ts";
import type { Embedder, Embedding } from "../../../src/embed/embedding.ts";
import { toEmbedding } from "../../../src/embed/embedding.ts";

/** How an embedder that knows the answers differs from one that says them plainly. */
export interface Knowledge {
  /** All cosines c become offset + (1 - offset) x c, as models of the hub squeeze them. */
  readonly offset: number;
  /** Length of what is added to each question's embedding in a direction of its own; 0 for sure knowledge. */
  readonly noise: number;
}

/**
 * An embedder that gives a question the embedding of the passage that answers it, as far as it has embedded that passage, and
 * any other text its own.
 */
export function knowingEmbedder(
  embedder: Embedder,
  questions: readonly EvalQuestion[],
  { offset, noise }: Knowledge,
): Embedder {
  const seen: { readonly text: string; readonly embedding: Embedding }[] = [];
  const answerTo = new Map(questions.map((question) => [question.text, question]));
  const squeezed = (embedding: Embedding) => {
    const constant = Math.sqrt(offset / embedding.length);
    const scaled = embedding.map((value) => value * Math.sqrt(1 - offset));
    return Float32Array.of(...scaled, ...new Float32Array(embedding.length).fill(constant));
  };
  const knowing = async (text: string) => {
    const question = answerTo.get(text);
    const known = seen.find((passage) => question?.isAnsweredBy(passage as never));
    if (known === undefined) return squeezed(await embedder.embedQuery(text));
    const disturbed = known.embedding.map((value, i) => value + noise * directionOf(text, i, known.embedding.length));
    return squeezed(toEmbedding(disturbed, disturbed.length));
  };
  return {
    ...embedder,
    modelId: "built-in",
    dimensions: 2 * embedder.dimensions,
    async embedPassages(texts) {
      const embeddings = await embedder.embedPassages(texts);
      texts.forEach((text, i) => {
        seen.push({ text, embedding: embeddings[i] as Embedding });
      });
      return embeddings.map(squeezed);
    },
    embedQuery: knowing,
    embedQueries: (texts) => Promise.all(texts.map(knowing)),
  };
}

/** A number of a text's own random direction, whose length is about 1. */
function directionOf(text: string, i: number, dimensions: number): number {
  let seed = i + 1;
  for (const character of text) seed = (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) | 0;
  const uniform = (salt: number) => {
    const mixed = Math.imul(seed ^ salt, 0x9e3779b1);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return Math.sqrt(12 / dimensions) * (uniform(0x51ed) - 0.5);
}
