import type { LogSettings } from "../../log/log.ts";
import { type ErrorRecord, revivedError } from "../engine/error-record.ts";
import { forkModule } from "../engine/fork-module.ts";
import { type MessageOf, unknownKind } from "../engine/process-message.ts";
import { ProcessError } from "../errors.ts";
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

/** To the indexing process. */
export type IndexProcessMessage = MessageOf<{ update: { readonly request: IndexProcessRequest } }>;

/** From the indexing process; after "summary" or "failed" it ends. */
export type IndexProcessReply = MessageOf<{
  progress: { readonly progress: IndexProgress };
  summary: { readonly summary: IndexSummary };
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
export function updateIndexInProcess(
  request: IndexProcessRequest,
  { onProgress, signal, fork = forkModule }: IndexProcessOptions = {},
): Promise<IndexSummary> {
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
          return resolve(reply.summary);
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
    const message: IndexProcessMessage = { kind: "update", request };
    child.send(message);
  });
}
