import type { ChildProcess } from "node:child_process";
import { revivedError } from "../engine/error-record.ts";
import { forkModule } from "../engine/fork-module.ts";
import { unknownKind } from "../engine/process-message.ts";
import { LIMIT_SIGNALS } from "../engine/watch-order.ts";
import { ProcessError } from "../errors.ts";
import type { FinalReply, IndexProcessMessage, IndexProcessReply } from "./index-message.ts";
import type { QuarantineReason } from "./quarantine.ts";
import { allowanceOf, heapMib, type ReadingBudget } from "./reading/reading-budget.ts";
import type { FileUnderWay } from "./reading/reading-guard.ts";
import type { Finished, IndexProgress } from "./update-index.ts";

const INDEX_PROCESS = new URL("./index-process.ts", import.meta.url);

/** A file that is read longer than this many times its processor time waits for something that does not come. */
const WAITING = 5;
/** A process that does not end by itself in this time after its last word is ended. */
const ENDING_MS = 10_000;
/** Signals by which whoever runs the program ends it: they say nothing of the file that was read then. */
const WANTED: readonly (NodeJS.Signals | null)[] = ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"];
/** The exit code of a process that Ctrl+C has ended, on Windows. */
const WINDOWS_INTERRUPTED = 0xc000013a;

/** What may go with a run in a process of its own. */
export interface IndexProcessOptions {
  readonly onProgress?: (progress: IndexProgress) => void;
  /** Ends the process at once. */
  readonly signal?: AbortSignal;
  /** Ends an update behind the file at hand. */
  readonly stop?: AbortSignal;
  /** Starts the process; tests give one that behaves as they want. */
  readonly fork?: typeof forkModule;
}

/** How a run in a process ended: it did its work, or had to be ended for a file, which is to blame. */
export type Outcome = { readonly kind: "replied"; readonly reply: FinalReply; readonly finished: Finished } | GaveWay;

/** A file has ended the process. */
interface GaveWay {
  readonly kind: "gave way";
  readonly file: FileUnderWay;
  readonly reason: QuarantineReason;
  /** The file was read; the processes crashed as it was embedded and stored, which may be the machine's trouble. */
  readonly wasRead: boolean;
  readonly finished: Finished;
}

/** How a process ended. */
interface Death {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The file that it was busy with. */
  readonly file: FileUnderWay | null;
  /** Whether that had been read, and was being embedded and stored. */
  readonly wasRead: boolean;
  /** It was ended here, as it waited for ever. */
  readonly isHung: boolean;
  readonly finished: Finished;
}

/**
 * Has a process do some work, and knows which file it reads. A process that crashes, or is killed, is started once more: only
 * when the same file ends that one, too, is the file to blame.
 * @throws what the work throws, and ProcessError where the process ends early and no file is to blame
 */
export async function superviseWork(
  message: IndexProcessMessage,
  budget: ReadingBudget,
  options: IndexProcessOptions,
): Promise<Outcome> {
  let suspect: FileUnderWay | null = null;
  let finished: Finished = { files: 0, embedded: 0 };
  for (;;) {
    const end = await workInProcess(message, budget, options);
    if ("kind" in end) return { kind: "replied", reply: end, finished };
    finished = sum(finished, end.finished);
    const { file, wasRead } = end;
    const cause = causeOf(end);
    if (file === null || cause === null || options.signal?.aborted) throw endedEarly(end);
    if (cause !== "crash" || suspect?.path === file.path) {
      return { kind: "gave way", file, reason: cause, wasRead, finished };
    }
    suspect = file;
  }
}

/** What the end of a process says of the file that it read; null: nothing. */
function causeOf({ code, signal, isHung }: Death): QuarantineReason | null {
  if (isHung || signal === LIMIT_SIGNALS.time) return "time";
  if (signal === LIMIT_SIGNALS.memory) return "memory";
  return WANTED.includes(signal) || code === WINDOWS_INTERRUPTED ? null : "crash";
}

function endedEarly({ code, signal }: Death): ProcessError {
  return new ProcessError(
    `The indexing process ended early (${signal ?? `exit code ${code}`}). What it had finished is kept; run "npm run index" again.`,
  );
}

function sum(a: Finished, b: Finished): Finished {
  return { files: a.files + b.files, embedded: a.embedded + b.embedded };
}

function workInProcess(
  message: IndexProcessMessage,
  budget: ReadingBudget,
  { onProgress, signal, stop, fork = forkModule }: IndexProcessOptions,
): Promise<FinalReply | Death> {
  const child = fork(INDEX_PROCESS, [`--max-old-space-size=${heapMib(budget)}`, "--expose-gc"]);
  const end = () => void child.kill();
  signal?.addEventListener("abort", end, { once: true });
  if (signal?.aborted) end();
  const onStop = () =>
    void (child.connected && child.send({ kind: "stop" } satisfies IndexProcessMessage, () => undefined));
  stop?.addEventListener("abort", onStop, { once: true });
  const work = new Work(child, budget);
  let finished: Finished = { files: 0, embedded: 0 };
  /** What came of it, once the process has ended: nobody is to take its place before. */
  let settle: (() => void) | null = null;
  return new Promise((resolve, reject) => {
    const settleAtEnd = (how: () => void) => {
      settle = how;
      setTimeout(() => child.kill("SIGKILL"), ENDING_MS).unref();
    };
    child.on("message", (reply: IndexProcessReply) => {
      switch (reply.kind) {
        case "progress":
          work.end();
          return onProgress?.(reply.progress);
        case "reading":
          return work.read(reply.file);
        case "storing":
          work.read(reply.file);
          return work.hasRead();
        case "read":
          return reply.isRefused ? work.end() : work.hasRead();
        case "indexed":
          work.end();
          finished = sum(finished, reply.finished);
          return;
        case "summary":
        case "checked":
        case "formatted":
          return settleAtEnd(() => resolve(reply));
        case "failed":
          return settleAtEnd(() => reject(revivedError(reply.error)));
        default:
          settleAtEnd(() => reject(unknownKind("Whoever started the indexing process", reply)));
          child.kill();
      }
    });
    child.on("error", reject);
    child.on("exit", (code, ending) => {
      signal?.removeEventListener("abort", end);
      stop?.removeEventListener("abort", onStop);
      const { file, wasRead, isHung } = work;
      work.end();
      if (settle !== null) settle();
      else resolve({ code, signal: ending, file, wasRead, isHung, finished });
    });
    child.send(message);
    if (stop?.aborted) onStop();
  });
}

/** The file that a process is busy with. */
class Work {
  file: FileUnderWay | null = null;
  wasRead = false;
  isHung = false;
  readonly #child: ChildProcess;
  readonly #budget: ReadingBudget;
  #patience: NodeJS.Timeout | undefined;

  constructor(child: ChildProcess, budget: ReadingBudget) {
    this.#child = child;
    this.#budget = budget;
  }

  read(file: FileUnderWay): void {
    this.end();
    this.file = file;
    const { seconds } = allowanceOf(this.#budget, file.size);
    this.#patience = setTimeout(
      () => {
        this.isHung = true;
        this.#child.kill("SIGKILL");
      },
      seconds * WAITING * 1000,
    );
    this.#patience.unref();
  }

  hasRead(): void {
    clearTimeout(this.#patience);
    this.wasRead = true;
  }

  end(): void {
    clearTimeout(this.#patience);
    this.file = null;
    this.wasRead = false;
  }
}
