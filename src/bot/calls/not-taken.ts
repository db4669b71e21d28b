import type { Bot } from "./bot.ts";
import { isBlocked, isForbidden, isRefused } from "./discord-errors.ts";

/** Logs and counts that Discord did not take a finished answer: what a server forbids is its own affair, all else may be our mistake. */
export function noteNotTaken({ log, tally }: Bot, guild: string | null, error: unknown): void {
  tally.refused(isForbidden(error) ? "no_permission" : "not_taken");
  const told = { guild, err: error };
  if (isBlocked(error) || isForbidden(error)) log.warn(told, "Discord did not take the answer");
  else log.error(told, "Discord did not take the answer");
}

/** Does the first of these that Discord does not refuse, and returns what comes of it. @throws what it said to the last one */
export async function firstTaken<T>(ways: readonly (() => Promise<T>)[]): Promise<T> {
  let refusal: unknown = null;
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      if (!isRefused(error)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}
