import { DiscordAPIError, HTTPError } from "discord.js";
import { destination, pino } from "pino";
import pretty from "pino-pretty";

/** Where the bot tells its operator what happens; a pino logger fits. Never the token; questions at "debug" only. */
export interface BotLog {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface LogOptions {
  readonly level: "debug" | "info" | "warn" | "error" | "silent";
  /** One readable line each for a terminal; else one JSON object each. */
  readonly pretty: boolean;
  /** File descriptor; standard error is 2. */
  readonly to: number;
}

/** Opens the bot's log. */
export function openLog({ level, pretty: readable, to }: LogOptions): BotLog {
  const options = { level, base: null, serializers: { err: errorFacts } };
  if (!readable) return pino(options, destination({ dest: to, sync: true }));
  return pino(options, pretty({ destination: to, sync: true, translateTime: "SYS:HH:MM:ss", ignore: "pid,hostname" }));
}

/**
 * What is told of an error. Discord's errors carry the request, and with it interaction tokens and what was said, so only
 * their place in the API is named.
 */
export function errorFacts(error: unknown): object {
  if (error instanceof DiscordAPIError) {
    return { type: error.name, status: error.status, message: error.message, method: error.method };
  }
  if (error instanceof HTTPError) return { type: error.name, status: error.status, method: error.method };
  if (error instanceof Error) return { type: error.name, message: error.message, stack: error.stack };
  return { type: typeof error, message: String(error) };
}
