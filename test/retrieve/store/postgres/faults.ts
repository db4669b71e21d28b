import { expect } from "vitest";
import { postgresAt } from "../../../../src/retrieve/store/postgres/server/client.ts";

/** Runs one statement; no rows where there are no tables yet. */
export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const database = postgresAt(url);
  const session = await database.connect();
  try {
    return await session.query<Row>(sql);
  } catch (error) {
    expect((error as { code?: string }).code).toBe("42P01");
    return [];
  } finally {
    await session.end();
    await database.close();
  }
}

/** Where tables do not agree with each other, all in one statement, which sees one state. */
export function faultsOf(url: string): Promise<object[]> {
  return ask(
    url,
    `SELECT 'counts' AS fault FROM verbatim.collections AS c WHERE (files, articles, passages, terms) IS DISTINCT FROM (
         (SELECT count(*) FROM verbatim.files WHERE collection = c.id),
         (SELECT count(*) FROM verbatim.articles WHERE collection = c.id),
         (SELECT count(*) FROM verbatim.passages WHERE collection = c.id),
         (SELECT coalesce(sum(term_count), 0) FROM verbatim.passages WHERE collection = c.id)
       ) AND state <> 'replaced'
     UNION ALL SELECT 'terms' FROM (
         SELECT c.id, substr(key, strpos(key, ' ') + 1) COLLATE "C" AS term, count(*) AS held
           FROM verbatim.passage_terms AS p JOIN verbatim.collections AS c ON c.id = p.collection AND state <> 'replaced',
             unnest(p.terms) AS key GROUP BY 1, 2
       ) AS h FULL JOIN (
         SELECT t.* FROM verbatim.terms AS t JOIN verbatim.collections AS c ON c.id = t.collection AND state <> 'replaced'
       ) AS t ON t.collection = h.id AND t.term = h.term
       WHERE coalesce(t.passages, 0) <> coalesce(h.held, 0)
     UNION ALL SELECT 'codes' FROM verbatim.passages AS p FULL JOIN verbatim.codes AS c
         ON c.collection = p.collection AND c.passage = p.id
       WHERE (c.passage IS NULL OR p.id IS NULL) AND coalesce(c.collection, p.collection)
         IN (SELECT id FROM verbatim.collections WHERE state <> 'replaced')
     UNION ALL SELECT 'embeddings' FROM verbatim.passages AS p FULL JOIN verbatim.embeddings AS e
         ON e.collection = p.collection AND e.passage = p.id
       WHERE (e.passage IS NULL OR p.id IS NULL) AND coalesce(e.collection, p.collection)
         IN (SELECT id FROM verbatim.collections WHERE state <> 'replaced')`,
  );
}
