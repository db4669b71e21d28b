import { resolve } from "node:path";
import { countPassedOver } from "../../read/passed-over.ts";
import { ReadError } from "../../read/read-error.ts";
import { StoreError } from "../errors.ts";
import type { KnownFile } from "../store/known-file.ts";
import type { IndexRun, WritableStore } from "../store/writable-store.ts";
import { isAbsent, isFileSystemError, isWithin, kindOf, reason } from "./file-trouble.ts";
import { filesToRead, LooksTaken } from "./files-to-read.ts";
import { isNoFileOfRun, letGo } from "./let-go.ts";
import { QuarantineError } from "./quarantine.ts";
import { OWN_BUDGET } from "./reading/reading-budget.ts";
import { UNGUARDED } from "./reading/reading-guard.ts";
import type { Stopwatch } from "./reading/stopwatch.ts";
import { type IndexProblem, locateGiven, locateKnown } from "./source-files.ts";
import { FilesTaken } from "./take-in.ts";
import type { IndexRequest, IndexSummary } from "./update-index.ts";

interface FilesOutcome extends Omit<IndexSummary, "counts" | "formerFormat" | "seconds" | "stages"> {
  /** Put in this run. */
  readonly passages: number;
}

/** What an indexing run does with files: takes in those that are new or changed, and lets go of those that are gone. */
export async function updateFiles(run: IndexRun, request: IndexRequest, stopwatch: Stopwatch): Promise<FilesOutcome> {
  const { store, models, onProgress, budget = OWN_BUDGET, guard = UNGUARDED } = request;
  const known = new Map((await run.files()).map((file) => [file.path, file]));
  const { found, problems, passedOver } =
    request.paths === "known"
      ? { found: locateKnown(await run.answeringFiles(), store), problems: [], passedOver: [] }
      : await locateGiven(request.paths, store.baseFolder, { known, exclude: request.exclude ?? [] });
  const answering = request.rebuild && found.length > 0 ? await answeringFiles(run) : known;
  const wanted = new Set(found.map(({ path }) => path));
  const isGone = ({ path }: KnownFile) => {
    const absolute = resolve(store.baseFolder, path);
    if (request.rebuild && !wanted.has(path)) return true;
    return isAbsent(absolute) || (!wanted.has(path) && isNoFileOfRun(absolute, passedOver));
  };
  // One of these that turns up under another path, when files or the index have been moved, is struck off.
  const gone = [...known.values()].filter(isGone);
  const toRead = filesToRead(found, { known, looks: await run.looks(), request });
  const tools = { run, models, stopwatch, budget, guard, ocrLanguages: request.ocrLanguages ?? null };
  const looks = new LooksTaken(run);
  const taken = new FilesTaken(toRead, { tools, known, answering, gone, request });
  const withdrawn: KnownFile[] = [];
  const unreadable: KnownFile[] = [];
  const sum = {
    unchanged: found.length - toRead.length,
    files: found.length - toRead.length,
    embedded: 0,
    passages: 0,
  };
  const bytes = { done: 0, total: toRead.reduce((all, { size }) => all + size, 0) };
  let left = 0;
  try {
    // Files that other runs are at come again behind the last: then they are done, or left by a run that was killed.
    for (let at = 0; at < taken.queue.length; at++) {
      const entry = taken.queue[at] as (typeof toRead)[number];
      const { absolute, path, name } = entry;
      const done = Math.min(found.length - toRead.length + at, found.length - 1);
      if (request.stop?.aborted) {
        left = taken.queue.length - at;
        break;
      }
      const share = bytes.done / Math.max(1, bytes.total);
      onProgress?.({ done, total: found.length, file: name, share, passages: sum.passages });
      const outcome = await taken.takeIn(at);
      if (outcome.kind === "taken") continue;
      bytes.done += entry.size;
      if (outcome.kind !== "failed") {
        if (outcome.kind === "unchanged") sum.unchanged++;
        else {
          sum.embedded += outcome.embedded;
          sum.passages += outcome.passages;
        }
        sum.files++;
        await looks.take(entry);
        continue;
      }
      const { error } = outcome;
      if (!(error instanceof ReadError) && !isFileSystemError(error)) throw error;
      const before = known.get(path);
      if (isAbsent(absolute)) {
        // It went after its folder was listed.
        if (before !== undefined) gone.push(before);
        continue;
      }
      const fate = before === undefined ? "unknown" : fateOf(before, outcome);
      if (before !== undefined && fate === "withdrawn") withdrawn.push(before);
      if (before !== undefined && fate === "unreadable") unreadable.push(before);
      problems.push(problemOf(absolute, error, FATES[fate]));
    }
    await taken.settle();
  } finally {
    taken.close();
  }
  await looks.note();
  // A run that was stopped does not know yet what has moved.
  const departed =
    left > 0
      ? { restored: [], vanished: [], removed: [] }
      : await letGo(run, {
          gone,
          withdrawn,
          unreadable: [...unreadable, ...belowProblems([...known.values()], problems, { wanted, store })],
          known: [...known.values()],
          found,
          request,
        });
  return {
    ...sum,
    left,
    read: (await run.files()).map(({ name, account }) => ({ name, account })),
    removed: departed.removed.map(({ name }) => name),
    withdrawn: withdrawn.map(({ name }) => name),
    missing: departed.restored.map(({ name }) => name),
    vanished: departed.vanished,
    passedOver: countPassedOver(passedOver),
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

/** What becomes of what is known of a file that cannot be read, behind the sentences that say why. */
const FATES = {
  unknown: "",
  unreadable: "",
  withdrawn: " What it held before is quoted no longer.",
  kept: " What an earlier Verbatim read of it stays.",
} as const;

/** What an earlier Verbatim read of a file that is as it was stays, though this one refuses it. */
function fateOf(
  { hash }: KnownFile,
  failed: { readonly error: unknown; readonly hash: string },
): Exclude<keyof typeof FATES, "unknown"> {
  const isRefused = failed.error instanceof ReadError && failed.error.kind !== "installation";
  if (!isRefused) return "unreadable";
  return hash === failed.hash ? "kept" : "withdrawn";
}

function problemOf(path: string, error: unknown, fate: string): IndexProblem {
  const held = error instanceof QuarantineError ? { reason: error.entry.reason, isNew: false } : undefined;
  return {
    path,
    message: `${reason(error)}${fate}`,
    ...kindOf(error),
    missing: false,
    ...(held === undefined ? {} : { quarantined: held }),
  };
}

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
