import type { ChildProcess } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";

const running = new Set<ChildProcess>();

// Node.js tells of every process that is started, whoever starts it: tests, or what they test.
subscribe("child_process", (message) => {
  const { process: child } = message as { readonly process: ChildProcess };
  running.add(child);
  child.once("exit", () => running.delete(child));
});

/** Ends the processes that this one has started and that are still running. @returns their command lines */
export function endStartedProcesses(): string[] {
  const left = [...running].filter(({ pid }) => pid !== undefined);
  for (const child of left) child.kill("SIGKILL");
  return left.map(({ spawnargs }) => spawnargs.join(" "));
}
