import type { Embedder, Embedding } from "../../embed/embedding.ts";
import { dot, EmbeddingError } from "../../embed/embedding.ts";

/**
 * Cosine from which two questions count as the same. Measured with the built-in model on 24 questions in six languages: of
 * 37 pairs that ask the same, 32 lie here or above; of the 239 other pairs, none above .2.
 */
const SAME_QUESTION = 0.4;

/**
 * Groups questions that mean much the same, in whatever language: for each the index of the first question of its group,
 * its own where it begins one. Each joins the most similar group.
 */
export async function groupQuestions(questions: readonly string[], embedder: Embedder): Promise<number[]> {
  const firsts: { readonly index: number; readonly embedding: Embedding | null; readonly text: string }[] = [];
  const groups: number[] = [];
  for (const [index, text] of questions.entries()) {
    const embedding = await embeddingOf(text, embedder);
    const similarities = firsts.map((first) => ({ first, similarity: similarityOf(first, { embedding, text }) }));
    const [nearest] = similarities.sort((a, b) => b.similarity - a.similarity);
    if (nearest && nearest.similarity >= SAME_QUESTION) {
      groups.push(nearest.first.index);
      continue;
    }
    firsts.push({ index, embedding, text });
    groups.push(index);
  }
  return groups;
}

interface EmbeddedQuestion {
  readonly embedding: Embedding | null;
  readonly text: string;
}

function similarityOf(a: EmbeddedQuestion, b: EmbeddedQuestion): number {
  if (a.text === b.text) return 1;
  return a.embedding === null || b.embedding === null ? 0 : dot(a.embedding, b.embedding);
}

/** Null for a text in which the model reads nothing. */
async function embeddingOf(text: string, embedder: Embedder): Promise<Embedding | null> {
  try {
    return await embedder.embedQuery(text);
  } catch (error) {
    if (error instanceof EmbeddingError) return null;
    throw error;
  }
}
