import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isBusy, isDamage, openLock, type SqliteDatabase } from "./sqlite.ts";

/** What one process at a time may do in a folder: `NAME.lock` is the lock, `NAME.pid` says who holds it. */
export interface ProcessLock {
  readonly folder: string;
  readonly name: string;
}

/**
 * Takes a lock until the returned function is called; null while another process holds it. The lock is SQLite's own on a
 * file, so the operating system lets go of it however the process ends.
 */
export function tryProcessLock({ folder, name }: ProcessLock): (() => void) | null {
  const held = tryLock(join(folder, `${name}.lock`));
  if (held === null) return null;
  const holderFile = join(folder, `${name}.pid`);
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

/** The number of the process that holds a lock, as a sentence has it. */
export function holderOf({ folder, name }: ProcessLock): string {
  try {
    return readFileSync(join(folder, `${name}.pid`), "utf8");
  } catch {
    return "of unknown number";
  }
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
