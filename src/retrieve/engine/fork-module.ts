import { type ChildProcess, fork } from "node:child_process";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** Where built JavaScript lies: beside this module when it is built itself; tests and tools run it from its source. */
const BUILD = new URL(import.meta.url.endsWith(".ts") ? "../../../dist/node/" : "./", import.meta.url);

/** Where a module of ours, named by its source's URL, lies as `npm run build` made it: what is started by itself is built. */
export function builtModule(source: URL): URL {
  return new URL(`${basename(source.pathname, ".ts")}.js`, BUILD);
}

/**
 * Starts a module of ours, named by its source's URL, in a process of its own, as `npm run build` made it. Messages are
 * structured clones, so typed arrays travel as they are.
 * @param options for Node.js, beside those that every process of ours gets
 */
export function forkModule(source: URL, options: readonly string[] = []): ChildProcess {
  const execArgv = ["--enable-source-maps", ...options];
  return fork(fileURLToPath(builtModule(source)), [], { execArgv, serialization: "advanced" });
}
