import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import type { Models } from "../../embed/load-models.ts";
import { fileBytes } from "../../read/file-bytes.ts";
import { ReadError } from "../../read/read-error.ts";
import { IndexFolderError } from "../errors.ts";
import { guardDamage, guardStorage, type Manifest, modelStamp } from "../store/sqlite/index-folder.ts";
import { lockIndexFolder, type WhenLocked } from "../store/sqlite/index-lock.ts";
import { findMissing, readMissing, writeMissing } from "../store/sqlite/missing-sources.ts";
import { type FileStamp, PassageWriter } from "../store/sqlite/passage-writer.ts";
import {
  discardIndex,
  finishIndex,
  openForRebuild,
  openForUpdate,
  type WritableIndex,
} from "../store/sqlite/writable-index.ts";
import { writeFileInto } from "./index-file.ts";
import { findSources, type IndexProblem, knownFiles, reason } from "./source-files.ts";
import { type Stages, Stopwatch } from "./stopwatch.ts";

export interface IndexRequest {
  readonly indexFolder: string;
  /** Files and folders to add or update; "known": the files that the index holds, to embed them anew in a rebuild. */
  readonly paths: readonly string[] | "known";
  readonly models: Models;
  /** Builds a new index from `paths` alone, whatever the folder holds; the old one answers until the new one is complete. */
  readonly rebuild?: boolean;
  /** When another process is writing: "leave" unless told. */
  readonly whenLocked?: WhenLocked;
  /** Told before each file, `done` of `total` files being finished, and with `file: null` for the closing work. */
  readonly onProgress?: (progress: IndexProgress) => void;
}

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
  readonly file: string | null;
}

export interface IndexSummary {
  /** Files read without a problem, those unchanged included. */
  readonly files: number;
  readonly unchanged: number;
  /** Names of files that are not there any longer and were taken out. */
  readonly removed: readonly string[];
  /** Names of files that came with a restored copy and have not been found yet; what was read of them stays. */
  readonly missing: readonly string[];
  /** What the whole index holds now. */
  readonly counts: Manifest["counts"];
  /** Passages embedded in this run; the rest was known. */
  readonly embedded: number;
  readonly problems: readonly IndexProblem[];
  readonly seconds: number;
  /** Where the time went: reading and splitting, the models, the database, the HNSW file; in seconds. */
  readonly stages: Stages;
}

/**
 * Adds and updates files, and takes out those that are gone. Only what changed is read and embedded. Each file is one
 * transaction, so that a run that is cut short loses nothing that was finished.
 * A new index into which nothing could be read is not kept.
 * @throws IndexFolderError when the folder cannot be used: made by another model or version, damaged, locked, read-only,
 *   full; and when a rebuild found nothing to read: then the old index stays.
 */
export async function updateIndex(request: IndexRequest): Promise<IndexSummary> {
  const folder = resolve(request.indexFolder);
  return guardStorage(folder, async () => {
    makeFolder(folder);
    const unlock = await lockIndexFolder(folder, request.whenLocked ?? "leave");
    try {
      return await updateLocked(folder, request);
    } finally {
      unlock();
    }
  });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new IndexFolderError(
      `The index folder ${folder} cannot be made: ${reason(cause)}. Choose another with --index.`,
      { cause },
    );
  }
}

async function updateLocked(folder: string, request: IndexRequest): Promise<IndexSummary> {
  const started = performance.now();
  const stopwatch = new Stopwatch();
  const model = modelStamp(request.models.embedder);
  const index = request.rebuild ? openForRebuild(folder, model) : openForUpdate(folder, model);
  try {
    const outcome = await updateFiles(folder, index, request, stopwatch);
    const times = () => ({ seconds: (performance.now() - started) / 1000, stages: stopwatch.seconds });
    if (index.isNew && outcome.files === 0) {
      discardIndex(folder, index);
      if (request.rebuild) throw nothingToRead(folder, request.paths, outcome.problems);
      return { ...outcome, counts: index.manifest.counts, ...times() };
    }
    request.onProgress?.({ done: outcome.files, total: outcome.files, file: null });
    const { counts } = stopwatch.timeSync("graph", () => finishIndex(folder, index));
    return { ...outcome, counts, ...times() };
  } catch (error) {
    return guardDamage(join(folder, index.manifest.database), () => {
      throw error;
    });
  } finally {
    index.database.close();
  }
}

/** An index that holds nothing must not take the place of another. */
function nothingToRead(
  folder: string,
  paths: IndexRequest["paths"],
  problems: readonly IndexProblem[],
): IndexFolderError {
  const why = problems.map(({ path, message }) => `\n${path}: ${message}`).join("");
  return new IndexFolderError(
    `Nothing to read in ${[paths].flat().join(", ")}: the index in ${folder} stays as it was.${why}`,
  );
}

type FilesOutcome = Omit<IndexSummary, "counts" | "seconds" | "stages">;

async function updateFiles(
  folder: string,
  { database }: WritableIndex,
  request: IndexRequest,
  stopwatch: Stopwatch,
): Promise<FilesOutcome> {
  const writer = new PassageWriter(database);
  const known = writer.files();
  const missing = readMissing(database);
  const problems: IndexProblem[] = [];
  const found =
    request.paths === "known" ? knownFiles(folder) : await findSources(request.paths, folder, known, problems);
  const wanted = new Set(found.map(({ path }) => path));
  // One of these that turns up under another path, when files or the index have been moved, is struck off.
  const gone = [...known.values()].filter(
    ({ path }) => !existsSync(resolve(folder, path)) || (request.rebuild && !wanted.has(path)),
  );
  let embedded = 0;
  let unchanged = 0;
  let done = 0;
  for (const { absolute, path, name } of found) {
    request.onProgress?.({ done, total: found.length, file: name });
    done++;
    try {
      const bytes = fileBytes(name, absolute);
      const stamp: FileStamp = { path, name, hash: createHash("sha256").update(bytes).digest("hex") };
      const before = known.get(path);
      const namesakes = before === undefined ? gone.filter((file) => file.name === name) : [];
      const moved = namesakes.find(({ hash }) => hash === stamp.hash) ?? findMissing(namesakes, missing, stamp);
      if (moved !== undefined) {
        writer.moveFile(moved.path, path);
        gone.splice(gone.indexOf(moved), 1);
      }
      const last = moved ?? before;
      if (last?.hash === stamp.hash && last.name === name) {
        unchanged++;
        continue;
      }
      embedded += await writeFileInto(writer, stamp, bytes, request.models, stopwatch);
    } catch (error) {
      if (!(error instanceof ReadError) && !isFileSystemError(error)) throw error;
      problems.push({ path: absolute, message: reason(error), missing: false });
    }
  }
  const stay = gone.filter(({ path }) => missing.has(path));
  if (stay.length < missing.size) writeMissing(database, stay);
  const removed = gone.filter(({ path }) => !missing.has(path));
  if (removed.length > 0) writer.removeFiles(removed.map(({ path }) => path));
  return {
    files: found.length - problems.filter((problem) => !problem.missing).length,
    unchanged,
    removed: removed.map(({ name }) => name),
    missing: stay.map(({ name }) => name),
    embedded,
    problems,
  };
}

function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";
}
