import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Finished, runVerbatim } from "./run-verbatim.ts";

/**
 * Tells at the end of a process how much memory it had at its most, in KiB. Linux counts in `maxRSS` what the process that
 * started it had, too; `VmHWM` is its own.
 */
const TELLING = `
import { existsSync, readFileSync, writeFileSync } from "node:fs";
process.on("exit", () => {
  const own = existsSync("/proc/self/status") ? /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : null;
  writeFileSync(process.env.PEAK_FILE, String(own ?? process.resourceUsage().maxRSS));
});
`;

export interface Measured extends Finished {
  /** The most memory that the whole process had at once, in MiB. */
  readonly peak: number;
}

/** Runs a command on files in a folder, whose heap may have so many MiB. */
export async function measured(
  args: readonly string[],
  { cwd, heap }: { cwd: string; heap: number },
): Promise<Measured> {
  const telling = join(cwd, "tell-peak.mjs");
  const file = join(cwd, "peak");
  writeFileSync(telling, TELLING);
  const options = `--max-old-space-size=${heap} --import=${pathToFileURL(telling).href}`;
  const finished = await runVerbatim(args, { cwd, env: { NODE_OPTIONS: options, PEAK_FILE: file } });
  return { ...finished, peak: Number(readFileSync(file, "utf8")) / 1024 };
}
