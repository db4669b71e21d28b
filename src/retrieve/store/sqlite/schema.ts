import type { SqliteDatabase } from "../../../database/sqlite.ts";

/**
 * Raised whenever a table changes its meaning. An index of an earlier format is brought up to date (`earlier-format.ts`),
 * one of a later format refused.
 */
export const FORMAT_VERSION = 11;

/** What later formats keep beside what earlier ones kept. */
const LATER_COLUMNS = {
  files: ["reading_version INTEGER NOT NULL DEFAULT 0", "account TEXT NOT NULL DEFAULT 'null'", "given_encoding TEXT"],
  articles: ["dated_by TEXT"],
  passages: [
    "may_be_anothers INTEGER NOT NULL DEFAULT 0",
    "recognized INTEGER NOT NULL DEFAULT 0",
    "speakers TEXT NOT NULL DEFAULT '[]'",
  ],
} as const;

/** What no format needs: it only saves reading files again, and is laid out wherever it is not there. */
const LOOKS =
  "CREATE TABLE IF NOT EXISTS looks (file_id INTEGER PRIMARY KEY REFERENCES files (id) ON DELETE CASCADE, look TEXT NOT NULL)";

/**
 * - `files`: one row a source file; `path` is relative to the index folder, so that both can be moved together; `account` is the
 *   JSON of what became of its text, `encoding` what it was decoded as, and `given_encoding` what a person has said.
 * - `looks`: what files looked like from outside when they were read (`fileLook`), for some of them.
 * - `source_pieces`: the decoded source text, packed, in rows of equal length (`passage-codec.ts`); quotations are compared
 *   with it before they go out.
 * - `points`: one row for each different embedding, which all passages with that embedding share; ids are never used again,
 *   so that an HNSW file stays true of the points that it knows. `digest` finds equal embeddings.
 * - `passages`: `sentences`, `tokens` and `runs`, which maps its text to source offsets, are packed (`passage-codec.ts`),
 *   `embed_key` names what the embedder was given, so that an unchanged passage is not embedded again; of one that
 *   `may_be_anothers` the article's headline is not told, and `recognized` is what was read from a picture; `speakers` is a JSON
 *   array (`StoredPassage.speakers`).
 * - `lexicon`: a contentless full-text index; its rows are what passages are looked up by (`lookedUpTerms`), separated by spaces.
 * - `state`: `generation` counts up with every transaction that changes what can be found; `manifest` is the manifest's
 *   JSON as of the last finished run; `rebuilding` stands instead while a rebuild is not complete; `origin` is,
 *   in a backup, the folder that it was copied from; `missing` the paths of restored files that are not on this machine;
 *   `vanished` an object from the paths of files that are out of reach to the times since when;
 *   `folders` one from the paths of folders to what tells each from another one in its place.
 */
const SCHEMA = `
CREATE TABLE state (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
  id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, hash TEXT NOT NULL,
  format TEXT NOT NULL, encoding TEXT NOT NULL,
  ${LATER_COLUMNS.files.join(", ")}
);
CREATE TABLE source_pieces (
  file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE, number INTEGER NOT NULL, packed BLOB NOT NULL,
  PRIMARY KEY (file_id, number)
);
CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT, file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  title TEXT, byline TEXT, date TEXT, language TEXT NOT NULL, url TEXT,
  first_line INTEGER NOT NULL, last_line INTEGER NOT NULL,
  ${LATER_COLUMNS.articles.join(", ")}
);
CREATE INDEX articles_by_file ON articles (file_id);
CREATE TABLE points (
  id INTEGER PRIMARY KEY AUTOINCREMENT, digest INTEGER NOT NULL, embedding BLOB NOT NULL
);
CREATE INDEX points_by_digest ON points (digest);
CREATE TABLE passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT, article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  point_id INTEGER NOT NULL REFERENCES points (id),
  kind TEXT NOT NULL, headings TEXT NOT NULL, text TEXT NOT NULL, sentences BLOB NOT NULL, runs BLOB NOT NULL,
  also TEXT NOT NULL, first_line INTEGER NOT NULL, last_line INTEGER NOT NULL, page INTEGER,
  citation TEXT NOT NULL UNIQUE, embed_key BLOB NOT NULL, tokens BLOB NOT NULL,
  term_count INTEGER NOT NULL,
  ${LATER_COLUMNS.passages.join(", ")}
);
CREATE INDEX passages_by_article ON passages (article_id);
CREATE INDEX passages_by_point ON passages (point_id);
CREATE INDEX passages_by_embed_key ON passages (embed_key);
`;

/** What is made of the other tables. */
const DERIVED_SCHEMA = `
CREATE INDEX articles_by_language ON articles (language);
CREATE INDEX passages_by_speakers ON passages (speakers) WHERE speakers <> '[]';
CREATE VIRTUAL TABLE lexicon USING fts5 (
  terms, content = '', contentless_delete = 1, detail = 'none',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
);
CREATE VIRTUAL TABLE lexicon_terms USING fts5vocab (lexicon, row);
`;

const DROP_DERIVED = `
DROP INDEX IF EXISTS articles_by_language;
DROP INDEX IF EXISTS passages_by_speakers;
DROP TABLE IF EXISTS lexicon_terms;
DROP TABLE IF EXISTS lexicon;
`;

/** What is known of an index in its own database. */
export type StateKey =
  | "generation"
  | "terms"
  | "manifest"
  | "rebuilding"
  | "origin"
  | "missing"
  | "vanished"
  | "folders";

/** Lays out an empty database; `state` is what it says of itself until a run has finished. */
export function createSchema(database: SqliteDatabase, state: Partial<Record<StateKey, string>>): void {
  database.transaction(() => {
    database.exec(SCHEMA);
    database.exec(LOOKS);
    database.exec(DERIVED_SCHEMA);
    writeState(database, "generation", 0);
    writeState(database, "terms", 0);
    for (const [key, value] of Object.entries(state)) writeState(database, key as StateKey, value);
  })();
}

/** Lays out what a database of this format may lack, as an earlier Verbatim made it. */
export function addLooks(database: SqliteDatabase): void {
  database.exec(LOOKS);
}

/** Lays out what a database of an earlier format lacks and can do without. */
export function addLaterColumns(database: SqliteDatabase): void {
  addLooks(database);
  const names = database.prepare<[table: string], string>("SELECT name FROM pragma_table_info(?)").pluck();
  for (const [table, columns] of Object.entries(LATER_COLUMNS)) {
    const known = names.all(table);
    for (const column of columns)
      if (!known.includes(column.split(" ", 1)[0] ?? "")) database.exec(`ALTER TABLE ${table} ADD COLUMN ${column}`);
  }
}

/** Empties what is made of the other tables, and lays it out as it is now. */
export function layOutDerived(database: SqliteDatabase): void {
  database.exec(DROP_DERIVED);
  database.exec(DERIVED_SCHEMA);
}

/** Tables with the names and types of their columns, but for those of the lexicon: equal for databases that keep the same. */
export function layoutOf(database: SqliteDatabase): string {
  return database
    .prepare<[], string>(
      `SELECT tables.name || '.' || columns.name || ' ' || columns.type
         FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
         WHERE tables.type = 'table' AND tables.name NOT LIKE 'lexicon%' AND tables.name NOT LIKE 'sqlite%'
         ORDER BY tables.name, columns.cid`,
    )
    .pluck()
    .all()
    .join(", ");
}

export function writeState(database: SqliteDatabase, key: StateKey, value: string | number): void {
  database
    .prepare<[StateKey, string | number]>("INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)")
    .run(key, value);
}

export function forgetState(database: SqliteDatabase, key: StateKey): void {
  database.prepare<[StateKey]>("DELETE FROM state WHERE key = ?").run(key);
}

/** Null where the database does not say. */
export function readState(database: SqliteDatabase, key: StateKey): string | number | null {
  const select = database.prepare<[StateKey], string | number>("SELECT value FROM state WHERE key = ?").pluck();
  return select.get(key) ?? null;
}

/** The number of the last change, 0 for an index that never held anything. */
export function generationOf(database: SqliteDatabase): number {
  return Number(readState(database, "generation"));
}
