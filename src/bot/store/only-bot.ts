import { createHash } from "node:crypto";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { makeFolder } from "../../database/folders.ts";
import { holderOf, type ProcessLock, waitForProcessLock } from "../../database/process-lock.ts";
import { storageTrouble } from "../../database/sqlite.ts";
import { messageOf } from "../../errors/thrown.ts";

/** Another bot is in the way of this one, or the folder in which a bot keeps what it remembers is; the message says what to do. */
export class OnlyBotError extends Error {
  override readonly name = "OnlyBotError";
}

export interface WaitingOptions {
  /** Milliseconds that another bot may take to end; by default as long as one that was told to end may need. */
  readonly patience?: number;
  /** Hears, once, that another bot is waited for. */
  readonly onWait?: (sentence: string) => void;
}

/** A bot that was told to end answers what it has begun (10 s) and leaves Discord (2 s); then its process ends. */
const ENDING_MS = 15_000;

/**
 * Makes this process the only bot of a data folder, made where there is none, until the returned function is called. A
 * supervisor may start the next bot while the last one still ends: that one is waited for.
 * @throws OnlyBotError when another bot goes on using it, or it cannot be written.
 */
export async function takeDataFolder(folder: string, options: WaitingOptions = {}): Promise<() => void> {
  const lock: ProcessLock = { folder, name: "bot" };
  try {
    makeFolder(folder);
    const release = await take(lock, `uses ${folder}`, options);
    if (release !== null) return release;
  } catch (cause) {
    const reason = messageOf(cause);
    const remedy = storageTrouble(cause) === "full" ? "Free some space there" : "Give this user the right to";
    throw new OnlyBotError(
      `The bot cannot write into ${folder}, where it keeps what it remembers (${reason}). ${remedy}, or name another folder ` +
        "with DATA_DIR.",
      { cause },
    );
  }
  const holder = holderOf(lock);
  throw new OnlyBotError(
    `A bot is running already: process ${holder} uses ${folder}. Stop it (kill ${holder}), or name another folder for this ` +
      "one with DATA_DIR.",
  );
}

/**
 * Makes this process the only one of this user on this machine that is a bot with this token at this API, as `takeDataFolder`
 * does. Discord would send every question to both.
 * @throws OnlyBotError when another bot goes on using the token.
 */
export async function takeToken(token: string, apiUrl: string, options: WaitingOptions = {}): Promise<() => void> {
  const lock = tokenLock(token, apiUrl);
  try {
    makeFolder(lock.folder, 0o700);
    const release = await take(lock, "has this token", options);
    if (release !== null) return release;
  } catch {
    // Where nothing temporary can be written, the data folder's lock alone has to do.
    return () => undefined;
  }
  const holder = holderOf(lock);
  throw new OnlyBotError(
    `A bot with this token is running already: process ${holder}. Stop it (kill ${holder}), or give this one the token of ` +
      "another bot.",
  );
}

/** Of the token there is only a hash, cut short. */
function tokenLock(token: string, apiUrl: string): ProcessLock {
  const name = createHash("sha256").update(`${apiUrl}\n${token}`).digest("hex").slice(0, 16);
  return { folder: join(tmpdir(), `verbatim-${userInfo().uid}`), name };
}

function take(
  lock: ProcessLock,
  holds: string,
  { patience = ENDING_MS, onWait = () => undefined }: WaitingOptions,
): Promise<(() => void) | null> {
  const say = () => onWait(`Another bot (process ${holderOf(lock)}) ${holds}. Waiting for it to end.`);
  return waitForProcessLock(lock, { patience, onWait: say });
}
