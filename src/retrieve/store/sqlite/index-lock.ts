import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isBusy, isDamage, openLock, type SqliteDatabase } from "../../../database/sqlite.ts";
import { IndexFolderError } from "../../errors.ts";

/** Whoever waits for another writer looks again after this many milliseconds. */
const PATIENCE = 250;

/** What to do while another process writes. */
export type WhenLocked = "leave" | "wait";

/**
 * Makes this process the only writer of an index folder until the returned function is called. The lock is SQLite's own
 * on a file beside the index, so the operating system lets go of it however the process ends.
 * @throws IndexFolderError naming the holder when another process is writing and we are to leave.
 */
export async function lockIndexFolder(folder: string, whenLocked: WhenLocked): Promise<() => void> {
  const holderFile = join(folder, "writer.pid");
  const lockFile = join(folder, "writer.lock");
  let lock = tryLock(lockFile);
  while (lock === null && whenLocked === "wait") {
    await setTimeout(PATIENCE);
    lock = tryLock(lockFile);
  }
  if (lock === null) {
    throw new IndexFolderError(
      `${folder} is being written by process ${holder(holderFile)}. Wait until it has finished, then run this again ` +
        "(--wait does so).",
    );
  }
  const held = lock;
  try {
    writeFileSync(holderFile, String(process.pid));
  } catch (error) {
    held.close();
    throw error;
  }
  return () => {
    rmSync(holderFile, { force: true });
    held.close();
  };
}

/** Null when another process holds the lock. */
function tryLock(file: string): SqliteDatabase | null {
  const lock = openLock(file);
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    if (!isDamage(error)) throw error;
    // Something else was written there; the lock itself holds nothing that could be lost.
    rmSync(file, { force: true });
    return tryLock(file);
  }
}

function holder(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "of unknown number";
  }
}
