import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { openDatabaseForReading } from "../../../database/sqlite.ts";
import { EarlierFormatError, IndexFolderError, ModelMismatchError } from "../../errors.ts";
import type { ModelStamp } from "../model-stamp.ts";
import { BRING_UP_TO_DATE, REBUILD } from "../remedies.ts";
import { moveIntoPlace, syncToDisk } from "./files-on-disk.ts";
import { FORMAT_VERSION, readState } from "./schema.ts";

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

/**
 * Null where nothing was built yet. A manifest that is missing or damaged is read from the database, which keeps a copy.
 * @throws EarlierFormatError for an index of an earlier format; IndexFolderError for a manifest that is damaged and cannot
 *   be had again, or of a later format.
 */
export function readManifest(folder: string): Manifest | null {
  const manifest = readAnyManifest(folder);
  if (manifest !== null && manifest.formatVersion < FORMAT_VERSION) {
    throw new EarlierFormatError(
      `The index in ${folder} has format ${manifest.formatVersion}, that of an earlier Verbatim; this one reads ` +
        `${FORMAT_VERSION}. ${BRING_UP_TO_DATE}`,
    );
  }
  return manifest;
}

/**
 * The same, also of an earlier format, which can be brought up to date (`earlier-format.ts`).
 * @throws IndexFolderError for a manifest that is damaged and cannot be had again, or of a later format.
 */
export function readAnyManifest(folder: string): Manifest | null {
  const file = join(folder, "manifest.json");
  if (!existsSync(file)) return keptManifest(folder);
  const found = statSync(file);
  if (!found.isFile()) {
    const what = found.isDirectory() ? "a folder" : "no file";
    throw new IndexFolderError(`${file} is ${what}, where a file of the index belongs. Move it away. Or: ${REBUILD}`);
  }
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

/** Made by a later version, which may read it again: nothing takes its place but a rebuild. */
export class LaterFormatError extends IndexFolderError {}

function parseManifest(file: string, text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UnreadableManifestError(`${file} is damaged. ${REBUILD}`, { cause });
  }
  const version = (json as { formatVersion?: unknown } | null)?.formatVersion;
  if (typeof version === "number" && version > FORMAT_VERSION) {
    throw new LaterFormatError(
      `${file} has format ${version}, that of a later Verbatim; this one reads ${FORMAT_VERSION}. Update Verbatim. ` +
        `Or, to go on with this one: ${REBUILD}`,
    );
  }
  const parsed = v.safeParse(Manifest, json);
  if (!parsed.success) throw new UnreadableManifestError(`${file} is damaged. ${REBUILD}`);
  return parsed.output;
}

/**
 * The copy in the newest database that has one; a rebuild that is not complete has none.
 * @throws LaterFormatError where there is none but of a later format: it must not be taken for nothing.
 */
function keptManifest(folder: string): Manifest | null {
  let later: LaterFormatError | null = null;
  for (const name of databaseNames(folder).reverse()) {
    try {
      const kept = manifestIn(join(folder, name));
      if (kept !== null) return kept;
    } catch (error) {
      // Not a database that can be used; an older one may be.
      if (error instanceof LaterFormatError) later = error;
    }
  }
  if (later !== null) throw later;
  return null;
}

/**
 * The manifest that a database keeps, of this format or an earlier one; null for one that has none (yet). Throws what SQLite
 * says of files that are none.
 */
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
  moveIntoPlace(`${file}.new`, file);
  syncToDisk(folder);
}

/** @throws ModelMismatchError when the index was made by another model than the one in use. */
export function requireSameModel(folder: string, manifest: Manifest, model: ModelStamp): void {
  const made = manifest.model;
  if (made.revision === model.revision && made.dimensions === model.dimensions) return;
  throw new ModelMismatchError(
    `${folder} was built with the embedding model "${made.id}" (${made.revision}, ${made.dimensions} dimensions), but ` +
      `"${model.id}" (${model.revision}, ${model.dimensions}) is in use. Choose the same model with --model. Or: ${REBUILD}`,
  );
}
