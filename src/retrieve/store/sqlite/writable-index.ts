import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { copyLog, isConsistent, openDatabase, type SqliteDatabase } from "../../../database/sqlite.ts";
import { IndexFolderError } from "../../errors.ts";
import type { ModelStamp } from "../model-stamp.ts";
import { REBUILD } from "../remedies.ts";
import { knownWhole, noteWhole } from "./files-on-disk.ts";
import { type GraphHelp, refreshHnswFile } from "./hnsw-file.ts";
import { belongsTo, isIndexFile } from "./index-files.ts";
import { databaseNames, type Manifest, readManifest, requireSameModel, writeManifest } from "./manifest.ts";
import { openIndexDatabase } from "./open-database.ts";
import { PassageTables } from "./passage-tables.ts";
import { addLooks, createSchema, FORMAT_VERSION, generationOf, readState, writeState } from "./schema.ts";

/** An index folder while it is written; the folder's lock is held. */
export interface WritableIndex {
  readonly database: SqliteDatabase;
  /** As of the last finished run. */
  readonly manifest: Manifest;
  /** No run has finished with it yet. */
  readonly isNew: boolean;
  /** ISO 8601 time at which all of the database was last seen to be whole. */
  readonly seenWhole: string;
}

/**
 * Opens the folder's index for writing, or a new one where there is none.
 * @throws IndexFolderError when it is damaged, or made by another model or version.
 */
export function openForUpdate(folder: string, model: ModelStamp): WritableIndex {
  const manifest = readManifest(folder);
  if (manifest === null) return createIndex(folder, model, "shown");
  requireSameModel(folder, manifest, model);
  // Opening may write to it.
  const known = knownWhole(folder, databaseFiles(manifest));
  const database = openIndexDatabase(folder, manifest, "write");
  if (known !== null || isConsistent(database)) {
    const seenWhole = known ?? new Date().toISOString();
    addLooks(database);
    return { database, manifest: forgetFuture(folder, database, manifest), isNew: false, seenWhole };
  }
  database.close();
  throw new IndexFolderError(`${join(folder, manifest.database)} is damaged. ${REBUILD}`);
}

/**
 * A disk that lied about what it had kept may have lost transactions that the HNSW file knows of. Their points' ids will be
 * given away again, so that the file must be forgotten before anything is written.
 */
function forgetFuture(folder: string, database: SqliteDatabase, manifest: Manifest): Manifest {
  if (manifest.hnsw === null || manifest.hnsw.generation <= generationOf(database)) return manifest;
  const without = { ...manifest, hnsw: null };
  writeManifest(folder, without);
  return without;
}

/**
 * Opens a database beside the one that answers, whatever state that is in: a rebuild that was cut short goes on where it
 * stopped. Nobody sees it before `finishIndex`.
 */
export function openForRebuild(folder: string, model: ModelStamp): WritableIndex {
  for (const name of databaseNames(folder).reverse()) {
    const database = unfinishedRebuild(join(folder, name), model);
    if (database !== null) return newIndex(database, emptyManifest(name, model));
  }
  return createIndex(folder, model, "hidden");
}

/**
 * Brings the HNSW file up to date, writes the manifest, which shows the index to readers, and clears away what it no
 * longer names.
 */
export function finishIndex(
  folder: string,
  { database, manifest }: Pick<WritableIndex, "database" | "manifest">,
  help: GraphHelp = {},
): Manifest {
  // The next commit and all before it must outlive a power cut before a file is made that relies on them.
  database.pragma("synchronous = FULL");
  database.prepare("DELETE FROM state WHERE key = 'rebuilding'").run();
  const next: Manifest = {
    ...manifest,
    hnsw: refreshHnswFile(folder, database, manifest, help),
    counts: new PassageTables(database).counts(),
    updated: new Date().toISOString(),
  };
  writeState(database, "manifest", JSON.stringify(next));
  // The manifest is written last of all: what a power cut tears can be made again from the database.
  copyLog(database);
  writeManifest(folder, next);
  clearAway(folder, next);
  return next;
}

/** Closes the database of a run that has finished with this manifest: the next one need not read all of the index first. */
export function closeFinished(folder: string, { database, seenWhole }: WritableIndex, finished: Manifest): void {
  database.close();
  const { hnsw } = finished;
  noteWhole(folder, [...databaseFiles(finished), ...(hnsw === null ? [] : [hnsw.file])], seenWhole);
}

/** Names of a database and of the log that may hold its last transactions. */
function databaseFiles({ database }: Manifest): string[] {
  return [database, `${database}-wal`];
}

/** Takes back a new index, into which nothing could be read. */
export function discardIndex(folder: string, { database, manifest }: WritableIndex): void {
  const shown = readState(database, "manifest") !== null;
  database.close();
  if (shown) rmSync(join(folder, "manifest.json"), { force: true });
  for (const name of readdirSync(folder)) {
    if (belongsTo(manifest.database, name)) rmSync(join(folder, name), { force: true });
  }
}

/** A name that no database in the folder has had. */
export function nextDatabaseName(folder: string): string {
  const last = databaseNames(folder).at(-1) ?? "0";
  return `passages-${Number(/\d+/.exec(last)?.[0]) + 1}.sqlite`;
}

function createIndex(folder: string, model: ModelStamp, visibility: "shown" | "hidden"): WritableIndex {
  const manifest = emptyManifest(nextDatabaseName(folder), model);
  const database = openDatabase(join(folder, manifest.database));
  // A rebuild shows itself only when it is complete; a first build may be used as it grows.
  if (visibility === "shown") {
    createSchema(database, { manifest: JSON.stringify(manifest) });
    copyLog(database);
    writeManifest(folder, manifest);
  } else {
    createSchema(database, { rebuilding: rebuildStamp(model) });
  }
  return newIndex(database, manifest);
}

function newIndex(database: SqliteDatabase, manifest: Manifest): WritableIndex {
  return { database, manifest, isNew: true, seenWhole: new Date().toISOString() };
}

function emptyManifest(database: string, model: ModelStamp): Manifest {
  return {
    formatVersion: FORMAT_VERSION,
    database,
    model,
    hnsw: null,
    counts: { files: 0, articles: 0, passages: 0 },
    updated: new Date().toISOString(),
  };
}

/** Null unless the file is a sound database of a rebuild with this model and format. */
function unfinishedRebuild(file: string, model: ModelStamp): SqliteDatabase | null {
  let database: SqliteDatabase | null = null;
  try {
    database = openDatabase(file);
    if (readState(database, "rebuilding") === rebuildStamp(model) && isConsistent(database)) {
      addLooks(database);
      return database;
    }
  } catch {
    // Whatever it is, it is not of use.
  }
  database?.close();
  return null;
}

function rebuildStamp(model: ModelStamp): string {
  return JSON.stringify({ formatVersion: FORMAT_VERSION, revision: model.revision });
}

function clearAway(folder: string, { database, hnsw }: Manifest): void {
  for (const name of readdirSync(folder)) {
    const kept =
      belongsTo(database, name) ||
      name === hnsw?.file ||
      /^(manifest\.json$|quarantine\.json$|whole\.json$|writer\.)/.test(name);
    if (kept || !isIndexFile(name)) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // Windows refuses while a reader has it open, and the next run tries again; a folder of that name is not ours.
    }
  }
}
