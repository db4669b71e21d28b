import { type ChildProcess, fork } from "node:child_process";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** Where built JavaScript lies: beside this module when it is built itself; tests and tools run it from its source. */
const BUILD = new URL(import.meta.url.endsWith(".ts") ? "../../../dist/node/" : "./", import.meta.url);

/**
 * Starts a module of ours, named by its source's URL, in a process of its own, as `npm run build` made it. Messages are
 * structured clones, so typed arrays travel as they are.
 */
export function forkModule(source: URL): ChildProcess {
  const module = new URL(`${basename(source.pathname, ".ts")}.js`, BUILD);
  return fork(fileURLToPath(module), [], { execArgv: ["--enable-source-maps"], serialization: "advanced" });
}
