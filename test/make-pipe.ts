import { execFileSync } from "node:child_process";

/** Makes a named pipe, which no other process writes into: whoever opens it to read waits for ever. Not on Windows. */
export function makePipe(path: string): void {
  execFileSync("mkfifo", [path]);
}
