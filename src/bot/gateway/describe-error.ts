import { DiscordAPIError, HTTPError } from "discord.js";
import { describeError } from "../../log/error-facts.ts";

/**
 * What is logged of an error. Discord's errors carry the whole request, interaction tokens and messages included, so the
 * request itself is left out.
 */
export function describeBotError(error: Error): object {
  if (error instanceof DiscordAPIError) {
    return { type: error.name, status: error.status, message: error.message, method: error.method };
  }
  if (error instanceof HTTPError) return { type: error.name, status: error.status, method: error.method };
  return describeError(error);
}
