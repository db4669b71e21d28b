/**
 * A process that is busy with one call that never ends, and hears of nothing: `node busy-process.js`, then what it does.
 * - `loop [SECONDS]`, `fill [MIB]`: computes, or takes memory, with that as its limit where it is given;
 * - `works SECONDS`: three pieces of work one after the other, each with that limit and of two thirds of it, and ends;
 * - `parent`: starts another one that loops.
 * Says its own number, or that of the process it has started, before it begins.
 */

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { watchProcess } from "../../../src/retrieve/engine/process-watch.ts";

const [work, limit] = process.argv.slice(2);
const secondsTaken = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
if (work === "parent") {
  const child = fork(fileURLToPath(import.meta.url), ["loop"]);
  child.on("message", (pid: number) => process.send?.(pid));
} else if (work === "works") {
  const watch = watchProcess();
  for (let n = 0; n < 3; n++) {
    watch.limit({ seconds: Number(limit), bytes: 2 ** 32 });
    const end = secondsTaken() + (2 / 3) * Number(limit);
    while (secondsTaken() < end) for (let i = 0; i < 1e6; i++);
    watch.limit(null);
  }
  process.exit();
} else {
  const watch = watchProcess();
  const most = limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
  if (limit !== undefined)
    watch.limit({ seconds: work === "loop" ? most : 600, bytes: (work === "fill" ? most : 4096) * 2 ** 20 });
  // Once this is written, nothing of the loop's is awaited.
  process.send?.(process.pid, () => {
    const taken: number[][] = [];
    for (;;) if (work === "fill") taken.push(new Array(10_000).fill(taken.length));
  });
}
