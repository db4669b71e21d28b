/** Where the bot tells its operator what happens; a pino logger fits. Never the token; questions at "debug" only. */
export interface BotLog {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
