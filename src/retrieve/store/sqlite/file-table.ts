import type { SqliteDatabase } from "../../../database/sqlite.ts";
import type { FileStamp, KnownFile } from "../known-file.ts";
import { readState, writeState } from "./schema.ts";

/** The files of a database; those that are marked as missing stand in its state. */
export class FileTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  all(): KnownFile[] {
    const missing = new Set(this.#missing());
    const files = this.#database.prepare<[], FileStamp>("SELECT path, name, hash FROM files").all();
    return files.map((file) => ({ ...file, missing: missing.has(file.path) }));
  }

  /** Gives a file another path. */
  move(from: string, to: string): void {
    this.#database.prepare<[string, string]>("UPDATE files SET path = ? WHERE path = ?").run(to, from);
  }

  /** Marks the files of these paths, and no others, as missing. */
  markMissing(paths: readonly string[]): void {
    writeState(this.#database, "missing", JSON.stringify(paths));
  }

  #missing(): string[] {
    return JSON.parse(String(readState(this.#database, "missing") ?? "[]"));
  }
}
