import { performance } from "node:perf_hooks";
import type { Models } from "../../embed/load-models.ts";
import type { PassedOverCounts } from "../../read/passed-over.ts";
import { StoreError } from "../errors.ts";
import type { KnownFile } from "../store/known-file.ts";
import { modelStamp } from "../store/model-stamp.ts";
import type { StoreCounts } from "../store/passage-store.ts";
import type { IndexRun, WhenLocked, WritableStore } from "../store/writable-store.ts";
import type { QuarantinedFile } from "./quarantine.ts";
import type { ReadAhead } from "./reading/read-ahead.ts";
import type { ReadingBudget } from "./reading/reading-budget.ts";
import type { ReadingGuard } from "./reading/reading-guard.ts";
import { type Stages, Stopwatch } from "./reading/stopwatch.ts";
import type { IndexProblem } from "./source-files.ts";
import { updateFiles } from "./update-files.ts";
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
  /** Starts what reads files ahead of the run, but for contents of these hashes; nothing does by default. */
  readonly readAhead?: (passedOver: readonly string[]) => ReadAhead | null;
  /** Ends the run early, behind the file at hand: what it has finished stays, and another run goes on from there. */
  readonly stop?: AbortSignal;
  /** Files that are not read, as that ended a process before; none by default. */
  readonly quarantined?: readonly QuarantinedFile[];
  /** Called when files are in the store and stay there, whatever happens. */
  readonly onIndexed?: (finished: Finished) => void;
  /** Called before each file, when `done` of `total` files are finished, and with `file: null` for the closing work. */
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** Files that a run has put in, and how many of their passages had to be embedded. */
export interface Finished {
  readonly files: number;
  readonly embedded: number;
}

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
  readonly file: string | null;
  /** How far it is, 0..1: by the bytes of files that have to be read, and then by what the closing work is about. */
  readonly share: number;
  /** Passages taken in so far, where they are counted. */
  readonly passages?: number;
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
  /** Files that the run has not come to, as it was stopped; 0 for one that was not. */
  readonly left: number;
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
  const { passages, ...outcome } = await updateFiles(run, request, stopwatch);
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
    if (request.rebuild && outcome.left === 0) throw nothingToRead(request, outcome.problems);
    return summary(NOTHING);
  }
  // What answers stays until a rebuild is complete.
  if (request.rebuild && outcome.left > 0) return summary(NOTHING);
  const tell = (share: number) =>
    request.onProgress?.({ done: outcome.files, total: outcome.files, file: null, share, passages });
  tell(0);
  const counts = await stopwatch.time("graph", () => run.finish((done, total) => tell(done / total)));
  return summary(counts);
}

/** What a store holds that nothing was put into. */
const NOTHING: StoreCounts = { files: 0, articles: 0, passages: 0 };

/** An index that holds nothing must not take the place of another. */
function nothingToRead({ store, paths }: IndexRequest, problems: readonly IndexProblem[]): StoreError {
  const why = problems.map(({ path, message }) => `\n${path}: ${message}`).join("");
  return new StoreError(
    `Nothing to read in ${[paths].flat().join(", ")}: the index in ${store.name} stays as it was.${why}`,
  );
}
