import type { Embedding } from "../../embed/embedding.ts";
import { LateInteraction } from "../late/late-interaction.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { type Background, backgroundOf } from "./background.ts";
import { type LexicalQuery, lexicalQuery } from "./bm25.ts";
import { languageOfQuestion, type QuestionLanguage } from "./language-pair.ts";
import type { SearchModels } from "./search-models.ts";

/** A question made ready for comparison with passages. */
export interface PreparedQuestion {
  readonly text: string;
  readonly language: QuestionLanguage;
  readonly embedding: Embedding;
  /** The scale of the embedding's cosines; null where there is none. */
  readonly background: Background | null;
  readonly lexical: LexicalQuery;
  readonly late: LateInteraction;
}

/** Passages that tell what a question's similarities are like: more would hardly move their median. */
const SAMPLE = 512;

/** Null for a question without a single letter or digit. */
export async function prepareQuestion(
  text: string,
  snapshot: StoreSnapshot,
  { embedder, tokens, calibration }: SearchModels,
): Promise<PreparedQuestion | null> {
  if (!isSearchable(text)) return null;
  const embedding = await embedder.embedQuery(text);
  return {
    text,
    language: await languageOfQuestion(text),
    embedding,
    background: backgroundOf(await snapshot.sampleSimilarities(embedding, SAMPLE), calibration.background),
    lexical: await lexicalQuery(text, snapshot),
    late: LateInteraction.of(tokens, text),
  };
}

/** Whether there is a letter or a digit to search for. */
export function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
