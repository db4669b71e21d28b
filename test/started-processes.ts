import type { ChildProcess } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";

/** Processes that have done their work end within milliseconds, on a loaded machine within this time. */
const PATIENCE_MS = 30_000;

const running = new Set<ChildProcess>();

// Node.js tells of every process that is started, whoever starts it: tests, or what they test.
subscribe("child_process", (message) => {
  const { process: child } = message as { readonly process: ChildProcess };
  running.add(child);
  child.once("exit", () => running.delete(child));
});

/**
 * Waits for the processes that this one has started, and ends those that do not end by themselves.
 * @returns the command lines of these
 */
export async function endStartedProcesses(): Promise<string[]> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const started = [...running].filter(({ pid }) => pid !== undefined);
  const ended = started.map((child) =>
    once(child, "exit", { signal: patience }).then(
      () => true,
      () => false,
    ),
  );
  const hasEnded = await Promise.all(ended);
  const left = started.filter((_, index) => !hasEnded[index]);
  for (const child of left) child.kill("SIGKILL");
  await Promise.all(left.map((child) => child.exitCode === null && child.signalCode === null && once(child, "exit")));
  return left.map(({ spawnargs }) => spawnargs.join(" "));
}
