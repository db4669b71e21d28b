/** The engine process: model, SQLite and HNSW live here, so that native code can neither stall nor kill the gateway. */
import { loadModels } from "../embed/load-models.ts";
import { type EngineReply, type EngineRequest, reportOf } from "./engine-message.ts";
import { LocalEngine } from "./local-engine.ts";

let engine: LocalEngine | null = null;

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
      engine = LocalEngine.open(request.settings.indexFolder, await loadModels(request.settings.model));
      reply({ kind: "ready" });
    } catch (error) {
      reply({ kind: "failed", error: reportOf(error) });
      process.disconnect();
    }
  } else if (request.kind === "close") {
    await close();
  } else if (engine !== null) {
    const { id, method, args } = request;
    try {
      const call = engine[method] as (...values: readonly unknown[]) => ReturnType<LocalEngine[typeof method]>;
      reply({ kind: "result", id, value: await call.apply(engine, [...args]) });
    } catch (error) {
      reply({ kind: "error", id, error: reportOf(error) });
    }
  }
}

async function close(): Promise<void> {
  await engine?.close();
  process.exit(0);
}

function reply(message: EngineReply): void {
  if (process.connected) process.send?.(message);
}
