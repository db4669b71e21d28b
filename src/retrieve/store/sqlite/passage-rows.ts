import type { PassageRow } from "../passage-row.ts";

/** What a `SELECT` must give for a `PassageOfPoint`. */
export const PASSAGE_COLUMNS = `passages.id AS id, point_id, article_id, file_id, kind, headings, may_be_anothers, recognized, text, sentences, speakers, tokens, runs, also,
  passages.first_line AS first_line, passages.last_line AS last_line, page, citation, term_count,
  files.name AS source, title, byline, date, dated_by AS datedBy, language, url`;

export const PASSAGE_TABLES =
  "passages JOIN articles ON articles.id = passages.article_id JOIN files ON files.id = articles.file_id";

/** A row of `PASSAGE_COLUMNS`. */
export interface PassageOfPoint extends PassageRow {
  /** The embedding that it shares with all passages of the same embedding. */
  readonly point_id: number;
}
