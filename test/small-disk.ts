import { spawnSync } from "node:child_process";
import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const MOUNT = ["-rm", "--", "bash", "-c"];

/** Whether this system lets a test have a disk of its own: Linux, where users may make namespaces. */
export const MAY_MOUNT =
  process.platform === "linux" && spawnSync("unshare", [...MOUNT, "mount -t tmpfs none /mnt"]).status === 0;

/** A disk of its own for one process and those that it starts. */
export interface SmallDisk {
  /** The folder where it is mounted. */
  readonly folder: string;
  readonly bytes: number;
  /** A folder whose contents it is to hold from the beginning. */
  readonly contents: string;
  /** In what state the process finds it. */
  readonly state?: "writable" | "full" | "read-only";
}

const STATES = {
  writable: ":",
  full: 'cat /dev/zero >"$0/filler" 2>/dev/null',
  "read-only": 'mount -o remount,ro "$0"',
};

/** The command that runs another with such a disk. Standard error goes to `log` on it, where that is given. */
export function onSmallDisk(
  { folder, bytes, contents, state = "writable" }: SmallDisk,
  command: readonly string[],
  log?: string,
): readonly [string, string[]] {
  const script = `mount -t tmpfs -o size=${bytes} none "$0" && cp -a "${contents}/." "$0" || exit 99; ${STATES[state]}; cd "$0"
exec "$@" ${log === undefined ? "" : `2>>"$0/${log}"`}`;
  return ["unshare", [...MOUNT, script, folder, ...command]];
}

/** A path on such a disk, as the others see it while the process runs. */
export function seenFromOutside(pid: number | undefined, folder: string, name: string): string {
  return join(`/proc/${pid}/root`, folder, name);
}

const FILLING = Buffer.alloc(4_096);

/** Fills the disk on which a file is written, to the last byte. @returns what frees it again */
export function fillDisk(file: string): () => void {
  try {
    for (;;) appendFileSync(file, FILLING);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
  return () => rmSync(file);
}
