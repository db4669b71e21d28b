import { fold } from "../../text/fold.ts";
import type { ArticleEntry } from "../answer.ts";
import type { OpenIndex } from "../store/sqlite/sqlite-passage-store.ts";

interface ArticleRow extends Omit<ArticleEntry, "lines"> {
  readonly first_line: number;
  readonly last_line: number;
  readonly headings: string | null;
}

/**
 * Articles whose title, section headings or file name holds what was typed (width, case, accents and script variants
 * ignored); titles that begin with it come first. All of them, by file, for an empty text.
 */
export function listArticles(index: OpenIndex, typed: string, limit: number, offset: number): ArticleEntry[] {
  const rows = index.database
    .prepare(
      `SELECT title, byline, date, language, url, files.name AS source, articles.first_line AS first_line,
         articles.last_line AS last_line, count(passages.id) AS passages,
         (SELECT citation FROM passages WHERE article_id = articles.id ORDER BY id LIMIT 1) AS citation,
         group_concat(DISTINCT headings) AS headings
       FROM articles JOIN files ON files.id = file_id JOIN passages ON passages.article_id = articles.id
       GROUP BY articles.id ORDER BY files.name, articles.first_line`,
    )
    .all() as ArticleRow[];
  const wanted = fold(typed).trim();
  return rows
    .map((row) => ({ row, rank: rankOf(row, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(offset, offset + limit)
    .map(({ row: { first_line, last_line, headings: _, ...entry } }) => ({ ...entry, lines: [first_line, last_line] }));
}

function rankOf({ title, headings, source }: ArticleRow, wanted: string): number {
  if (wanted === "") return 1;
  const folded = fold(title ?? "");
  if (folded.startsWith(wanted)) return 4;
  if (folded.includes(wanted)) return 3;
  if (fold(headings ?? "").includes(wanted)) return 2;
  return fold(source).includes(wanted) ? 1 : 0;
}
