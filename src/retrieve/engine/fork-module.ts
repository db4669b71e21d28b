import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Teaches a child process to run TypeScript, from wherever it is started. */
const TYPESCRIPT_LOADER = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Starts a module of ours in a process of its own. Messages are structured clones, so typed arrays travel as they are. */
export function forkModule(module: URL): ChildProcess {
  return fork(fileURLToPath(module), [], { execArgv: ["--import", TYPESCRIPT_LOADER], serialization: "advanced" });
}
