import { createHmac, randomBytes } from "node:crypto";
import { emptyLog, openDatabase, type SqliteDatabase } from "../../database/sqlite.ts";
import type { Log } from "../../log/log.ts";
import { SpareWrites } from "./spare-writes.ts";
import { FROM_VERSION_0, FROM_VERSION_1, FROM_VERSION_2, SCHEMA, VERSION } from "./sqlite-schema.ts";

/** After so many milliseconds it is tried again to empty the log. */
const EMPTIED_AGAIN_MS = 1_000;

interface TablesOptions {
  readonly file: string;
  readonly log: Log;
}

type SqlValue = string | number | null;

/** The tables of what a bot remembers, in SQLite; what is deleted from them is in no byte of the file. */
export class SqliteTables {
  readonly #database: SqliteDatabase;
  readonly #salt: string;
  readonly #spare: SpareWrites;
  /** Another process read the database when the log was to be emptied. */
  #isLogToBeEmptied = false;
  #again: NodeJS.Timeout | undefined;

  constructor({ file, log }: TablesOptions) {
    this.#spare = new SpareWrites(log);
    this.#database = openDatabase(file);
    // What is deleted is overwritten with zeros, in the tables and in their indexes.
    this.#database.pragma("secure_delete = ON");
    this.#prepare();
    this.run("INSERT INTO secret SELECT ? WHERE NOT EXISTS (SELECT 1 FROM secret)", randomBytes(32).toString("hex"));
    this.#salt = this.#database.prepare<[], string>("SELECT salt FROM secret").pluck().get() ?? "";
    // A process that was killed left in the log what had been deleted.
    this.attempt(() => this.#emptyLog());
  }

  /** A write that nobody has asked for: where it fails, the note is lost. */
  attempt(write: () => void): void {
    this.#spare.attempt(write);
  }

  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.#database.prepare<SqlValue[], Row>(sql).all(...values);
  }

  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.#database.prepare<SqlValue[], Row>(sql).get(...values);
  }

  /** The first column of each row. */
  values<Value>(sql: string, ...values: SqlValue[]): Value[] {
    return this.#database
      .prepare<SqlValue[], Value>(sql)
      .pluck()
      .all(...values);
  }

  /** @returns how many rows it has changed */
  run(sql: string, ...values: SqlValue[]): number {
    return this.#database.prepare(sql).run(...values).changes;
  }

  /** Deletes rows so that nothing of them stays, in the write-ahead log neither. @returns how many rows that were */
  delete(statements: readonly string[], ...values: SqlValue[]): number {
    const rows = this.#database.transaction(() =>
      statements.reduce((sum, statement) => sum + this.run(statement, ...values), 0),
    )();
    if (rows > 0 || this.#isLogToBeEmptied) this.#emptyLog();
    return rows;
  }

  /** A keyed hash: the same person has the same key in this database, and another one in every other. */
  owner(userId: string): string {
    return createHmac("sha256", this.#salt).update(userId).digest("base64url");
  }

  hasOptedOut(userId: string): boolean {
    return this.get("SELECT 1 FROM opted_out WHERE owner = ?", this.owner(userId)) !== undefined;
  }

  close(): void {
    clearTimeout(this.#again);
    this.#database.close();
  }

  #emptyLog(): void {
    this.#isLogToBeEmptied = true;
    this.#isLogToBeEmptied = !emptyLog(this.#database);
    clearTimeout(this.#again);
    // Where several processes have it open, one of them is often in the way, and never for long.
    if (this.#isLogToBeEmptied)
      this.#again = setTimeout(() => this.attempt(() => this.#emptyLog()), EMPTIED_AGAIN_MS).unref();
  }

  #prepare(): void {
    if (this.#version() >= VERSION) return;
    // Of several processes that open it at once, one brings it up to date, and the others find it so.
    const change = this.#database.transaction(() => {
      const version = this.#version();
      if (version >= VERSION) return;
      this.#database.exec(SCHEMA);
      if (version === 0) {
        this.#database.exec(FROM_VERSION_0);
        this.#database.exec(SCHEMA);
      }
      if (version < 2) this.#database.exec(FROM_VERSION_1);
      this.#database.exec(FROM_VERSION_2);
      this.#database.pragma(`user_version = ${VERSION}`);
    });
    change.immediate();
    this.#database.exec("VACUUM");
    this.#emptyLog();
  }

  #version(): number {
    return Number(this.#database.pragma("user_version", { simple: true }));
  }
}
