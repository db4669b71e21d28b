import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
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
function tryProcessLock({ folder, name }: ProcessLock): (() => void) | null {
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

/** How long a lock is waited for. */
interface Waiting {
  /** Milliseconds. */
  readonly patience: number;
  /** Is told once that another process holds the lock, before the waiting. */
  readonly onWait: () => void;
}

/** How often a lock that is waited for is tried, in milliseconds. */
const LOOK_MS = 250;

/** Two processes that try in the same moment may each meet the other's try: both try again, so often, some milliseconds apart. */
const TRIES = 5;
const LONGEST_APART_MS = 40;

/** `tryProcessLock`; null only while another process really holds it. */
async function tryWithOthers(lock: ProcessLock): Promise<(() => void) | null> {
  for (let tries = 1; ; tries++) {
    const release = tryProcessLock(lock);
    if (release !== null || tries === TRIES) return release;
    await setTimeout(Math.random() * LONGEST_APART_MS);
  }
}

/** `tryProcessLock`, again until the other process lets go or patience is at its end. */
export async function waitForProcessLock(
  lock: ProcessLock,
  { patience, onWait }: Waiting,
): Promise<(() => void) | null> {
  const until = performance.now() + patience;
  let release = await tryWithOthers(lock);
  if (release === null && patience > 0) onWait();
  while (release === null && performance.now() < until) {
    await setTimeout(LOOK_MS);
    release = tryProcessLock(lock);
  }
  return release;
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
