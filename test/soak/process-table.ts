import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";

interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** Resident bytes. */
  readonly memory: number;
  readonly command: string;
}

/** What a process of ours does, told by its command line. */
export type Role = "bot" | "engine" | "indexing";

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ["bot", /verbatim\.js/],
  ["engine", /engine-process\.js/],
  ["indexing", /index-process\.js/],
];

/** A process of the bot's. */
export interface OwnProcess extends RunningProcess {
  readonly role: Role;
}

/** A bot's process and all below it that still run. */
export function processesOf(bot: number): OwnProcess[] {
  const all = runningProcesses();
  const own = all.filter(({ pid }) => pid === bot);
  for (const { pid } of own) own.push(...all.filter(({ parent }) => parent === pid));
  return own.flatMap((each) => {
    const role = ROLES.find(([, pattern]) => pattern.test(each.command))?.[0];
    return role === undefined ? [] : [{ ...each, role }];
  });
}

/** Those of some processes that run: their numbers may belong to others by now, so the command counts, too. */
export function stillRunning(processes: readonly OwnProcess[]): OwnProcess[] {
  const now = new Map(runningProcesses().map(({ pid, command }) => [pid, command]));
  return processes.filter(({ pid, command }) => now.get(pid) === command);
}

/** Open files, sockets and pipes of a process; null where the system does not tell it as Linux does. */
export function handlesOf(pid: number): number | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return null;
  }
}

/** All processes of the machine but those that have ended and are not yet waited for. */
function runningProcesses(): RunningProcess[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss=,stat=,args="], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return table.split("\n").flatMap((line) => {
    const [, pid, parent, kilobytes, state, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (command === undefined || state?.startsWith("Z")) return [];
    return [{ pid: Number(pid), parent: Number(parent), memory: Number(kilobytes) * 1024, command }];
  });
}
