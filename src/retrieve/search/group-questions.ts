import type { Embedder, Embedding } from "../../embed/embedding.ts";
import { dot, EmbeddingError } from "../../embed/embedding.ts";
import { type Background, backgroundOf, standardised } from "./background.ts";
import type { SearchModels } from "./search-models.ts";

/**
 * Spreads above the background from which two questions count as the same: a cosine of .4 with the built-in model. Measured
 * with it on 24 questions in six languages: of 37 pairs that ask the same, 32 lie here or above; of the 239 other pairs, none
 * above half of it.
 */
const SAME_QUESTION = 7;

/**
 * Groups questions that mean much the same, in whatever language: for each the index of the first question of its group,
 * its own where it begins one. Each joins the most similar group.
 */
export async function groupQuestions(
  questions: readonly string[],
  { embedder, calibration }: Pick<SearchModels, "embedder" | "calibration">,
): Promise<number[]> {
  const embedded: EmbeddedQuestion[] = [];
  for (const text of questions) embedded.push({ text, embedding: await embeddingOf(text, embedder) });
  const background = calibration.background ?? backgroundAmong(embedded);
  const firsts: { readonly index: number; readonly question: EmbeddedQuestion }[] = [];
  return embedded.map((question, index) => {
    const [nearest] = firsts
      .map((first) => ({ first, nearness: nearnessOf(first.question, question, background) }))
      .sort((a, b) => b.nearness - a.nearness);
    if (nearest && nearest.nearness >= SAME_QUESTION) return nearest.first.index;
    firsts.push({ index, question });
    return index;
  });
}

/** Most questions ask different things. */
function backgroundAmong(questions: readonly EmbeddedQuestion[]): Background | null {
  const pairs = questions.flatMap((one, i) =>
    questions.slice(i + 1).flatMap((other) => similarityOf(one, other) ?? []),
  );
  return backgroundOf(pairs, null);
}

interface EmbeddedQuestion {
  readonly embedding: Embedding | null;
  readonly text: string;
}

/** In spreads; infinite for the same words. */
function nearnessOf(a: EmbeddedQuestion, b: EmbeddedQuestion, background: Background | null): number {
  if (a.text === b.text) return Number.POSITIVE_INFINITY;
  const similarity = similarityOf(a, b);
  return similarity === null ? 0 : standardised(similarity, background);
}

/** Null where the model reads nothing in one of them. */
function similarityOf(a: EmbeddedQuestion, b: EmbeddedQuestion): number | null {
  return a.embedding === null || b.embedding === null ? null : dot(a.embedding, b.embedding);
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
