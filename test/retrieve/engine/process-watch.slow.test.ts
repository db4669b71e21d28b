import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { BUSY_PROCESS } from "../../test-processes.ts";

function start(...args: readonly string[]): ChildProcess {
  const child = fork(BUSY_PROCESS, args, { execArgv: [] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

// On Windows processes end otherwise.
describe.skipIf(process.platform === "win32")("a process that is busy with one call", () => {
  test("ends when the process that started it is killed", async () => {
    const parent = start("parent");
    const [busy] = (await once(parent, "message")) as [number];
    expect(isRunning(busy)).toBe(true);
    parent.kill("SIGKILL");
    await once(parent, "exit");
    await expect.poll(() => isRunning(busy)).toBe(false);
  });

  test("has its limits for each piece of work anew, whatever it has taken before", async () => {
    expect(await once(start("works", "0.6"), "exit")).toEqual([0, null]);
  });

  test.each([
    ["processor time", ["loop", "0.2"], "SIGVTALRM"],
    ["memory", ["fill", "200"], "SIGUSR2"],
  ] as const)("ends when it has taken more %s than it may, in a way that tells so", async (_, args, signal) => {
    const [, how] = await once(start(...args), "exit");
    expect(how).toBe(signal);
  });
});
