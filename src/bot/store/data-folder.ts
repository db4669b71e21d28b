import { mkdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { holderOf, type ProcessLock, tryProcessLock } from "../../database/process-lock.ts";

/** The folder in which the bot keeps what it remembers cannot be used; the message says what to do. */
export class DataFolderError extends Error {
  override readonly name = "DataFolderError";
}

interface TakingOptions {
  /** Milliseconds that another bot may take to end; by default as long as one that was told to end may need. */
  readonly patience?: number;
  /** Hears, once, that another bot is waited for. */
  readonly onWait?: (sentence: string) => void;
}

/** A bot that was told to end answers what it has begun (10 s) and leaves Discord (2 s); then its process ends. */
const ENDING_MS = 15_000;
const LOOK_MS = 250;

/**
 * Makes this process the only bot of a data folder, made where there is none, until the returned function is called. A
 * supervisor may start the next bot while the last one still ends: that one is waited for.
 * @throws DataFolderError when another bot goes on using it, or it cannot be written.
 */
export async function takeDataFolder(
  folder: string,
  { patience = ENDING_MS, onWait = () => undefined }: TakingOptions = {},
): Promise<() => void> {
  const lock: ProcessLock = { folder, name: "bot" };
  const until = performance.now() + patience;
  let release = tryToTake(lock);
  if (release === null && patience > 0) {
    onWait(`Another bot (process ${holderOf(lock)}) uses ${folder}. Waiting for it to end.`);
  }
  while (release === null && performance.now() < until) {
    await setTimeout(LOOK_MS);
    release = tryToTake(lock);
  }
  if (release !== null) return release;
  const holder = holderOf(lock);
  throw new DataFolderError(
    `A bot is running already: process ${holder} uses ${folder}. Stop it (kill ${holder}), or name another folder for this ` +
      "one with DATA_DIR.",
  );
}

function tryToTake(lock: ProcessLock): (() => void) | null {
  try {
    mkdirSync(lock.folder, { recursive: true });
    return tryProcessLock(lock);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DataFolderError(
      `The bot cannot write into ${lock.folder}, where it keeps what it remembers (${reason}). Give this user the right to, ` +
        "or name another folder with DATA_DIR.",
      { cause },
    );
  }
}
