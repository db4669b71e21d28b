import { cpSync, existsSync, renameSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "../../database/folders.ts";
import {
  backUpDatabase,
  deleteDatabase,
  isConsistent,
  isDamage,
  openDatabase,
  openDatabaseForReading,
  type SqliteDatabase,
} from "../../database/sqlite.ts";
import { messageOf } from "../../errors/thrown.ts";
import { IndexFolderError } from "../errors.ts";
import { isFileSystemError, meansAbsence, pathFrom } from "../indexing/file-trouble.ts";
import type { StoreCounts } from "../store/passage-store.ts";
import { deriveAgain } from "../store/sqlite/earlier-format.ts";
import { FileTable } from "../store/sqlite/file-table.ts";
import { syncToDisk } from "../store/sqlite/files-on-disk.ts";
import { guardStorage, indexFolder as indexFolderNamed } from "../store/sqlite/folder-trouble.ts";
import { makeIndexFolder } from "../store/sqlite/index-files.ts";
import { lockIndexFolder } from "../store/sqlite/index-lock.ts";
import { LaterFormatError, type Manifest, manifestIn, readAnyManifest } from "../store/sqlite/manifest.ts";
import { openIndexDatabase } from "../store/sqlite/open-database.ts";
import { FORMAT_VERSION, forgetState, readState, writeState } from "../store/sqlite/schema.ts";
import { finishIndex, nextDatabaseName } from "../store/sqlite/writable-index.ts";
import {
  backupPlace,
  datedFile,
  type Overwriting,
  removeUnfinished,
  requireOverwritable,
  unfinishedBackup,
} from "./backup-place.ts";

/** A copy that was written. */
export interface WrittenBackup {
  /** Absolute path. */
  readonly file: string;
  readonly counts: StoreCounts;
}

/**
 * Writes a copy of an index into one file, a SQLite database, while questions are answered and even while articles are
 * indexed. The HNSW file is left out: it is made again from the database.
 * @param to a file, or a folder in which a dated file is written (see `backupPlace`).
 * @throws IndexFolderError when there is no usable index, something else is there, or the copy could not be written whole:
 *   then what was there stays.
 */
export async function backUpIndex(
  indexFolder: string,
  to: string,
  overwriting: Overwriting = "backups",
): Promise<WrittenBackup> {
  if (readAnyManifest(indexFolder) === null) {
    throw new IndexFolderError(`${indexFolder} holds no index yet: there is nothing to copy.`);
  }
  return guardPlace(to, () => {
    const file = backupPlace(to, { indexFolder, overwriting });
    const folder = dirname(file);
    return guardStorage({ path: folder, called: "folder", another: "name another place" }, async () => {
      makeFolder(folder);
      removeUnfinished(file);
      const unfinished = unfinishedBackup(file);
      try {
        await copyIndex(indexFolder, unfinished);
        const { counts } = checkBackup(unfinished);
        syncToDisk(unfinished);
        // Once more: something may have come there meanwhile.
        requireOverwritable(file, overwriting);
        renameSync(unfinished, file);
        syncToDisk(folder);
        return { file, counts };
      } finally {
        deleteDatabase(unfinished);
      }
    });
  });
}

/** A place that cannot be looked at or made: a circle of links, a name that is too long. */
async function guardPlace<T>(place: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    throw new IndexFolderError(`No copy can be written to ${place} (${error.message}). Name another place.`, {
      cause: error,
    });
  }
}

/** Times that opening is tried again because a writer exchanged the files meanwhile. */
const OPENING_ATTEMPTS = 3;

/** The database of an index; a rebuild may end, and clear it away, between the reading of the manifest and the opening. */
function openLatest(indexFolder: string): SqliteDatabase {
  for (let attempt = 1; ; attempt++) {
    const manifest = readAnyManifest(indexFolder);
    if (manifest === null) throw new IndexFolderError(`${indexFolder} holds no index any longer.`);
    try {
      return openIndexDatabase(indexFolder, manifest, "read");
    } catch (error) {
      if (attempt === OPENING_ATTEMPTS || isIndexOf(indexFolder, manifest.database)) throw error;
    }
  }
}

async function copyIndex(indexFolder: string, file: string): Promise<void> {
  const database = openLatest(indexFolder);
  try {
    // Paths are relative to the index folder: they lead to the files as long as it is known which one.
    await backUpDatabase(database, file, (copy) => writeState(copy, "origin", resolve(indexFolder)));
  } finally {
    database.close();
  }
}

/** What a restored index holds. */
export interface RestoredIndex {
  readonly counts: StoreCounts;
  /** The earlier format that the copy had: what was restored is brought up to date. Null where it had none. */
  readonly formerFormat: number | null;
  /** Names of the files that are not on this machine; what was read of them stays. */
  readonly missing: readonly string[];
  /** Absolute path of a copy of the index that gave way, in the same folder; null where there was none that can be read. */
  readonly replaced: string | null;
}

/**
 * Puts a copy that `backUpIndex` wrote in the place of a folder's index. The copy is checked before, and what the folder
 * held answers until the copy has taken its place, and is kept as a copy itself; a running engine changes over by itself.
 * @throws IndexFolderError when the file is no sound copy, or the folder cannot be written.
 */
export async function restoreIndex(file: string, indexFolder: string): Promise<RestoredIndex> {
  requireFile(file);
  const kept = checkBackup(file);
  const folder = resolve(indexFolder);
  return guardStorage(indexFolderNamed(folder), async () => {
    makeIndexFolder(folder);
    const unlock = await lockIndexFolder(folder, "leave");
    try {
      const replaced = await keepReplaced(folder);
      const { counts, missing } = await takeIn(file, folder, kept);
      const formerFormat = kept.formatVersion === FORMAT_VERSION ? null : kept.formatVersion;
      return { counts, formerFormat, missing, replaced };
    } finally {
      unlock();
    }
  });
}

/** Makes a copy the index of a folder; where that fails, nothing of it stays there: the disk may be full. */
async function takeIn(
  file: string,
  folder: string,
  kept: Manifest,
): Promise<Pick<RestoredIndex, "counts" | "missing">> {
  const manifest = { ...kept, formatVersion: FORMAT_VERSION, database: nextDatabaseName(folder), hnsw: null };
  const restored = join(folder, manifest.database);
  try {
    cpSync(file, restored);
    checkBackup(restored);
    const database = openDatabase(restored);
    try {
      if (kept.formatVersion !== FORMAT_VERSION) await deriveAgain(database, kept.formatVersion);
      const missing = locateSources(database, folder);
      // It tells a copy from an index that is in use.
      forgetState(database, "origin");
      // What was known of the files' folders was so there and then.
      forgetState(database, "vanished");
      forgetState(database, "folders");
      return { counts: finishIndex(folder, { database, manifest }).counts, missing };
    } finally {
      database.close();
    }
  } catch (error) {
    if (!isIndexOf(folder, manifest.database)) deleteDatabase(restored);
    throw error;
  }
}

function isIndexOf(folder: string, database: string): boolean {
  try {
    return readAnyManifest(folder)?.database === database;
  } catch {
    return false;
  }
}

/** Copies the index that a folder holds into a dated file beside it; null where there is none, or it is damaged. */
async function keepReplaced(folder: string): Promise<string | null> {
  const file = datedFile(folder, "replaced");
  const unfinished = unfinishedBackup(file);
  try {
    const manifest = readAnyManifest(folder);
    if (manifest === null || manifest.counts.files === 0) return null;
    await copyIndex(folder, unfinished);
    renameSync(unfinished, file);
    return file;
  } catch (error) {
    // A damaged index is what copies are made for; with a full disk nothing is to be replaced.
    if (error instanceof LaterFormatError) throw error;
    if (error instanceof IndexFolderError || isDamage(error)) return null;
    throw error;
  } finally {
    deleteDatabase(unfinished);
  }
}

/**
 * Makes the paths of a copied index lead to its files again, seen from the folder that holds it now: a file stands beside
 * it as it stood beside the old one, or where it always was, or is remembered as missing.
 * @returns the names of the missing files.
 */
function locateSources(database: SqliteDatabase, folder: string): string[] {
  const origin = readState(database, "origin");
  const table = new FileTable(database);
  const files = table.all();
  const paths = new Set(files.map(({ path }) => path));
  const missing = files.filter(({ path: old }) => {
    if (existsSync(resolve(folder, old))) return false;
    const before = typeof origin === "string" ? resolve(origin, old) : null;
    if (before === null || !existsSync(before)) return true;
    const path = pathFrom(folder, before);
    if (paths.has(path)) return true;
    table.move(old, path);
    return false;
  });
  table.markMissing(missing.map(({ path }) => path));
  return missing.map(({ name }) => name);
}

/** Looked at before it is opened: opening a pipe waits for whoever writes into it. */
function requireFile(file: string): void {
  const name = 'Name a file that "npm run backup" wrote.';
  try {
    if (statSync(file).isFile()) return;
  } catch (cause) {
    if (isFileSystemError(cause) && meansAbsence(cause)) throw new IndexFolderError(`${file} does not exist. ${name}`);
    const reason = messageOf(cause);
    throw new IndexFolderError(`${file} cannot be looked at (${reason}). ${name}`, { cause });
  }
  throw new IndexFolderError(`${file} is no file. ${name}`);
}

/** @throws IndexFolderError when the file is not a whole copy of an index of this version or an earlier one. */
function checkBackup(file: string): Manifest {
  const unusable = (cause?: unknown) =>
    new IndexFolderError(`${file} is no whole copy of an index. Name a file that "npm run backup" wrote.`, { cause });
  try {
    const manifest = manifestIn(file);
    if (manifest === null) throw unusable();
    const database = openDatabaseForReading(file);
    try {
      if (!isConsistent(database)) throw unusable();
    } finally {
      database.close();
    }
    return manifest;
  } catch (error) {
    throw error instanceof IndexFolderError ? error : unusable(error);
  }
}
