import Database from "better-sqlite3";

/** A SQLite connection; statements, transactions and errors are better-sqlite3's. */
export type SqliteDatabase = Database.Database;

export type SqliteStatement = Database.Statement;

/** Waits this long for another process's write to end, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens a database for reading and writing, made anew where there is none, in WAL mode: a writer does not disturb
 * readers, and a killed process leaves whole transactions only.
 */
export function openDatabase(file: string): SqliteDatabase {
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  database.pragma("journal_mode = WAL");
  // With WAL, NORMAL never corrupts; a power cut may lose the last transactions, which the next run makes again.
  database.pragma("synchronous = NORMAL");
  return database;
}

/** Opens an existing database for reading only. */
export function openDatabaseForReading(file: string): SqliteDatabase {
  return new Database(file, { timeout: BUSY_TIMEOUT, readonly: true, fileMustExist: true });
}

/** Opens a file that serves as a lock only; a lock that another process holds is reported at once. */
export function openLock(file: string): SqliteDatabase {
  return new Database(file, { timeout: 0 });
}

/** True for the error which says that another process holds the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === "SQLITE_BUSY";
}

/** True for errors which mean that the file is damaged or no database at all. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(error.code);
}
