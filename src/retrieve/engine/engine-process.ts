/** The engine process: model, SQLite and HNSW live here, so that native code can neither stall nor kill the gateway. */

import { loadModels } from "../../embed/load-models.ts";
import { ModelMismatchError } from "../errors.ts";
import { modelStamp } from "../store/model-stamp.ts";
import { readManifest } from "../store/sqlite/manifest.ts";
import { SqlitePassageStore } from "../store/sqlite/sqlite-passage-store.ts";
import { type EngineReply, type EngineRequest, type EngineSettings, reportOf } from "./engine-message.ts";
import { LocalEngine } from "./local-engine.ts";

let engine: LocalEngine | null = null;
let settings: EngineSettings | null = null;
/** Under way while the model is exchanged. */
let reopening: Promise<void> | null = null;

process.on("message", (request: EngineRequest) => {
  void handle(request);
});
// The gateway decides when this process ends; a Ctrl+C in the terminal reaches both.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
process.on("disconnect", () => void close());

async function handle(request: EngineRequest): Promise<void> {
  if (request.kind === "open") {
    try {
      settings = request.settings;
      engine = await openEngine(settings);
      reply({ kind: "ready" });
    } catch (error) {
      reply({ kind: "failed", error: reportOf(error) });
      process.disconnect();
    }
  } else if (request.kind === "close") {
    await close();
  } else if (engine !== null) {
    const { id } = request;
    try {
      reply({ kind: "result", id, value: await answer(request) });
    } catch (error) {
      reply({ kind: "error", id, error: reportOf(error) });
    }
  }
}

/** Opens an index with the model that made it: another one in the settings is for the next indexing. */
async function openEngine({ indexFolder, model, threshold }: EngineSettings): Promise<LocalEngine> {
  const made = readManifest(indexFolder)?.model.id ?? model;
  const models = await loadModels(made);
  return new LocalEngine(SqlitePassageStore.open(indexFolder, modelStamp(models.embedder)), models, threshold);
}

type Call = Extract<EngineRequest, { kind: "call" }>;

async function answer(call: Call): Promise<Awaited<ReturnType<LocalEngine[Call["method"]]>>> {
  const asked = engine;
  try {
    return await put(call, asked);
  } catch (error) {
    if (!(error instanceof ModelMismatchError)) throw error;
    // A run has embedded everything with another model: from now on questions need that one too.
    if (engine === asked) {
      reopening ??= reopen();
      await reopening;
    }
    return put(call, engine);
  }
}

async function reopen(): Promise<void> {
  try {
    const last = engine;
    engine = await openEngine(settings as EngineSettings);
    void last?.close();
  } finally {
    reopening = null;
  }
}

function put({ method, args }: Call, to: LocalEngine | null) {
  const ask = to?.[method] as (...values: readonly unknown[]) => ReturnType<LocalEngine[typeof method]>;
  return ask.apply(to, [...args]);
}

async function close(): Promise<void> {
  await engine?.close();
  process.exit(0);
}

function reply(message: EngineReply): void {
  if (process.connected) process.send?.(message);
}
