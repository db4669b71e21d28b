import { join } from "node:path";
import { fuse } from "./fuse.ts";
import { load, type Peer } from "./peer.ts";
import { wordsOf } from "./words.ts";

interface Statement {
  run(...values: unknown[]): unknown;
  pluck(): Statement;
  all(...values: unknown[]): number[];
}

interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

const TABLES = `
CREATE TABLE passages (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(body, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE vectors USING vec0(embedding FLOAT[DIMENSIONS] distance_metric = cosine);
`;

async function openDatabase(folder: string): Promise<Database> {
  const { default: Sqlite } = await load<{ default: new (file: string) => Database }>("better-sqlite3");
  const { load: loadExtension } = await load<{ load(into: Database): void }>("sqlite-vec");
  const database = new Sqlite(join(folder, "peer.db"));
  loadExtension(database);
  return database;
}

/** SQLite's own full-text index and an extension that compares embeddings: exact search. */
export const sqlite: Peer = {
  name: "FTS5 + sqlite-vec",

  async build({ texts, dimensions, embeddings }, folder) {
    const database = await openDatabase(folder);
    database.exec(TABLES.replace("DIMENSIONS", String(dimensions)));
    const [passage, words, vector] = [
      database.prepare("INSERT INTO passages (id, text) VALUES (?, ?)"),
      database.prepare("INSERT INTO words (rowid, body) VALUES (?, ?)"),
      database.prepare("INSERT INTO vectors (rowid, embedding) VALUES (?, ?)"),
    ];
    database.exec("BEGIN");
    for (const [i, text] of texts.entries()) {
      passage.run(i, text);
      words.run(i, wordsOf(text).join(" "));
      // It tells whole numbers from others only so.
      vector.run(BigInt(i), embeddings.subarray(i * dimensions, (i + 1) * dimensions));
    }
    database.exec("COMMIT");
    database.close();
    return {};
  },

  async open(folder) {
    const database = await openDatabase(folder);
    const byWords = database.prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?").pluck();
    const byMeaning = database.prepare("SELECT rowid FROM vectors WHERE embedding MATCH ? AND k = ?").pluck();
    return {
      search: ({ text, embedding }, count) => {
        const query = wordsOf(text).map((word) => `"${word}"`);
        return fuse(
          [query.length === 0 ? [] : byWords.all(query.join(" OR "), count), byMeaning.all(embedding, count)],
          count,
        );
      },
      close: async () => database.close(),
    };
  },
};
