/** Runs beside a process's own thread, and ends the process where that must not go on: see `watchProcess`. */

import { parentPort } from "node:worker_threads";
import { isParentThere } from "./parent-process.ts";
import { LIMIT_SIGNALS, Limit, type WatchOrder } from "./watch-order.ts";

/** How often it is looked, in milliseconds: in this time a process can take some 100 MB more than it may. */
const LOOK_MS = 100;

parentPort?.once("message", ({ parent, limits }: WatchOrder) => {
  const isOver = (limit: Limit, measure: () => number) => {
    const most = Atomics.load(limits, limit);
    return most > 0 && measure() > most;
  };
  setInterval(() => {
    if (!isParentThere(parent)) return end("SIGKILL");
    if (isOver(Limit.milliseconds, milliseconds)) return end(LIMIT_SIGNALS.time);
    if (isOver(Limit.mebibytes, mebibytes)) end(LIMIT_SIGNALS.memory);
  }, LOOK_MS);
});

function milliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

function mebibytes(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

function end(signal: NodeJS.Signals): void {
  process.kill(process.pid, process.platform === "win32" ? "SIGKILL" : signal);
}
