import type { Session } from "./server/database.ts";
import { inParts } from "./server/parts.ts";

/** Embeddings of passages as they are stored (`encodeEmbedding`), by the passages' ids. */
export type EmbeddingsById = Map<number, Uint8Array>;

/** The embeddings of some passages; unknown ones are passed over. */
export async function embeddingsOf(
  session: Session,
  collection: number,
  ids: readonly number[],
): Promise<EmbeddingsById> {
  const found: EmbeddingsById = new Map();
  for (const some of inParts(ids)) {
    const rows = await session.query<{ passage: number; embedding: Uint8Array }>(
      "SELECT passage, embedding FROM verbatim.embeddings WHERE collection = $1 AND passage = ANY ($2::bigint[])",
      [collection, some],
    );
    for (const { passage, embedding } of rows) found.set(passage, embedding);
  }
  return found;
}
