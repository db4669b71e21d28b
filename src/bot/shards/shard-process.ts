/** A shard's process: the bot on its share of the servers. The engine and servers' own articles are the manager's. */

import { type Log, openLog, SILENT_LOG } from "../../log/log.ts";
import { reportError } from "../../retrieve/engine/error-record.ts";
import { watchProcess } from "../../retrieve/engine/process-watch.ts";
import { describeBotError } from "../gateway/describe-error.ts";
import { openMetrics } from "../gateway/metrics.ts";
import { runBot } from "../gateway/run-bot.ts";
import { BotStartError } from "../gateway/start-error.ts";
import { calledCollections, calledEngine } from "./called-collections.ts";
import { openStoreOfBot } from "./open-store.ts";
import { RemoteCalls } from "./remote-calls.ts";
import { admissionOf } from "./shard-admission.ts";
import { type FromShard, TARGETS, type ToShard } from "./shard-message.ts";

let log: Log = SILENT_LOG;
const ending = new AbortController();
/** What the manager looks at; empty until the bot is there. */
let bot: object = {};

watchProcess();
// The manager decides when this process ends; a Ctrl+C in the terminal, and its closing, reach both.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit(1));
process.on("uncaughtException", (error) => {
  reportError(error, log, { message: "a shard's process ends after an error" });
  process.exit(1);
});
process.on("message", (message: ToShard) => take(message));

const calls = new RemoteCalls({
  send: (message) => void tell(message),
  resolve: () => bot,
  log: {
    debug: (...line) => log.debug(...line),
    info: (...line) => log.info(...line),
    warn: (...line) => log.warn(...line),
    error: (...line) => log.error(...line),
  },
});

function take(message: ToShard): void {
  switch (message.kind) {
    case "open":
      void serve(message).then(
        () => process.exit(0),
        (error: unknown) => end(error),
      );
      break;
    case "stop":
      ending.abort();
      break;
    case "call":
    case "value":
    case "error":
      calls.take(message);
      break;
    default:
      // Messages of discord.js.
      break;
  }
}

/** Answers until it is told to stop. @throws BotStartError when Discord takes it not, or no longer */
async function serve({ settings, shard, extensions, isCounted }: ToShard & { kind: "open" }): Promise<void> {
  log = await openLog(settings.log, { name: `shard ${shard.id}`, describe: describeBotError });
  const store = await openStoreOfBot(settings.store, log);
  try {
    const metrics = isCounted ? await openMetrics(settings.version) : null;
    const running = await runBot(
      {
        ...settings,
        store,
        shard,
        ...(metrics === null ? {} : { metrics }),
        admission: admissionOf(shard.count),
        collections: calledCollections(calls, extensions),
        ending: ending.signal,
      },
      calledEngine(calls, TARGETS.engine),
      log,
    );
    bot = { signs: running.signs, counts: async () => metrics?.counts() ?? [] };
    await tell({ kind: "ready" });
    const reason = await running.closed;
    if (reason !== null) throw reason;
  } catch (error) {
    // Told to end while it logs in: then it is not on Discord, as was wanted.
    if (!ending.signal.aborted) throw error;
  } finally {
    await store.close();
  }
}

async function end(error: unknown): Promise<void> {
  if (error instanceof BotStartError) {
    const { reason, message } = error;
    await tell({ kind: "failed", reason, message });
  } else {
    reportError(error, log, { message: "a shard could not be started" });
  }
  process.exit(1);
}

/** Resolves when the manager has it, or is gone. */
function tell(message: FromShard): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected && process.send) process.send(message, () => resolve());
    else resolve();
  });
}
