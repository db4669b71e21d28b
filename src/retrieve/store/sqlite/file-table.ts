import type { SqliteDatabase } from "../../../database/sqlite.ts";
import type { KnownFile } from "../known-file.ts";
import { readState, writeState } from "./schema.ts";

/** A row of a database of any format: those before 7 lack the last three. */
interface FileRow {
  readonly path: string;
  readonly name: string;
  readonly hash: string;
  readonly reading_version?: number;
  /** The JSON of a `TextAccount`, or of null. */
  readonly account?: string;
  readonly given_encoding?: string | null;
}

/** The files of a database; those that are marked as missing or vanished stand in its state. */
export class FileTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  all(): KnownFile[] {
    const missing = new Set(this.#missing());
    const vanished = new Map(Object.entries(this.#vanished()));
    const files = this.#database.prepare<[], FileRow>("SELECT * FROM files").all();
    return files.map(({ path, name, hash, account = "null", ...row }) => {
      const since = vanished.get(path);
      return {
        path,
        name,
        hash,
        readingVersion: row.reading_version ?? 0,
        givenEncoding: row.given_encoding ?? null,
        account: JSON.parse(account),
        missing: missing.has(path),
        ...(since === undefined ? {} : { vanished: since }),
      };
    });
  }

  /** Gives a file another path. */
  move(from: string, to: string): void {
    this.#database.prepare<[string, string]>("UPDATE files SET path = ? WHERE path = ?").run(to, from);
  }

  /** Marks the files of these paths, and no others, as missing. */
  markMissing(paths: readonly string[]): void {
    writeState(this.#database, "missing", JSON.stringify(paths));
  }

  /** Marks the files of these paths, and no others, as vanished, by path since when. */
  markVanished(since: ReadonlyMap<string, string>): void {
    writeState(this.#database, "vanished", JSON.stringify(Object.fromEntries(since)));
  }

  /** How many files are marked as vanished. */
  countVanished(): number {
    return Object.keys(this.#vanished()).length;
  }

  /** What files looked like from outside, by path, as far as it was noted; for writers. */
  looks(): ReadonlyMap<string, string> {
    const rows = this.#database.prepare<[], { path: string; look: string }>(
      "SELECT path, look FROM looks JOIN files ON files.id = file_id",
    );
    return new Map(rows.all().map(({ path, look }) => [path, look]));
  }

  noteLooks(looks: ReadonlyMap<string, string>): void {
    const note = this.#database.prepare<[look: string, path: string]>(
      "INSERT OR REPLACE INTO looks (file_id, look) SELECT id, ? FROM files WHERE path = ?",
    );
    this.#database.transaction(() => {
      for (const [path, look] of looks) note.run(look, path);
    })();
  }

  /** What was last noted of folders, by path. */
  folders(): ReadonlyMap<string, string> {
    return new Map(Object.entries(JSON.parse(String(readState(this.#database, "folders") ?? "{}"))));
  }

  /** Notes this of folders, and of no others. */
  noteFolders(folders: ReadonlyMap<string, string>): void {
    writeState(this.#database, "folders", JSON.stringify(Object.fromEntries(folders)));
  }

  #vanished(): Readonly<Record<string, string>> {
    return JSON.parse(String(readState(this.#database, "vanished") ?? "{}"));
  }

  #missing(): string[] {
    return JSON.parse(String(readState(this.#database, "missing") ?? "[]"));
  }
}
