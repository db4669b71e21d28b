import { resolve } from "node:path";
import { pressTable } from "../../read/page/marks/press-table.ts";
import { ProcessError } from "../errors.ts";
import type { CheckedFiles } from "./check-files.ts";
import { pathFrom } from "./file-trouble.ts";
import type { IndexProcessRequest, IndexToBringUpToDate } from "./index-message.ts";
import {
  problemOf,
  type QuarantinedFile,
  quarantinedAs,
  readQuarantine,
  stillThere,
  writeQuarantine,
} from "./quarantine.ts";
import { OWN_BUDGET, UPLOAD_BUDGET } from "./reading/reading-budget.ts";
import type { FileUnderWay } from "./reading/reading-guard.ts";
import { type IndexProcessOptions, superviseWork } from "./supervise.ts";
import type { Finished, IndexSummary } from "./update-index.ts";

/** An update in a process of its own. */
export interface ForkedUpdate extends Omit<IndexProcessRequest, "quarantined"> {
  /** Where the quarantine is kept; the index folder by default. */
  readonly quarantineFolder?: string;
  /** Tries the files in quarantine once more. */
  readonly retryQuarantined?: boolean;
}

/** A check in a process of its own. */
export interface ForkedCheck extends Pick<ForkedUpdate, "budget"> {
  /** Holds the files. */
  readonly folder: string;
  readonly quarantineFolder: string;
  /** See `IndexRequest`. */
  readonly ocrLanguages?: string | null;
}

/**
 * `updateIndex` in a process of its own. The signal ends it early; another run goes on where it stopped. A file that takes
 * more than it may, or ends the process twice, goes into quarantine, and a new process goes on with the others.
 * @throws what `updateIndex` throws, EmbeddingError when there is no such model, and ProcessError when the process ends
 *   early and no file is to blame.
 */
export async function updateIndexInProcess(
  { quarantineFolder, retryQuarantined, ...request }: ForkedUpdate,
  options: IndexProcessOptions = {},
): Promise<IndexSummary> {
  const folder = resolve(quarantineFolder ?? request.indexFolder);
  const held = readQuarantine(folder);
  const kept = held.length === 0 ? [] : await stillThere(folder, held);
  const quarantined: QuarantinedFile[] = retryQuarantined ? kept.filter(({ path }) => path === null) : kept;
  const fresh = new Set<string>();
  /** The file that went into quarantine last, if it had been read: the machine may be to blame. */
  let doubtful: QuarantinedFile | null = null;
  let finished: Finished = { files: 0, embedded: 0 };
  for (;;) {
    const message = { kind: "update", request: { ...request, quarantined }, press: pressTable() } as const;
    const outcome = await superviseWork(message, request.budget ?? OWN_BUDGET, options);
    finished = {
      files: finished.files + outcome.finished.files,
      embedded: finished.embedded + outcome.finished.embedded,
    };
    if (outcome.kind === "gave way") {
      const { file, reason, wasRead } = outcome;
      if (wasRead && doubtful !== null && outcome.finished.files === 0) {
        writeQuarantine(
          folder,
          quarantined.filter((each) => each !== doubtful),
        );
        throw crashesAtAny([doubtful.name, file.name]);
      }
      const path = pathFrom(folder, file.path);
      const entry: QuarantinedFile = { ...stampOf(file), path, reason, since: new Date().toISOString() };
      doubtful = wasRead ? entry : null;
      quarantined.push(entry);
      writeQuarantine(folder, quarantined);
      fresh.add(file.path);
      continue;
    }
    if (outcome.reply.kind !== "summary") throw wrongReply(outcome.reply.kind, "an update");
    // Those that turned out to be good, or are gone, leave it.
    if (held.length > 0 || quarantined.length > 0) writeQuarantine(folder, await stillThere(folder, quarantined));
    return withFinished(outcome.reply.summary, finished, fresh);
  }
}

/**
 * `checkFiles` in a process of its own: files that people upload may be made to do harm. One that takes more than it may goes
 * into quarantine, and the check ends with it: it is to be taken out of the folder, and the rest checked again.
 * @throws ProcessError when the process ends early and no file is to blame.
 */
export async function checkFilesInProcess(
  { folder, quarantineFolder, budget = UPLOAD_BUDGET, ocrLanguages = null }: ForkedCheck,
  options: IndexProcessOptions = {},
): Promise<CheckedFiles> {
  const quarantined = readQuarantine(quarantineFolder);
  const outcome = await superviseWork(
    { kind: "check", request: { folder, budget, quarantined, ocrLanguages }, press: pressTable() },
    budget,
    options,
  );
  if (outcome.kind === "gave way") {
    const { file, reason } = outcome;
    const entry = { ...stampOf(file), path: null, reason, since: new Date().toISOString() };
    const others = quarantined.filter((each) => quarantinedAs([each], file) === undefined);
    writeQuarantine(quarantineFolder, [...others, entry]);
    return { problems: [problemOf(entry, { path: file.path, isNew: true })], readings: [] };
  }
  if (outcome.reply.kind === "checked") return outcome.reply.checked;
  throw wrongReply(outcome.reply.kind, "a check");
}

/**
 * Brings an index of an earlier format up to date, in a process of its own; waits while another process writes.
 * @returns the format that it had; null where it had the present one.
 * @throws StoreError when it cannot be read or written, and ProcessError when the process ends early.
 */
export async function bringUpToDateInProcess(
  index: IndexToBringUpToDate,
  options: IndexProcessOptions = {},
): Promise<number | null> {
  const outcome = await superviseWork({ kind: "format", index }, OWN_BUDGET, options);
  if (outcome.kind === "replied" && outcome.reply.kind === "formatted") return outcome.reply.formerFormat;
  throw wrongReply(outcome.kind === "replied" ? outcome.reply.kind : outcome.kind, "a change of format");
}

function stampOf({ name, hash }: FileUnderWay): Pick<QuarantinedFile, "name" | "hash"> {
  return { name, hash };
}

/** The last process's summary, as one of the whole run. */
function withFinished(summary: IndexSummary, { files, embedded }: Finished, fresh: ReadonlySet<string>): IndexSummary {
  const problems = summary.problems.map((problem) =>
    problem.quarantined && fresh.has(problem.path)
      ? { ...problem, quarantined: { ...problem.quarantined, isNew: true } }
      : problem,
  );
  // What an earlier process of this run had finished, the last one found unchanged.
  const unchanged = Math.max(0, summary.unchanged - files);
  return { ...summary, unchanged, embedded: summary.embedded + embedded, problems };
}

function crashesAtAny(names: readonly string[]): ProcessError {
  return new ProcessError(
    `The indexing process ends at whatever file it embeds (${names.join(", ")}), as if it lacked memory; "npm run doctor" looks at ` +
      'that. What it had finished is kept; run "npm run index" again.',
  );
}

function wrongReply(kind: string, request: string): ProcessError {
  return new ProcessError(`The indexing process answered "${kind}" to ${request}.`);
}
