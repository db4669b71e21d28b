import { createHash } from "node:crypto";
import timers from "node:timers/promises";
import { isGone, isRefused } from "./discord-errors.ts";

/**
 * Milliseconds before each further attempt, if Discord has a trouble of its own (5xx) or the network has. discord.js has tried
 * three times by then, without a pause.
 */
const PAUSES = [2_000, 8_000, 20_000] as const;

/**
 * Does what Discord is to do, again after a pause where that may help. @throws what the last attempt throws, or the first that
 * says that no other one can help.
 */
export async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await attempt();
    } catch (error) {
      if (isGone(error) || isRefused(error) || error instanceof TypeError || error instanceof RangeError) throw error;
      await timers.setTimeout(pause);
    }
  }
  return attempt();
}

/** Of a hash, as many characters as Discord takes as a message's nonce [resources/message, "Create Message"]. */
const NONCE_LENGTH = 25;

/** What has Discord keep one of several messages that are sent for the same, where it did not answer the first in time. */
export function keptOnce(mark: string): { readonly nonce: string; readonly enforceNonce: true } {
  return { nonce: createHash("sha256").update(mark).digest("hex").slice(0, NONCE_LENGTH), enforceNonce: true };
}
