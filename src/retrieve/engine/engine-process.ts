/** The engine process: model, SQLite and HNSW live here, so that native code can neither stall nor kill the gateway. */

import { underCallId } from "../../log/call-id.ts";
import { type Log, openLog, SILENT_LOG } from "../../log/log.ts";
import type { RerankerError } from "../../rerank/reranker.ts";
import { ModelMismatchError, ProcessError } from "../errors.ts";
import { loadSearchModels } from "../search/search-models.ts";
import { modelStamp } from "../store/model-stamp.ts";
import { modelOfIndex, openPassageStore } from "../store/place/open-store.ts";
import {
  answerCall,
  type EngineCall,
  type EngineReply,
  type EngineRequest,
  type EngineResult,
  type EngineSettings,
} from "./engine-message.ts";
import { reportError } from "./error-record.ts";
import { LocalEngine } from "./local-engine.ts";
import { unknownKind } from "./process-message.ts";
import { watchProcess } from "./process-watch.ts";

/** What is open; null until the settings have come. */
let open: { readonly settings: EngineSettings; readonly engine: LocalEngine } | null = null;
/** Under way while the model is exchanged. */
let reopening: Promise<void> | null = null;
let log: Log = SILENT_LOG;

watchProcess();
process.on("message", (request: EngineRequest) => {
  void handle(request);
});
// The gateway decides when this process ends; a Ctrl+C in the terminal, and its closing, reach both.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
process.on("disconnect", () => void close());
// The gateway starts another process and asks its open questions there.
process.on("uncaughtException", (error) => {
  reportError(error, log, { message: "the engine process ends after an error outside of any call" });
  process.exit(1);
});

async function handle(request: EngineRequest): Promise<void> {
  switch (request.kind) {
    case "open":
      return start(request.settings);
    case "call":
      return underCallId(request.call.callId, () => answer(request.call));
    case "close":
      return close();
    default:
      return fail(unknownKind("The engine process", request));
  }
}

async function start(settings: EngineSettings): Promise<void> {
  if (settings.log !== undefined) log = await openLog(settings.log, { name: "engine" });
  try {
    open = { settings, engine: await openEngine(settings) };
    reply({ kind: "ready" });
  } catch (error) {
    fail(error);
  }
}

/** Tells why this process is of no use, and ends it. */
function fail(error: unknown): void {
  reply({ kind: "failed", error: reportError(error, log, { message: "the engine process has failed" }) });
  process.disconnect();
}

/** Opens an index with the model that made it: another one in the settings is for the next indexing. */
async function openEngine({ model, reranker = "built-in", threshold, ...place }: EngineSettings): Promise<LocalEngine> {
  const made = (await modelOfIndex(place)) ?? model;
  const models = await loadSearchModels({ model: made, reranker });
  const engine = new LocalEngine(await openPassageStore(place, modelStamp(models.embedder)), models, {
    ...(threshold === undefined ? {} : { threshold }),
    onRerankerLost: warn,
  });
  // The first question need not wait for the reranker's runtime; whoever asks is told why it cannot be loaded.
  void engine.warmUp().catch(() => undefined);
  return engine;
}

function warn(warning: string, { cause }: RerankerError): void {
  log.warn({ cause: cause instanceof Error ? cause.message : null }, warning);
  reply({ kind: "warning", warning });
}

async function answer(call: EngineCall): Promise<void> {
  const { id, method, args } = call;
  const started = performance.now();
  try {
    const result = await answerWithRightModel(call);
    log.debug({ method, ms: Math.round(performance.now() - started) }, "call answered");
    reply({ kind: "result", result });
  } catch (thrown) {
    const error = reportError(thrown, log, { message: "the engine has failed on a call", facts: { method } });
    log.debug({ id: error.id, args }, "the call that failed");
    reply({ kind: "error", id, error });
  }
}

async function answerWithRightModel(call: EngineCall): Promise<EngineResult> {
  const asked = openedEngine();
  try {
    return await answerCall(asked, call);
  } catch (error) {
    if (!(error instanceof ModelMismatchError)) throw error;
    // A run has embedded everything with another model: from now on questions need that one too.
    if (openedEngine() === asked) {
      reopening ??= reopen();
      await reopening;
    }
    return answerCall(openedEngine(), call);
  }
}

function openedEngine(): LocalEngine {
  if (open === null) throw new ProcessError("The engine process was asked something before it was told what to open.");
  return open.engine;
}

async function reopen(): Promise<void> {
  try {
    if (open === null) return;
    const { settings, engine } = open;
    open = { settings, engine: await openEngine(settings) };
    void engine.close();
  } finally {
    reopening = null;
  }
}

async function close(): Promise<void> {
  await open?.engine.close();
  process.exit(0);
}

function reply(message: EngineReply): void {
  if (process.connected) process.send?.(message);
}
