import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import {
  isDamage,
  openDatabase,
  openDatabaseForReading,
  type SqliteDatabase,
  storageTrouble,
} from "../../../database/sqlite.ts";
import type { Embedder } from "../../../embed/embedding.ts";
import { IndexFolderError, ModelMismatchError } from "../../errors.ts";
import { FORMAT_VERSION, generationOf, readState } from "./schema.ts";

const Manifest = v.object({
  formatVersion: v.number(),
  /** Name of the SQLite file in the folder. */
  database: v.pipe(v.string(), v.regex(/^passages-\d+\.sqlite$/)),
  model: v.object({ id: v.string(), revision: v.string(), dimensions: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  /**
   * The HNSW file and what it must look like: which generation of the database it was made of, the last point in it and
   * how many, those included that are gone since. Null before the first.
   */
  hnsw: v.nullable(
    v.object({
      file: v.pipe(v.string(), v.regex(/^hnsw-\d+\.bin$/)),
      generation: v.number(),
      lastPoint: v.number(),
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

/** How the manifest names an embedder's model. */
export function modelStamp({ modelId, revision, dimensions }: Embedder): ModelStamp {
  return { id: modelId, revision, dimensions };
}

/**
 * Null where nothing was built yet. A manifest that is missing or damaged is read from the database, which keeps a copy.
 * @throws IndexFolderError for a manifest that is damaged and cannot be had again, or is of another version.
 */
export function readManifest(folder: string): Manifest | null {
  const file = join(folder, "manifest.json");
  if (!existsSync(file)) return keptManifest(folder);
  try {
    return parseManifest(file, readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof UnreadableManifestError) {
      const kept = keptManifest(folder);
      if (kept !== null) return kept;
    }
    throw error;
  }
}

/** Not even its version can be told. */
class UnreadableManifestError extends IndexFolderError {}

function parseManifest(file: string, text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UnreadableManifestError(`${file} is damaged. ${REBUILD}`, { cause });
  }
  const version = (json as { formatVersion?: unknown } | null)?.formatVersion;
  if (typeof version === "number" && version !== FORMAT_VERSION) {
    const next = version > FORMAT_VERSION ? `Update Verbatim. Or: ${REBUILD}` : REBUILD;
    throw new IndexFolderError(`${file} has format ${version}, but this Verbatim reads ${FORMAT_VERSION}. ${next}`);
  }
  const parsed = v.safeParse(Manifest, json);
  if (!parsed.success) throw new UnreadableManifestError(`${file} is damaged. ${REBUILD}`);
  return parsed.output;
}

/** The copy in the newest database that has one; a rebuild that is not complete has none. */
function keptManifest(folder: string): Manifest | null {
  for (const name of databaseNames(folder).reverse()) {
    try {
      const kept = manifestIn(join(folder, name));
      if (kept !== null) return kept;
    } catch {
      // Not a database that can be used; an older one may be.
    }
  }
  return null;
}

/** The manifest that a database keeps; null for one that has none (yet). Throws what SQLite says of files that are none. */
export function manifestIn(file: string): Manifest | null {
  const database = openDatabaseForReading(file);
  try {
    const kept = readState(database, "manifest");
    return typeof kept === "string" ? parseManifest(file, kept) : null;
  } finally {
    database.close();
  }
}

/** Names of the folder's databases, oldest first. */
export function databaseNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const number = (name: string) => Number(/\d+/.exec(name)?.[0]);
  return readdirSync(folder)
    .filter((name) => /^passages-\d+\.sqlite$/.test(name))
    .sort((a, b) => number(a) - number(b));
}

/** Writes the manifest beside and renames it, so that a reader finds the old one or the new one. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const file = join(folder, "manifest.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  replaceFile(`${file}.new`, file);
  syncToDisk(folder);
}

/** Puts a file in another's place; even a folder gives way. */
export function replaceFile(file: string, target: string): void {
  try {
    renameSync(file, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EISDIR") throw error;
    rmSync(target, { recursive: true });
    renameSync(file, target);
  }
}

/** Waits until a file, or the names in a folder, are on the disk and outlive a power cut. */
export function syncToDisk(path: string): void {
  // Windows cannot open a folder, and keeps its names without being asked.
  if (process.platform === "win32") return;
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
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

const REMEDIES = {
  full: "is full: no more can be written there. What was finished is kept; free some space, then run this again.",
  "read-only": "cannot be written. Make it writable for this user, or choose another folder with --index.",
  failing: "could not be written whole. Check that its disk has space and works, then run this again.",
} as const;

/** Runs an action that writes; a full disk, a lacking permission and the like are told as an `IndexFolderError`. */
export async function guardStorage<T>(folder: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    const trouble = storageTrouble(cause);
    if (trouble === null) throw cause;
    throw new IndexFolderError(`The index folder ${folder} ${REMEDIES[trouble]}`, { cause });
  }
}

/** @throws ModelMismatchError when the index was made by another model than the one in use. */
export function requireModel(folder: string, manifest: Manifest, model: ModelStamp): void {
  const made = manifest.model;
  if (made.revision === model.revision && made.dimensions === model.dimensions) return;
  throw new ModelMismatchError(
    `${folder} was built with the embedding model "${made.id}" (${made.revision}, ${made.dimensions} dimensions), but ` +
      `"${model.id}" (${model.revision}, ${model.dimensions}) is in use. Choose the same model with --model. Or: ${REBUILD}`,
  );
}

/** SHA-256 of a file, hex. */
export function checksum(file: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(1 << 20);
  const handle = openSync(file, "r");
  try {
    for (;;) {
      const length = readSync(handle, piece);
      if (length === 0) return hash.digest("hex");
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}

export const REBUILD = 'Run "npm run index -- --rebuild" and name your articles to build it anew.';
