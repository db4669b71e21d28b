/** The indexing process: short-lived, at low priority, so that questions are answered meanwhile. */

import { availableParallelism, constants, setPriority } from "node:os";
import { loadModels } from "../../embed/load-models.ts";
import { underCallId } from "../../log/call-id.ts";
import { type Log, openLog, SILENT_LOG } from "../../log/log.ts";
import { pressTable, usePressTable } from "../../read/page/marks/press-table.ts";
import { reportError } from "../engine/error-record.ts";
import { forkModule } from "../engine/fork-module.ts";
import { unknownKind } from "../engine/process-message.ts";
import { watchProcess } from "../engine/process-watch.ts";
import { bringUpToDate, openWritableStore } from "../store/place/open-store.ts";
import { type CheckedFiles, checkFiles } from "./check-files.ts";
import type {
  CheckRequest,
  IndexProcessMessage,
  IndexProcessReply,
  IndexProcessRequest,
  IndexToBringUpToDate,
} from "./index-message.ts";
import { ReadAhead } from "./reading/read-ahead.ts";
import { allowanceOf, heapMib, OWN_BUDGET, type ReadingBudget } from "./reading/reading-budget.ts";
import type { ReadingGuard } from "./reading/reading-guard.ts";
import { type Finished, type IndexProgress, type IndexSummary, updateIndex } from "./update-index.ts";

/** More read faster than one process writes. */
const MOST_READERS = 3;

/** Files that take less are not told of one by one, in milliseconds. */
const TELLING_MS = 20;

let log: Log = SILENT_LOG;

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const watch = watchProcess();
let isReading = false;
const stopping = new AbortController();
// Nobody waits for it any longer; what it had finished is kept. The watch sees to it where this thread is busy.
const onParentGone = () => process.exit(1);
process.once("disconnect", onParentGone);
// Whoever started this process decides when it ends; a Ctrl+C in the terminal reaches both.
process.on("SIGINT", () => undefined);
process.on("message", (message: IndexProcessMessage) => {
  if (message.kind === "stop") stopping.abort();
  else void underCallId(callIdOf(message), () => handle(message));
});
process.on("uncaughtException", (error) => {
  // Whoever started this process counts such an end against the file.
  if (isReading) log.error({ err: error }, "reading a file has failed outside of any call");
  else reply(failure(error));
  process.exit(1);
});

/** What is to be done. */
type WorkMessage = Exclude<IndexProcessMessage, { readonly kind: "stop" }>;

function callIdOf(message: WorkMessage): string | null {
  return message.kind === "update" ? (message.request.log?.call ?? null) : null;
}

async function handle(message: WorkMessage): Promise<void> {
  try {
    // Of thousands of files, what is told is long, and what is still on its way would be lost with the channel.
    await sent(await answer(message));
  } catch (error) {
    await sent(failure(error));
  }
  process.off("disconnect", onParentGone);
  if (process.connected) process.disconnect();
}

async function answer(message: WorkMessage): Promise<IndexProcessReply> {
  if (message.kind !== "format") usePressTable(message.press);
  switch (message.kind) {
    case "update":
      return { kind: "summary", summary: await update(message.request) };
    case "check":
      return { kind: "checked", checked: await check(message.request) };
    case "format":
      return { kind: "formatted", formerFormat: await bringIndexUpToDate(message.index) };
    default:
      throw unknownKind("The indexing process", message);
  }
}

function check({ folder, budget, quarantined, ocrLanguages }: CheckRequest): Promise<CheckedFiles> {
  return checkFiles(folder, { guard: guardBy(budget), quarantined, ocrLanguages });
}

/** Tells which file is read, and ends this process where it takes more than it may. */
function guardBy(budget: ReadingBudget): ReadingGuard {
  return {
    async read(file, work) {
      // It must be on its way before this thread is busy.
      await sent({ kind: "reading", file });
      isReading = true;
      watch.limit(allowanceOf(budget, file.size));
      let isRefused = true;
      try {
        const read = await work();
        isRefused = false;
        return read;
      } finally {
        watch.limit(null);
        isReading = false;
        reply({ kind: "read", isRefused });
      }
    },
    store: (file) => reply({ kind: "storing", file }),
  };
}

async function update({
  model,
  indexFolder,
  store: url,
  collection,
  log: logSettings,
  inTurn = false,
  ...request
}: IndexProcessRequest): Promise<IndexSummary> {
  if (logSettings !== undefined) log = await openLog(logSettings, { name: "indexing" });
  const models = await loadModels(model);
  const budget = request.budget ?? OWN_BUDGET;
  const isInTurn = inTurn || availableParallelism() === 1;
  // What goes on beside this process ends with it.
  const startProcess = (module: URL) => forkModule(module, [`--max-old-space-size=${heapMib(budget)}`, "--expose-gc"]);
  const store = await openWritableStore({ indexFolder, store: url, collection }, isInTurn ? null : startProcess);
  const onProgress = nowAndThen((progress) => reply({ kind: "progress", progress }));
  const onIndexed = (finished: Finished) => reply({ kind: "indexed", finished });
  const guard = guardBy(budget);
  const readers = isInTurn ? 0 : readersFor(model);
  const ocrLanguages = request.ocrLanguages ?? null;
  const settings = { model, press: pressTable(), budget, ocrLanguages, readers, startProcess };
  const readAhead = (passedOver: readonly string[]) =>
    readers > 0 ? new ReadAhead({ ...settings, passedOver }) : null;
  const beside = { guard, readAhead, stop: stopping.signal, onProgress, onIndexed };
  const summary = await updateIndex({ ...request, store, models, ...beside });
  logFormat(store.name, summary.formerFormat);
  for (const { place, names, until } of summary.vanished) {
    log.warn(
      { place, files: names.length, until },
      "articles are out of reach; what was read of them stays for a while",
    );
  }
  log.debug({ counts: summary.counts }, "the index is up to date");
  return summary;
}

/** Tells of one file in a while, and of the closing work: of thousands of small files, messages would take as long as the files. */
function nowAndThen(tell: (progress: IndexProgress) => void): (progress: IndexProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (progress.file !== null && now - last < TELLING_MS) return;
    last = now;
    tell(progress);
  };
}

/**
 * How many processes read ahead: as many as there are cores, as those that store what they read take less time than they. None
 * for a network, which takes all cores for itself, and as much memory again in each process.
 */
function readersFor(model: string): number {
  return model === "built-in" ? Math.min(availableParallelism(), MOST_READERS) : 0;
}

async function bringIndexUpToDate({ log: logSettings, ...place }: IndexToBringUpToDate): Promise<number | null> {
  if (logSettings !== undefined) log = await openLog(logSettings, { name: "indexing" });
  const formerFormat = await bringUpToDate(place);
  logFormat(place.indexFolder, formerFormat);
  return formerFormat;
}

function logFormat(index: string, formerFormat: number | null): void {
  if (formerFormat !== null) log.info({ index, formerFormat }, "an index of an earlier format is brought up to date");
}

function failure(error: unknown): IndexProcessReply {
  return { kind: "failed", error: reportError(error, log, { message: "indexing has failed" }) };
}

function sent(message: IndexProcessReply): Promise<void> {
  return new Promise((resolve) => {
    // Where nobody listens any longer, this process is about to end.
    if (process.connected) process.send?.(message, undefined, undefined, () => resolve());
    else resolve();
  });
}

function reply(message: IndexProcessReply): void {
  if (process.connected) process.send?.(message);
}
