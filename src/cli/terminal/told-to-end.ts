import { isParentThere } from "../../retrieve/engine/parent-process.ts";
import type { Settings } from "./settings.ts";

/**
 * Two signals so close together, in milliseconds, are one: Ctrl+C reaches this process from the terminal and, once more, from
 * npm, which hands signals on.
 */
const SAME_SIGNAL_MS = 1_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Which process started this one: noted before it can have ended. */
const PARENT = process.ppid;
/** How often it is looked whether npm still runs. */
const LOOK_MS = 500;

/**
 * Calls `end` once when this process is told to end: by SIGINT, SIGTERM or SIGHUP (its terminal was closed), or because the
 * npm that started it is gone, which whoever ended npm meant for all of it. A later signal ends the process at once. The returned function ends the waiting.
 */
export function whenToldToEnd(end: () => void, { startedByNpm }: Pick<Settings, "startedByNpm">): () => void {
  let toldAt: number | null = null;
  const tell = () => {
    if (toldAt !== null) return;
    toldAt = performance.now();
    clearInterval(looking);
    end();
  };
  const onSignal = (signal: NodeJS.Signals) => {
    if (toldAt === null) return tell();
    if (performance.now() - toldAt < SAME_SIGNAL_MS) return;
    forget();
    process.kill(process.pid, signal);
  };
  const looking = setInterval(() => {
    if (startedByNpm && !isParentThere(PARENT)) tell();
  }, LOOK_MS).unref();
  const forget = () => {
    clearInterval(looking);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return forget;
}
