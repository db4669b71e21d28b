import { Readable } from "node:stream";
import { format } from "node:util";
import { expect, vi } from "vitest";
import { runCommandLine } from "../../src/cli/command-line.ts";
import type { Finished, RunOptions } from "./run-verbatim.ts";

/**
 * Runs a command as `runVerbatim` does, but in this process: for what a command decides. What concerns a process (streams,
 * signals, how it ends) needs one of its own.
 */
export async function callVerbatim(
  args: readonly string[],
  { cwd, input = "", env = {} }: Omit<RunOptions, "program" | "readOnly">,
): Promise<Finished> {
  const outside = { folder: process.cwd(), env: process.env, exitCode: process.exitCode };
  const output = { stdout: "", stderr: "" };
  const keep = (stream: "stdout" | "stderr", text: string) => {
    output[stream] += text;
    return true;
  };
  const spies = [
    vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([input]) as typeof process.stdin),
    vi.spyOn(process.stdout, "write").mockImplementation((chunk) => keep("stdout", String(chunk))),
    vi.spyOn(process.stderr, "write").mockImplementation((chunk) => keep("stderr", String(chunk))),
    vi.spyOn(console, "log").mockImplementation((...values) => void keep("stdout", `${format(...values)}\n`)),
    vi.spyOn(console, "error").mockImplementation((...values) => void keep("stderr", `${format(...values)}\n`)),
  ];
  process.env = { PATH: process.env.PATH, HOME: process.env.HOME, ...env };
  process.exitCode = undefined;
  process.chdir(cwd);
  try {
    await runCommandLine(args);
    expect(output.stderr).not.toMatch(/^\s+at .+:\d+/m);
    return { code: Number(process.exitCode ?? 0), ...output };
  } finally {
    process.chdir(outside.folder);
    process.env = outside.env;
    process.exitCode = outside.exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}
