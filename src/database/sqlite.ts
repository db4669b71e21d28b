import { readFileSync, rmSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { codeOf } from "../errors/thrown.ts";

/** A SQLite connection; statements, transactions and errors are better-sqlite3's. */
export type SqliteDatabase = Database.Database;

/** A prepared statement, typed by what it is given and by the rows that it gives. */
export type SqliteStatement<Bind extends unknown[] = unknown[], Row = unknown> = Database.Statement<Bind, Row>;

/** The row of a query that always gives one, such as a count. */
export function onlyRow<Bind extends unknown[], Row>(statement: SqliteStatement<Bind, Row>, ...values: Bind): Row {
  const row = statement.get(...values);
  if (row === undefined) throw new RangeError(`No row for: ${statement.source}`);
  return row;
}

/** Waits this long for another process's write to end, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/** Passages and packed source text fill pages of this size best: 100 bytes a passage fewer than SQLite's usual 4,096. */
const PAGE_BYTES = 16_384;

/**
 * Opens a database for reading and writing, made again where there is none, in WAL mode: a writer does not disturb
 * readers, and a killed process leaves whole transactions only.
 */
export function openDatabase(file: string): SqliteDatabase {
  requireNoPipe(file);
  const database = new Database(file, { timeout: BUSY_TIMEOUT });
  database.pragma(`page_size = ${PAGE_BYTES}`);
  database.pragma("journal_mode = WAL");
  // With WAL, NORMAL never corrupts; a power cut may lose the last transactions, which the next run makes again.
  database.pragma("synchronous = NORMAL");
  return database;
}

/** Of a reader; the system keeps the pages of the file as well, once for all processes. */
const READER_CACHE_KIB = 4_000;

/** Opens an existing database for reading only. */
export function openDatabaseForReading(file: string): SqliteDatabase {
  requireNoPipe(file);
  const database = new Database(file, { timeout: BUSY_TIMEOUT, readonly: true, fileMustExist: true });
  try {
    database.pragma("schema_version");
    database.pragma(`cache_size = -${READER_CACHE_KIB}`);
    return database;
  } catch (error) {
    database.close();
    if (storageTrouble(error) !== null && isLogEmpty(file)) return readIntoMemory(file);
    throw error;
  }
}

/** Opening a pipe would wait for its writer, and a device may have no end. */
function requireNoPipe(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.isFile() || found.isDirectory()) return;
  throw new Error(`${file} is neither a file nor a folder, where a database belongs. Move it away.`);
}

/** Where the file format version for writing and for reading stands in a database: 2 asks for a write-ahead log. */
const LOG_BYTES = [18, 19] as const;

/** Whether all of a database is in its own file. */
function isLogEmpty(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

/**
 * SQLite keeps a file beside a database with a write-ahead log even to read it; where none can be made (a disk that is full or
 * may not be written), a copy does.
 */
function readIntoMemory(file: string): SqliteDatabase {
  const bytes = readFileSync(file);
  for (const offset of LOG_BYTES) bytes.writeUInt8(1, offset);
  return new Database(bytes, { readonly: true });
}

/** Opens a file that serves as a lock only; a lock that another process holds is reported at once. */
export function openLock(file: string): SqliteDatabase {
  return new Database(file, { timeout: 0 });
}

/**
 * Copies a database, as it is now, into a new file that needs no other beside it; `complete` writes into the copy what only
 * the copy has.
 */
export async function backUpDatabase(
  database: SqliteDatabase,
  file: string,
  complete: (copy: SqliteDatabase) => void | Promise<void>,
): Promise<void> {
  // All at once: in steps it would begin again whenever another process writes.
  await database.backup(file, { progress: () => Number.MAX_SAFE_INTEGER });
  const copy = new Database(file);
  try {
    await complete(copy);
    copy.pragma("journal_mode = DELETE");
  } finally {
    copy.close();
  }
}

/** Deletes a database with what SQLite keeps beside it. */
export function deleteDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(`${file}${suffix}`, { force: true });
}

/** Copies the write-ahead log into the database, as far as no reader is in the way: closing has nothing left to write. */
export function copyLog(database: SqliteDatabase): void {
  database.pragma("wal_checkpoint(PASSIVE)");
}

/** False when pages of the database contradict each other; reads the whole file. */
export function isConsistent(database: SqliteDatabase): boolean {
  try {
    return database.pragma("quick_check(1)", { simple: true }) === "ok";
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** True for the error which says that another process holds the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === "SQLITE_BUSY";
}

/** What keeps files from being written, by the codes of SQLite and of the operating system. */
const STORAGE_TROUBLES: readonly (readonly [RegExp, "full" | "read-only" | "failing"])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/, "full"],
  [/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|EACCES|EPERM|EROFS)/, "read-only"],
  [/^(SQLITE_IOERR|EIO)/, "failing"],
];

/** Why something could not be written; null for errors that are about something else. */
export function storageTrouble(error: unknown): "full" | "read-only" | "failing" | null {
  const code = codeOf(error);
  return STORAGE_TROUBLES.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/** True for errors which mean that the file is damaged or no database at all. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(error.code);
}

/**
 * Copies the write-ahead log into the database and makes it empty, so that nothing is left in it of what was deleted. Waits for
 * nobody.
 * @returns false where another connection is in the way
 */
export function emptyLog(database: SqliteDatabase): boolean {
  database.pragma("busy_timeout = 0");
  try {
    return database.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0;
  } finally {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  }
}
