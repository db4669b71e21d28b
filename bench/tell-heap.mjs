/**
 * Preloaded into the engine process by measure-memory.ts: at each SIGUSR2 it collects garbage and appends a line of JSON,
 * `process.memoryUsage()`, to the file VERBATIM_BENCH_HEAP. Plain JavaScript, because it comes before TypeScript is known.
 */
import { appendFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const file = process.env.VERBATIM_BENCH_HEAP;
if (file !== undefined && process.connected) {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc");
  process.on("SIGUSR2", () => {
    collectGarbage();
    appendFileSync(file, `${JSON.stringify(process.memoryUsage())}\n`);
  });
}
