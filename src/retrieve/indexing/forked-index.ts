import type { ErrorReport } from "../engine/engine-message.ts";
import { forkModule } from "../engine/fork-module.ts";
import { EngineError } from "../engine/forked-engine.ts";
import type { IndexProgress, IndexRequest, IndexSummary } from "./update-index.ts";

const INDEX_PROCESS = new URL("./index-process.ts", import.meta.url);

/** An `IndexRequest` as it crosses to the indexing process. */
export interface IndexProcessRequest extends Omit<IndexRequest, "store" | "models" | "onProgress"> {
  readonly indexFolder: string;
  /** See `Embedder.modelId`. */
  readonly model: string;
}

export type IndexProcessReply =
  | { readonly kind: "progress"; readonly progress: IndexProgress }
  | { readonly kind: "summary"; readonly summary: IndexSummary }
  | { readonly kind: "failed"; readonly error: ErrorReport };

/**
 * `updateIndex` in a process of its own. The signal ends it early; another run goes on where it stopped.
 * @throws EngineError, named as the error that the indexing process met.
 */
export function updateIndexInProcess(
  request: IndexProcessRequest,
  onProgress: (progress: IndexProgress) => void,
  signal?: AbortSignal,
): Promise<IndexSummary> {
  const child = forkModule(INDEX_PROCESS);
  const end = () => child.kill();
  signal?.addEventListener("abort", end, { once: true });
  child.on("exit", () => signal?.removeEventListener("abort", end));
  return new Promise((resolve, reject) => {
    child.on("message", (reply: IndexProcessReply) => {
      if (reply.kind === "progress") onProgress(reply.progress);
      else if (reply.kind === "summary") resolve(reply.summary);
      else reject(new EngineError(reply.error));
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      const how = signal ?? `exit code ${code}`;
      reject(
        new EngineError({
          name: "EngineError",
          message: `The indexing process ended early (${how}). What it had finished is kept; run "npm run index" again.`,
        }),
      );
    });
    child.send(request);
  });
}
