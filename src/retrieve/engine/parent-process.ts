import { codeOf } from "../../errors/thrown.ts";

/**
 * Whether the process that started this one still runs: on POSIX an orphan gets another parent, on Windows it keeps the
 * number.
 * @param parent `process.ppid`, noted before the parent can have ended
 */
export function isParentThere(parent: number): boolean {
  if (process.ppid !== parent) return false;
  return isRunning(parent);
}

/** Whether there is a process of a number. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is there, though we may not signal it.
    return codeOf(error) === "EPERM";
  }
}
