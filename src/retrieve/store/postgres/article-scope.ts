import type { ArticleScope } from "../../answer.ts";
import { namePattern } from "../name-pattern.ts";
import type { Session } from "./server/database.ts";

/** See `StoreSnapshot.passageIdsIn`. A date that names a month or a year alone has all of its days. */
export async function passageIdsIn(
  session: Session,
  collection: number,
  { from, to, withUndated, files, article }: ArticleScope,
): Promise<number[]> {
  const rows = await session.query<{ id: number }>(
    `SELECT p.id FROM verbatim.passages AS p
       JOIN verbatim.articles AS a ON a.collection = p.collection AND a.id = p.article
       WHERE p.collection = $1
         AND ($2::text IS NULL AND $3::text IS NULL OR $4 AND a.date IS NULL
           OR ($2 IS NULL OR a.date COLLATE "C" >= $2 OR starts_with($2, a.date)) AND ($3 IS NULL OR a.date COLLATE "C" <= $3))
         AND ($5::text[] IS NULL OR a.source ILIKE ANY ($5))
         AND ($6::text IS NULL OR p.article = (
           SELECT own.article FROM verbatim.passages AS own WHERE own.collection = $1 AND own.citation = $6))
       ORDER BY p.id`,
    [collection, from, to, withUndated, files.length === 0 ? null : files.map(namePattern), article],
  );
  return rows.map(({ id }) => id);
}
