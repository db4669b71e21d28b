import { DiscordAPIError, HTTPError } from "discord.js";
import { describeError } from "../../log/error-facts.ts";

/**
 * What the bot's log tells of an error. Discord's errors carry the request, and with it interaction tokens and what was
 * said, so only their place in the API is named.
 */
export function describeBotError(error: Error): object {
  if (error instanceof DiscordAPIError) {
    return { type: error.name, status: error.status, message: error.message, method: error.method };
  }
  if (error instanceof HTTPError) return { type: error.name, status: error.status, method: error.method };
  return describeError(error);
}
