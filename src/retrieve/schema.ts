import type { SqliteDatabase } from "./sqlite.ts";

/** Raised whenever a table changes its meaning; an index of another version is refused, and built anew on request. */
export const FORMAT_VERSION = 1;

/**
 * - `files`: one row a source file; `path` is relative to the index folder, so that both can be moved together.
 * - `source_pieces`: the decoded source text as UTF-16LE in pieces of at most `SOURCE_PIECE` units; quotations are compared
 *   with it before they go out.
 * - `passages`: `runs` maps the passage's text to source offsets (JSON triples of text offset, source offset, length),
 *   `embed_key` names what the embedder was given, so that an unchanged passage is not embedded again.
 * - `lexicon`: a contentless full-text index; its rows are the passages' terms, separated by spaces.
 * - `state`: `generation` counts up with every transaction that changes what can be found.
 */
const SCHEMA = `
CREATE TABLE state (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
  id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, hash TEXT NOT NULL,
  format TEXT NOT NULL, encoding TEXT NOT NULL
);
CREATE TABLE source_pieces (
  file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE, number INTEGER NOT NULL, utf16 BLOB NOT NULL,
  PRIMARY KEY (file_id, number)
) WITHOUT ROWID;
CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT, file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  title TEXT, byline TEXT, date TEXT, language TEXT NOT NULL, url TEXT,
  first_line INTEGER NOT NULL, last_line INTEGER NOT NULL
);
CREATE INDEX articles_by_file ON articles (file_id);
CREATE TABLE passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT, article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  kind TEXT NOT NULL, headings TEXT NOT NULL, text TEXT NOT NULL, sentences TEXT NOT NULL, runs TEXT NOT NULL,
  also TEXT NOT NULL, first_line INTEGER NOT NULL, last_line INTEGER NOT NULL, page INTEGER,
  citation TEXT NOT NULL UNIQUE, embed_key BLOB NOT NULL, embedding BLOB NOT NULL, tokens BLOB NOT NULL,
  term_count INTEGER NOT NULL
);
CREATE INDEX passages_by_article ON passages (article_id);
CREATE INDEX passages_by_embed_key ON passages (embed_key);
CREATE VIRTUAL TABLE lexicon USING fts5 (
  terms, content = '', contentless_delete = 1, detail = 'none',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
);
CREATE VIRTUAL TABLE lexicon_terms USING fts5vocab (lexicon, row);
`;

/** Largest piece of source text in one row, in UTF-16 units. */
export const SOURCE_PIECE = 65_536;

/** Lays out an empty database. */
export function createSchema(database: SqliteDatabase): void {
  database.transaction(() => {
    database.exec(SCHEMA);
    const set = database.prepare("INSERT INTO state (key, value) VALUES (?, ?)");
    set.run("generation", 0);
    set.run("terms", 0);
  })();
}

/** The number of the last change, 0 for an index that never held anything. */
export function generationOf(database: SqliteDatabase): number {
  return database.prepare("SELECT value FROM state WHERE key = 'generation'").pluck().get() as number;
}
