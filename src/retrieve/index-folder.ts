import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { FORMAT_VERSION, generationOf } from "./schema.ts";
import { isDamage, openDatabase, openDatabaseForReading, type SqliteDatabase } from "./sqlite.ts";

/** The index folder cannot be used as it is; the message names the file and the next step. */
export class IndexFolderError extends Error {
  override readonly name = "IndexFolderError";
}

const Manifest = v.object({
  formatVersion: v.number(),
  /** Name of the SQLite file in the folder. */
  database: v.pipe(v.string(), v.regex(/^passages-\d+\.sqlite$/)),
  model: v.object({ id: v.string(), revision: v.string(), dimensions: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  /** The HNSW file, which generation of the database it was made of, and what it must look like; null before the first. */
  hnsw: v.nullable(
    v.object({
      file: v.pipe(v.string(), v.regex(/^hnsw-\d+\.bin$/)),
      generation: v.number(),
      count: v.number(),
      sha256: v.string(),
    }),
  ),
  counts: v.object({ files: v.number(), articles: v.number(), passages: v.number() }),
  /** ISO 8601 time of the last change. */
  updated: v.string(),
});

/** `manifest.json`: which files of the folder count, and what made them. */
export type Manifest = v.InferOutput<typeof Manifest>;

export type ModelStamp = Manifest["model"];

/** Null where nothing was built yet. @throws IndexFolderError for a manifest that is damaged or of another version. */
export function readManifest(folder: string): Manifest | null {
  const file = join(folder, "manifest.json");
  if (!existsSync(file)) return null;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new IndexFolderError(`${file} is damaged. ${REBUILD}`, { cause });
  }
  const version = (json as { formatVersion?: unknown } | null)?.formatVersion;
  if (typeof version === "number" && version !== FORMAT_VERSION) {
    const next = version > FORMAT_VERSION ? `Update Verbatim. Or: ${REBUILD}` : REBUILD;
    throw new IndexFolderError(`${file} has format ${version}, but this Verbatim reads ${FORMAT_VERSION}. ${next}`);
  }
  const parsed = v.safeParse(Manifest, json);
  if (!parsed.success) throw new IndexFolderError(`${file} is damaged. ${REBUILD}`);
  return parsed.output;
}

/** Writes the manifest beside and renames it, so that a reader finds the old one or the new one. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const file = join(folder, "manifest.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}

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

/** Runs an action on the database; damage that SQLite meets is told as an `IndexFolderError`. */
export function guardDamage<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    if (isDamage(cause) || (cause instanceof Error && /no such (table|column)/.test(cause.message))) {
      throw new IndexFolderError(`${file} is damaged. ${REBUILD}`, { cause });
    }
    throw cause;
  }
}

/** @throws IndexFolderError when the index was made by another model than the one in use. */
export function requireModel(folder: string, manifest: Manifest, model: ModelStamp): void {
  const made = manifest.model;
  if (made.revision === model.revision && made.dimensions === model.dimensions) return;
  throw new IndexFolderError(
    `${folder} was built with the embedding model "${made.id}" (${made.revision}, ${made.dimensions} dimensions), but ` +
      `"${model.id}" (${model.revision}, ${model.dimensions}) is in use. Choose the same model with --model. Or: ${REBUILD}`,
  );
}

/** SHA-256 of a file, hex. */
export function checksum(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

export const REBUILD = 'Run "npm run index -- --rebuild" and name your articles to build it anew.';
