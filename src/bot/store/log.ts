import { DiscordAPIError, HTTPError } from "discord.js";
import { destination, pino } from "pino";
import pretty from "pino-pretty";

/** The operator's log; a pino logger fits. It never gets the token, and questions only at level "debug". */
export interface BotLog {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

interface LogOptions {
  readonly level: "debug" | "info" | "warn" | "error" | "silent";
  /** Readable lines for a terminal; otherwise one JSON object per line. */
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
 * What is logged of an error. Discord's errors carry the whole request, interaction tokens and messages included, so
 * the request itself is left out.
 */
export function errorFacts(error: unknown): object {
  if (error instanceof DiscordAPIError) {
    return { type: error.name, status: error.status, message: error.message, method: error.method };
  }
  if (error instanceof HTTPError) return { type: error.name, status: error.status, method: error.method };
  if (error instanceof Error) return { type: error.name, message: error.message, stack: error.stack };
  return { type: typeof error, message: String(error) };
}
