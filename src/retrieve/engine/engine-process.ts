/** The engine process: model, SQLite and HNSW live here, so that native code can neither stall nor kill the gateway. */

import { type Log, SILENT_LOG } from "../../log/log.ts";
import type { RerankerError } from "../../rerank/reranker.ts";
import { ModelMismatchError, ProcessError } from "../errors.ts";
import { loadSearchModels } from "../search/search-models.ts";
import { modelStamp } from "../store/model-stamp.ts";
import { modelOfIndex, openPassageStore } from "../store/place/open-store.ts";
import { answerCall, type EngineCall, type EngineResult, type EngineSettings } from "./engine-message.ts";
import { LocalEngine } from "./local-engine.ts";
import { CalledPoints } from "./point-call.ts";
import { reply, serveProcess } from "./serve-process.ts";

/** What is open; null until the settings have come. */
let opened: { readonly settings: EngineSettings; readonly engine: LocalEngine } | null = null;
/** Under way while the model is exchanged. */
let reopening: Promise<void> | null = null;
let log: Log = SILENT_LOG;
/** For a worker: the process that started it holds the vectors. */
const points = new CalledPoints((call) => reply({ kind: "points", call }));

serveProcess({
  async open(settings, itsLog) {
    log = itsLog;
    opened = { settings, engine: await openEngine(settings) };
  },
  answer,
  takePoints: (found) => points.take(found),
  async close() {
    await opened?.engine.close();
  },
});

/** Opens an index with the model that made it: another one in the settings is for the next indexing. */
async function openEngine(settings: EngineSettings): Promise<LocalEngine> {
  const { model, reranker = "built-in", threshold, ...place } = settings;
  const made = (await modelOfIndex(place)) ?? model;
  const models = await loadSearchModels({ model: made, reranker });
  const vectors = settings.isWorker === true ? points : "memory";
  const store = await openPassageStore(place, modelStamp(models.embedder), vectors);
  const engine = new LocalEngine(store, models, {
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

async function answer(call: EngineCall): Promise<EngineResult> {
  const { method } = call;
  const started = performance.now();
  const result = await answerWithRightModel(call);
  log.debug({ method, ms: Math.round(performance.now() - started) }, "call answered");
  return result;
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
  if (opened === null)
    throw new ProcessError("The engine process was asked something before it was told what to open.");
  return opened.engine;
}

async function reopen(): Promise<void> {
  try {
    if (opened === null) return;
    const { settings, engine } = opened;
    opened = { settings, engine: await openEngine(settings) };
    void engine.close();
  } finally {
    reopening = null;
  }
}
