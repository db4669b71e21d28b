import type { Embedding } from "../../embed/embedding.ts";
import type { Models } from "../../embed/load-models.ts";
import { LateInteraction } from "../late/late-interaction.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { type LexicalQuery, lexicalQuery } from "./bm25.ts";

/** A question made ready for comparison with passages. */
export interface PreparedQuestion {
  readonly embedding: Embedding;
  readonly lexical: LexicalQuery;
  readonly late: LateInteraction;
}

/** Null for a question without a single letter or digit. */
export async function prepareQuestion(
  text: string,
  snapshot: StoreSnapshot,
  models: Models,
): Promise<PreparedQuestion | null> {
  if (!isSearchable(text)) return null;
  return {
    embedding: await models.embedder.embedQuery(text),
    lexical: await lexicalQuery(text, snapshot),
    late: LateInteraction.of(models.tokens, text),
  };
}

/** Whether there is a letter or a digit to search for. */
export function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
