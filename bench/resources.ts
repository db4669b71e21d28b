import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Resident bytes of a process; null where the system does not tell it as Linux does. */
export function residentBytes(processId: number | null): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${processId}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** Bytes that a process has for itself, beside what it shares with others; null where the system does not tell it as Linux does. */
export function privateBytes(processId: number | null): number | null {
  try {
    const held = readFileSync(`/proc/${processId}/smaps_rollup`, "utf8").matchAll(/^Private_\w+:\s+(\d+) kB$/gm);
    return [...held].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) * 1024;
  } catch {
    return null;
  }
}

/** Processes that a process has started and that run; none where the system does not tell it as Linux does. */
export function childrenOf(processId: number | null): number[] {
  try {
    const children = readFileSync(`/proc/${processId}/task/${processId}/children`, "utf8");
    return children.trim().split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Bytes of all files in a folder and the folders in it. */
export function folderBytes(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** Milliseconds of processor time that this process has taken, all of its threads together. */
export function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Linux counts the time of other processes in hundredths of a second. */
const TICK_MS = 10;

/** The same of another process and those of its children that have ended; null where the system does not tell it as Linux does. */
export function processorMillisecondsOf(processId: number | null): number | null {
  try {
    // The name, in brackets, may hold spaces; behind it the fields are counted from the third.
    const fields = readFileSync(`/proc/${processId}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS;
  } catch {
    return null;
  }
}

/** How often memory is looked at, in milliseconds. */
const LOOK_MS = 200;

/** The most memory that the processes started by this one take, all together, as long as it is looked at. */
export class PeakMemory {
  #most = 0;
  readonly #looking = setInterval(() => {
    this.#most = Math.max(this.#most, residentOfChildren(process.pid));
  }, LOOK_MS);

  /** Ends looking; the most in bytes, 0 where the system does not tell it as Linux does. */
  end(): number {
    clearInterval(this.#looking);
    return this.#most;
  }
}

/** Resident bytes of all that a process has started, what these have started included; what they share counts for each. */
function residentOfChildren(processId: number): number {
  return childrenOf(processId).reduce((sum, child) => sum + (residentBytes(child) ?? 0) + residentOfChildren(child), 0);
}
