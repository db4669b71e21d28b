import { underCallId } from "../../log/call-id.ts";
import { type Log, openLog, SILENT_LOG } from "../../log/log.ts";
import type { EngineCall, EngineReply, EngineRequest, EngineResult, EngineSettings } from "./engine-message.ts";
import { reportError } from "./error-record.ts";
import type { PointReply } from "./point-call.ts";
import { unknownKind } from "./process-message.ts";
import { watchProcess } from "./process-watch.ts";

/** What a process does that answers calls. */
export interface ServedEngine {
  /** Comes first; calls come when it has succeeded. */
  open(settings: EngineSettings, log: Log): Promise<void>;
  answer(call: EngineCall): Promise<EngineResult>;
  /** What was found for it by the process that started this one. */
  takePoints(reply: PointReply): void;
  /** Finishes what is under way. */
  close(): Promise<void>;
}

/** Answers the calls of the process that started this one, until that closes it or has ended itself. */
export function serveProcess(engine: ServedEngine): void {
  let log: Log = SILENT_LOG;
  watchProcess();
  process.on("message", (request: EngineRequest) => void handle(request));
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
        return open(request.settings);
      case "call":
        return underCallId(request.call.callId, () => answer(request.call));
      case "points":
        return engine.takePoints(request.reply);
      case "close":
        return close();
      default:
        return fail(unknownKind("The engine process", request));
    }
  }

  async function open(settings: EngineSettings): Promise<void> {
    if (settings.log !== undefined) log = await openLog(settings.log, { name: "engine" });
    try {
      await engine.open(settings, log);
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

  async function answer(call: EngineCall): Promise<void> {
    const { id, method, args } = call;
    try {
      reply({ kind: "result", result: await engine.answer(call) });
    } catch (thrown) {
      const error = reportError(thrown, log, { message: "the engine has failed on a call", facts: { method } });
      log.debug({ id: error.id, args }, "the call that failed");
      reply({ kind: "error", id, error });
    }
  }

  async function close(): Promise<void> {
    await engine.close();
    process.exit(0);
  }
}

/** Tells the process that started this one something, while it is there. */
export function reply(message: EngineReply): void {
  if (process.connected) process.send?.(message);
}
