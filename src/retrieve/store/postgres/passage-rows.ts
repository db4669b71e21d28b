import type { Session } from "./server/database.ts";
import { inParts } from "./server/parts.ts";

/** What a `SELECT` from `passages AS p JOIN articles AS a` must give for a `PassageRow`. */
const PASSAGE_COLUMNS = `p.id, p.article AS article_id, a.file AS file_id, p.kind, p.headings, p.may_be_anothers, p.recognized, p.text,
  p.sentences, p.speakers, p.tokens, p.runs, p.also, p.first_line, p.last_line, p.page, p.citation, p.term_count, a.source, a.title, a.byline, a.date, a.dated_by AS "datedBy", a.language, a.url`;

/** The beginning of a statement that reads passages, whose first value is the collection. */
export const SELECT_PASSAGES = `SELECT ${PASSAGE_COLUMNS} FROM verbatim.passages AS p
  JOIN verbatim.articles AS a ON a.collection = p.collection AND a.id = p.article`;

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
