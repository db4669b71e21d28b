import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { VERBATIM } from "./run-verbatim.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The bot in a process of its own. */
export interface StartedBot {
  readonly process: ChildProcess;
  /** All that it has written so far. */
  readonly output: () => string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts the bot with an index and a folder for what it remembers. */
export function startBot(index: string, data: string, environment: Readonly<Record<string, string>>): StartedBot {
  const child = spawn(process.execPath, [VERBATIM, "start", "--index", index], {
    cwd: root,
    // On every machine alike.
    env: { PATH: process.env.PATH, DATA_DIR: data, ENGINE_WORKERS: "1", ...environment },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return {
    process: child,
    output: () => output,
    ended: once(child, "exit").then(([code]) => code as number | null),
  };
}
