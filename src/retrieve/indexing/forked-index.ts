import type { LogSettings } from "../../log/log.ts";
import { type ErrorRecord, revivedError } from "../engine/error-record.ts";
import { forkModule } from "../engine/fork-module.ts";
import { type MessageOf, unknownKind } from "../engine/process-message.ts";
import { ProcessError } from "../errors.ts";
import type { IndexProblem } from "./source-files.ts";
import type { IndexProgress, IndexRequest, IndexSummary } from "./update-index.ts";

const INDEX_PROCESS = new URL("./index-process.ts", import.meta.url);

/** An `IndexRequest` as it crosses to the indexing process. */
export interface IndexProcessRequest extends Omit<IndexRequest, "store" | "models" | "onProgress"> {
  readonly indexFolder: string;
  /** See `Embedder.modelId`. */
  readonly model: string;
  /** How the indexing process logs; silent by default. */
  readonly log?: LogSettings;
}

/** An index that may be of an earlier format. */
export type IndexToBringUpToDate = Pick<IndexProcessRequest, "indexFolder" | "log">;

/** To the indexing process. */
export type IndexProcessMessage = MessageOf<{
  update: { readonly request: IndexProcessRequest };
  check: { readonly folder: string };
  format: { readonly index: IndexToBringUpToDate };
}>;

/** From the indexing process; after all but "progress" it ends. */
export type IndexProcessReply = MessageOf<{
  progress: { readonly progress: IndexProgress };
  summary: { readonly summary: IndexSummary };
  checked: { readonly problems: readonly IndexProblem[] };
  formatted: { readonly formerFormat: number | null };
  failed: { readonly error: ErrorRecord };
}>;

/** What may go with a run in a process of its own. */
export interface IndexProcessOptions {
  readonly onProgress?: (progress: IndexProgress) => void;
  readonly signal?: AbortSignal;
  /** Starts the process; tests give one that behaves as they want. */
  readonly fork?: typeof forkModule;
}

/**
 * `updateIndex` in a process of its own. The signal ends it early; another run goes on where it stopped.
 * @throws what `updateIndex` throws, EmbeddingError when there is no such model, and ProcessError when the process ends
 *   early.
 */
export async function updateIndexInProcess(
  request: IndexProcessRequest,
  options: IndexProcessOptions = {},
): Promise<IndexSummary> {
  const reply = await inIndexProcess({ kind: "update", request }, options);
  if (reply.kind === "summary") return reply.summary;
  throw new ProcessError(`The indexing process answered "${reply.kind}" to an update.`);
}

/**
 * `checkFiles` in a process of its own: files that people upload may be made to do harm.
 * @throws ProcessError when the process ends early.
 */
export async function checkFilesInProcess(
  folder: string,
  options: IndexProcessOptions = {},
): Promise<readonly IndexProblem[]> {
  const reply = await inIndexProcess({ kind: "check", folder }, options);
  if (reply.kind === "checked") return reply.problems;
  throw new ProcessError(`The indexing process answered "${reply.kind}" to a check.`);
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
  const reply = await inIndexProcess({ kind: "format", index }, options);
  if (reply.kind === "formatted") return reply.formerFormat;
  throw new ProcessError(`The indexing process answered "${reply.kind}" to a change of format.`);
}

type FinalReply = Extract<IndexProcessReply, { readonly kind: "summary" | "checked" | "formatted" }>;

function inIndexProcess(
  message: IndexProcessMessage,
  { onProgress, signal, fork = forkModule }: IndexProcessOptions,
): Promise<FinalReply> {
  const child = fork(INDEX_PROCESS);
  const end = () => child.kill();
  signal?.addEventListener("abort", end, { once: true });
  child.on("exit", () => signal?.removeEventListener("abort", end));
  return new Promise((resolve, reject) => {
    child.on("message", (reply: IndexProcessReply) => {
      switch (reply.kind) {
        case "progress":
          return onProgress?.(reply.progress);
        case "summary":
        case "checked":
        case "formatted":
          return resolve(reply);
        case "failed":
          return reject(revivedError(reply.error));
        default:
          reject(unknownKind("Whoever started the indexing process", reply));
          child.kill();
      }
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      const how = signal ?? `exit code ${code}`;
      reject(
        new ProcessError(
          `The indexing process ended early (${how}). What it had finished is kept; run "npm run index" again.`,
        ),
      );
    });
    child.send(message);
  });
}
