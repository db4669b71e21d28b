import { execFileSync } from "node:child_process";

/** Numbers of the processes that a process has started in whose command a name stands. */
export function childrenOf(parent: number | undefined, name: string): number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  return lines.flatMap((line) => {
    const [, pid, of, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(of) === parent && command.includes(name) ? [Number(pid)] : [];
  });
}
