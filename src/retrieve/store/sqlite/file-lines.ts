import type { SqliteDatabase } from "../../../database/sqlite.ts";
import { passageOf } from "../passage-row.ts";
import type { FileLines } from "../passage-store.ts";
import { ARTICLE_COLUMNS, type ArticleRow } from "../store-export.ts";
import { PASSAGE_COLUMNS, PASSAGE_TABLES, type PassageOfPoint } from "./passage-rows.ts";

/** Of articles: whose file it is, and whether some lines are of them. */
const OF_ARTICLES = "articles.file_id = ? AND articles.last_line >= ? AND articles.first_line <= ?";

type OfLines = [file: number, first: number, last: number];

/** See `StoreSnapshot.fileLines`. */
export function fileLinesOf(
  database: SqliteDatabase,
  cited: PassageOfPoint,
  [first, last]: readonly [number, number],
): FileLines | null {
  const { file_id } = cited;
  const file = database
    .prepare<[id: number], { name: string; account: string }>("SELECT name, account FROM files WHERE id = ?")
    .get(file_id);
  if (file === undefined) return null;
  const articles = database
    .prepare<OfLines, ArticleRow>(`SELECT ${ARTICLE_COLUMNS} FROM articles WHERE ${OF_ARTICLES} ORDER BY id`)
    .all(file_id, first, last);
  const passages = database
    .prepare<[...OfLines, number, number], PassageOfPoint>(
      `SELECT ${PASSAGE_COLUMNS} FROM ${PASSAGE_TABLES}
         WHERE ${OF_ARTICLES} AND passages.last_line >= ? AND passages.first_line <= ? ORDER BY passages.id`,
    )
    .all(file_id, first, last, first, last);
  return {
    ...{ fileId: file_id, name: file.name, account: JSON.parse(file.account) },
    cited: passageOf(cited),
    articles,
    passages: passages.map(passageOf),
  };
}
