import { existsSync } from "node:fs";
import { join } from "node:path";
import { openDatabase, openDatabaseForReading, type SqliteDatabase } from "../../../database/sqlite.ts";
import { IndexFolderError } from "../../errors.ts";
import { REBUILD } from "../remedies.ts";
import { guardDamage } from "./folder-trouble.ts";
import type { Manifest } from "./manifest.ts";
import { generationOf } from "./schema.ts";

/** @throws IndexFolderError when the database of the manifest is missing or damaged. */
export function openIndexDatabase(folder: string, manifest: Manifest, mode: "read" | "write"): SqliteDatabase {
  const file = join(folder, manifest.database);
  if (!existsSync(file)) throw new IndexFolderError(`${file} is missing. ${REBUILD}`);
  return guardDamage(file, () => {
    const database = mode === "read" ? openDatabaseForReading(file) : openDatabase(file);
    try {
      generationOf(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
