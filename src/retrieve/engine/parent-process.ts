/**
 * Whether the process that started this one still runs: on POSIX an orphan gets another parent, on Windows it keeps the
 * number.
 * @param parent `process.ppid`, noted before the parent can have ended
 */
export function isParentThere(parent: number): boolean {
  if (process.ppid !== parent) return false;
  try {
    return process.kill(parent, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
