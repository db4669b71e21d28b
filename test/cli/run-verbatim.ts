import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** What `npm run build` made; vitest has it made again first where sources have changed. */
export const VERBATIM = fileURLToPath(new URL("../../dist/node/verbatim.js", import.meta.url));

/** What a finished command left behind. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** The built program; that of this checkout unless given. */
  readonly program?: string;
  /** What it reads on standard input; nothing unless given. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Stops reading its output after so many characters, as "| head" does. */
  readonly readOnly?: number;
}

/** Starts `verbatim` with arguments in a process of its own, in a folder of its own. */
export function startVerbatim(
  args: readonly string[],
  { cwd, program = VERBATIM, env = {} }: Pick<RunOptions, "cwd" | "program" | "env">,
) {
  return spawn(process.execPath, [program, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
}

/** Runs `verbatim` to its end; it must never show a stack trace. */
export async function runVerbatim(args: readonly string[], options: RunOptions): Promise<Finished> {
  const { input = "", readOnly } = options;
  const child = startVerbatim(args, options);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (readOnly !== undefined && stdout.length >= readOnly) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  // A command that ends before it has read its input closes the pipe.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  expect(stderr).not.toMatch(/^\s+at .+:\d+/m);
  return { code, stdout, stderr };
}
