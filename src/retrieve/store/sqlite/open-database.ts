import { existsSync } from "node:fs";
import { join } from "node:path";
import { openDatabase, openDatabaseForReading, type SqliteDatabase, storageTrouble } from "../../../database/sqlite.ts";
import { IndexFolderError, StorageError } from "../../errors.ts";
import { REBUILD } from "../remedies.ts";
import { guardDamage } from "./folder-trouble.ts";
import type { Manifest } from "./manifest.ts";
import { generationOf } from "./schema.ts";

/** @throws IndexFolderError when the database of the manifest is missing or damaged, or cannot be read where nothing can be written. */
export function openIndexDatabase(folder: string, manifest: Manifest, mode: "read" | "write"): SqliteDatabase {
  const file = join(folder, manifest.database);
  if (!existsSync(file)) throw new IndexFolderError(`${file} is missing. ${REBUILD}`);
  return guardDamage(file, () => {
    const database = mode === "read" ? openForReading(file) : openDatabase(file);
    try {
      generationOf(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** A run that was killed has left work in a log beside the database, and to read that SQLite must write another file. */
function openForReading(file: string): SqliteDatabase {
  try {
    return openDatabaseForReading(file);
  } catch (cause) {
    if (storageTrouble(cause) === null) throw cause;
    throw new StorageError(
      `${file} cannot be read, as nothing can be written beside it: its disk is full or may not be written. Free some space ` +
        "there, or let this user write.",
      { cause },
    );
  }
}
