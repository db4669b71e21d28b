import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import type { Models } from "../../embed/load-models.ts";
import { columnsText, fileBytes } from "../../read/file-bytes.ts";
import { countPassedOver, type PassedOverCounts } from "../../read/passed-over.ts";
import { ReadError } from "../../read/read-error.ts";
import { readingVersion } from "../../read/reading-version.ts";
import { StoreError } from "../errors.ts";
import { type FileStamp, isReadAlike, type KnownFile } from "../store/known-file.ts";
import { modelStamp } from "../store/model-stamp.ts";
import type { StoreCounts } from "../store/passage-store.ts";
import type { IndexRun, WhenLocked, WritableStore } from "../store/writable-store.ts";
import { FileContent, lookOfContent } from "./file-content.ts";
import { isAbsent, isFileSystemError, isWithin, kindOf, reason } from "./file-trouble.ts";
import { type FileToIndex, indexClaimed } from "./index-file.ts";
import { isNoFileOfRun, letGo } from "./let-go.ts";
import { type QuarantinedFile, QuarantineError, quarantinedAs } from "./quarantine.ts";
import { OWN_BUDGET, type ReadingBudget } from "./reading-budget.ts";
import { type ReadingGuard, UNGUARDED } from "./reading-guard.ts";
import { formerOf, type IndexProblem, locateGiven, locateKnown } from "./source-files.ts";
import { type Stages, Stopwatch } from "./stopwatch.ts";
import type { VanishedFiles } from "./vanished.ts";

export interface IndexRequest {
  readonly store: WritableStore;
  /** Files and folders to add or update; "known": the files that the store holds, to embed them again in a rebuild. */
  readonly paths: readonly string[] | "known";
  readonly models: Models;
  /** Builds a new index from `paths` alone, whatever the store holds; the old one answers until the new one is complete. */
  readonly rebuild?: boolean;
  /** What to do while another process writes; "leave" by default. */
  readonly whenLocked?: WhenLocked;
  /** Patterns of what is left out of the folders, in the manner of `.gitignore`. */
  readonly exclude?: readonly string[];
  /**
   * The encoding of those files that are not in Unicode, by any of its names: it is kept with each file, and a file's own
   * holds again where none is given. "auto" forgets it.
   */
  readonly encoding?: string;
  /** In which languages words in pictures are; null, the default, for those that are installed for that. */
  readonly ocrLanguages?: string | null;
  /** What to do with files that vanished with all of their folder or may not be read; "keep" (for a while) by default. */
  readonly vanished?: "keep" | "take out";
  /** ISO 8601 time of the run; the clock's by default. */
  readonly now?: string;
  /** What a file may give, and, where a guard stands by, take; `OWN_BUDGET` by default. */
  readonly budget?: ReadingBudget;
  /** Stands by while files are read; nobody by default. */
  readonly guard?: ReadingGuard;
  /** Files that are not read, as that ended a process before; none by default. */
  readonly quarantined?: readonly QuarantinedFile[];
  /** Called when a file is in the store, with the number of passages that had to be embedded. */
  readonly onIndexed?: (embedded: number) => void;
  /** Called before each file, when `done` of `total` files are finished, and with `file: null` for the closing work. */
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
  /** What became of the text of each file that the index holds. */
  readonly read: readonly Pick<KnownFile, "name" | "account">[];
  /** Names of files that are not there any longer, or are passed over now, and were taken out. */
  readonly removed: readonly string[];
  /** Names of files that are there and hold nothing any longer that can be read; they were taken out, and are problems. */
  readonly withdrawn: readonly string[];
  /** Files that vanished together with all of their folder, or cannot be read; what was read of them stays for a while. */
  readonly vanished: readonly VanishedFiles[];
  readonly passedOver: PassedOverCounts;
  /** Names of files that came with a restored copy and have not been found yet; what was read of them stays. */
  readonly missing: readonly string[];
  /** What the whole index holds now. */
  readonly counts: StoreCounts;
  /** Passages embedded in this run; the rest was known. */
  readonly embedded: number;
  readonly problems: readonly IndexProblem[];
  /** The earlier format that the index had: it has been brought up to date. Null where it had none. */
  readonly formerFormat: number | null;
  readonly seconds: number;
  /** Where the time went: reading and splitting, the models, the database, the HNSW file; in seconds. */
  readonly stages: Stages;
}

/**
 * Adds and updates files, and takes out those that are gone. Only what changed is read and embedded. Each file is one
 * transaction, so that a run that is cut short loses nothing that was finished.
 * A new index into which nothing could be read is not kept.
 * @throws StoreError when the store cannot be used: made by another model or version, damaged, locked, read-only, full; and
 *   when a rebuild found nothing to read: then the old index stays.
 */
export function updateIndex(request: IndexRequest): Promise<IndexSummary> {
  const started = performance.now();
  const { store, models, rebuild, whenLocked = "leave" } = request;
  const writing = { kind: rebuild ? "rebuild" : "update", model: modelStamp(models.embedder), whenLocked } as const;
  return store.write(writing, (run) => updateWith(run, request, started));
}

async function updateWith(run: IndexRun, request: IndexRequest, started: number): Promise<IndexSummary> {
  const stopwatch = new Stopwatch();
  const outcome = await updateFiles(run, request, stopwatch);
  const summary = (counts: StoreCounts): IndexSummary => {
    const { formerFormat } = run;
    return {
      ...outcome,
      counts,
      formerFormat,
      seconds: (performance.now() - started) / 1000,
      stages: stopwatch.seconds,
    };
  };
  if (run.isNew && outcome.files === 0) {
    await run.discard();
    if (request.rebuild) throw nothingToRead(request, outcome.problems);
    return summary({ files: 0, articles: 0, passages: 0 });
  }
  request.onProgress?.({ done: outcome.files, total: outcome.files, file: null });
  return summary(await stopwatch.time("graph", () => run.finish()));
}

/** An index that holds nothing must not take the place of another. */
function nothingToRead({ store, paths }: IndexRequest, problems: readonly IndexProblem[]): StoreError {
  const why = problems.map(({ path, message }) => `\n${path}: ${message}`).join("");
  return new StoreError(
    `Nothing to read in ${[paths].flat().join(", ")}: the index in ${store.name} stays as it was.${why}`,
  );
}

type FilesOutcome = Omit<IndexSummary, "counts" | "formerFormat" | "seconds" | "stages">;

async function updateFiles(run: IndexRun, request: IndexRequest, stopwatch: Stopwatch): Promise<FilesOutcome> {
  const { store, models, onProgress, onIndexed, quarantined = [] } = request;
  const { budget = OWN_BUDGET, guard = UNGUARDED, ocrLanguages = null } = request;
  const known = new Map((await run.files()).map((file) => [file.path, file]));
  const looks = await run.looks();
  const newLooks = new Map<string, string>();
  const { found, problems, passedOver } =
    request.paths === "known"
      ? { found: locateKnown(await run.answeringFiles(), store), problems: [], passedOver: [] }
      : await locateGiven(request.paths, store.baseFolder, { known, exclude: request.exclude ?? [] });
  const answering = request.rebuild && found.length > 0 ? await answeringFiles(run) : known;
  const wanted = new Set(found.map(({ path }) => path));
  // One of these that turns up under another path, when files or the index have been moved, is struck off.
  const gone = [...known.values()].filter(({ path }) => {
    const absolute = resolve(store.baseFolder, path);
    if (request.rebuild && !wanted.has(path)) return true;
    return isAbsent(absolute) || (!wanted.has(path) && isNoFileOfRun(absolute, passedOver));
  });
  const withdrawn: KnownFile[] = [];
  const unreadable: KnownFile[] = [];
  let embedded = 0;
  let unchanged = 0;
  let files = 0;
  // Files that other runs are at come again behind the last: then they are done, or left by a run that was killed.
  const queue = [...found];
  for (const [at, entry] of queue.entries()) {
    const { absolute, path, name } = entry;
    const whenTaken = at < found.length ? "leave" : "wait";
    onProgress?.({ done: Math.min(at, found.length - 1), total: found.length, file: name });
    let hash = "";
    try {
      // Looked at first: what is written to it meanwhile makes it look otherwise.
      const look = lookOfContent(absolute);
      const before = known.get(path);
      const isUntouched = before !== undefined && look !== null && looks.get(path) === look;
      if (isUntouched && isReadAlike(before, stampOf(before, encodingOf(request, before), name))) {
        unchanged++;
        files++;
        continue;
      }
      const content = new FileContent(fileBytes(name, absolute), columnsText(absolute));
      hash = content.hash;
      const moved = known.has(path) ? undefined : formerOf({ path, name, hash }, gone);
      if (moved !== undefined) {
        await run.moveFile(moved.path, path);
        gone.splice(gone.indexOf(moved), 1);
      }
      const last = moved ?? known.get(path);
      const stamp = stampOf({ path, hash }, encodingOf(request, last ?? answering.get(path)), name);
      if (last !== undefined && isReadAlike(last, stamp)) unchanged++;
      else {
        const { contentHash, columns, size } = content;
        const held = quarantinedAs(quarantined, { name, hash: contentHash });
        if (held !== undefined) throw new QuarantineError(held);
        const file: FileToIndex = { stamp, absolute, size, contentHash, columns, takeBytes: () => content.take() };
        const tools = { run, models, stopwatch, budget, guard, ocrLanguages };
        const made = await indexClaimed(file, tools, whenTaken);
        if (made === "taken") {
          queue.push(entry);
          continue;
        }
        // What is left of a large file goes before the graph is built or the next one read; by itself it would go much later.
        if (content.size >= LARGE_FILE) globalThis.gc?.();
        if (made === "done") unchanged++;
        else {
          onIndexed?.(made);
          embedded += made;
        }
      }
      files++;
      if (look !== null) newLooks.set(path, look);
    } catch (error) {
      if (!(error instanceof ReadError) && !isFileSystemError(error)) throw error;
      if (isAbsent(absolute)) {
        // It went after its folder was listed.
        gone.push(...(known.has(path) ? [known.get(path) as KnownFile] : []));
        continue;
      }
      const before = known.get(path);
      const isRefused = error instanceof ReadError && error.kind !== "installation" && before !== undefined;
      // What an earlier Verbatim read of a file that is as it was stays, though this one refuses it.
      const isKept = isRefused && before.hash === hash;
      if (before !== undefined && !isKept) (isRefused ? withdrawn : unreadable).push(before);
      const message = `${reason(error)}${isRefused ? (isKept ? STAYS : " What it held before is quoted no longer.") : ""}`;
      const held = error instanceof QuarantineError ? { reason: error.entry.reason, isNew: false } : undefined;
      problems.push({
        path: absolute,
        message,
        ...kindOf(error),
        missing: false,
        ...(held === undefined ? {} : { quarantined: held }),
      });
    }
  }
  if (newLooks.size > 0) await run.noteLooks(newLooks);
  const { restored, vanished, removed } = await letGo(run, {
    gone,
    withdrawn,
    unreadable: [...unreadable, ...belowProblems([...known.values()], problems, { wanted, store })],
    known: [...known.values()],
    found,
    request,
  });
  return {
    files,
    unchanged,
    read: (await run.files()).map(({ name, account }) => ({ name, account })),
    removed: removed.map(({ name }) => name),
    withdrawn: withdrawn.map(({ name }) => name),
    missing: restored.map(({ name }) => name),
    vanished,
    passedOver: countPassedOver(passedOver),
    embedded,
    problems,
  };
}

/** By path; none where the index that a rebuild replaces is damaged: it is to be mended, not to be asked. */
async function answeringFiles(run: IndexRun): Promise<ReadonlyMap<string, KnownFile>> {
  try {
    return new Map((await run.answeringFiles()).map((file) => [file.path, file]));
  } catch (error) {
    if (error instanceof StoreError) return new Map();
    throw error;
  }
}

/** What a person has said of a file's encoding now or, if nothing now, before. */
function encodingOf({ encoding }: IndexRequest, before: FileStamp | undefined): string | null {
  if (encoding === undefined) return before?.givenEncoding ?? null;
  return encoding === "auto" ? null : encoding;
}

function stampOf(
  { path, hash }: Pick<FileStamp, "path" | "hash">,
  givenEncoding: string | null,
  name: string,
): FileStamp {
  return { path, name, hash, readingVersion: readingVersion(), givenEncoding };
}

const STAYS = " What an earlier Verbatim read of it stays.";

/** From this many bytes on, what a file leaves in memory is as much as the rest of the process. */
const LARGE_FILE = 16 * 2 ** 20;

/** Known files that the run was to meet and did not, as a folder around them cannot be looked at. */
function belowProblems(
  known: readonly KnownFile[],
  problems: readonly IndexProblem[],
  { wanted, store }: { readonly wanted: ReadonlySet<string>; readonly store: WritableStore },
): KnownFile[] {
  const places = problems.filter(({ missing }) => !missing).map(({ path }) => path);
  return known.filter(({ path }) => {
    const absolute = resolve(store.baseFolder, path);
    return !wanted.has(path) && places.some((place) => isWithin(absolute, place)) && !isAbsent(absolute);
  });
}
