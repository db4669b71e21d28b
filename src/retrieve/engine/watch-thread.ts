/** Runs beside a process's own thread, and ends the process where that must not go on: see `watchProcess`. */

import { parentPort } from "node:worker_threads";
import { isParentThere } from "./parent-process.ts";
import { LIMIT_SIGNALS, Limit, type WatchOrder } from "./watch-order.ts";

/** How often it is looked, in milliseconds: in this time a process can take some 100 MB more than it may. */
const LOOK_MS = 100;

/** A piece of work that is watched. */
interface Work {
  readonly number: number;
  /** What the process had taken when it was first looked at: work that is soon done is never measured, which takes time itself. */
  readonly milliseconds: number;
  readonly mebibytes: number;
}

parentPort?.once("message", ({ parent, limits }: WatchOrder) => {
  let work: Work | null = null;
  setInterval(() => {
    if (!isParentThere(parent)) return end("SIGKILL");
    const number = Atomics.load(limits, Limit.work);
    if (number === 0) return;
    if (work?.number !== number) work = { number, milliseconds: milliseconds(), mebibytes: mebibytes() };
    else if (milliseconds() - work.milliseconds > Atomics.load(limits, Limit.milliseconds)) end(LIMIT_SIGNALS.time);
    else if (mebibytes() - work.mebibytes > Atomics.load(limits, Limit.mebibytes)) end(LIMIT_SIGNALS.memory);
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
