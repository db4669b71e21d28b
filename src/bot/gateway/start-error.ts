import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from "discord.js";
import { codeOf, messageOf } from "../../errors/thrown.ts";

/** The bot could not start or had to stop; the message is one sentence for the operator and never holds the token. */
export class BotStartError extends Error {
  override readonly name = "BotStartError";
  readonly reason: BotStartFailure;

  constructor(reason: BotStartFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

export type BotStartFailure =
  | "wrong-token"
  | "missing-intent"
  | "unreachable"
  | "refused"
  | "health-port"
  | "told-to-end";

/** Gateway close codes after which Discord takes no new connection [topics/opcodes-and-status-codes]. */
const AUTHENTICATION_FAILED = 4004;
const DISALLOWED_INTENTS = 4014;

/** Says what went wrong at log-in. `api` is the REST base in use. */
export function explainStartFailure(error: unknown, api: string): BotStartError {
  if (error instanceof BotStartError) return error;
  if (isWrongToken(error)) return wrongToken(error);
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return new BotStartError(
      error.status >= 500 || error.status === 404 ? "unreachable" : "refused",
      `Discord's API at ${api} answered ${error.status}${error.status === 404 ? " (is this base right?)" : ""}; ` +
        "the bot did not start.",
      { cause: error },
    );
  }
  const message = messageOf(error);
  if (message.includes("disallowed intents")) return missingIntent(error);
  if (/Authentication failed/i.test(message)) return wrongToken(error);
  if (isNetworkError(error)) return unreachable(api, error);
  return new BotStartError("refused", `Discord refused the connection (${message}); the bot did not start.`, {
    cause: error,
  });
}

/** Says why Discord closed the connection of a running bot and takes no new one. */
export function explainDisconnect(code: number): BotStartError {
  if (code === AUTHENTICATION_FAILED) return wrongToken();
  if (code === DISALLOWED_INTENTS) return missingIntent();
  return new BotStartError(
    "refused",
    `Discord closed the connection and takes no new one (gateway close code ${code}).`,
  );
}

export function unreachable(api: string, cause?: unknown): BotStartError {
  return new BotStartError(
    "unreachable",
    `Discord's API cannot be reached at ${api}; check the network, or DISCORD_API_URL if you set it.`,
    { cause },
  );
}

/** The API answers, but the gateway whose address it gives does not. */
export function gatewayUnreachable(api: string): BotStartError {
  return new BotStartError(
    "unreachable",
    `Discord's API at ${api} answers, but its gateway cannot be reached; check that the network lets WebSocket ` +
      "connections out, or try again later.",
  );
}

function wrongToken(cause?: unknown): BotStartError {
  return new BotStartError(
    "wrong-token",
    "Discord does not accept DISCORD_TOKEN; copy the bot's token again from the developer portal, page Bot.",
    { cause },
  );
}

function missingIntent(cause?: unknown): BotStartError {
  return new BotStartError(
    "missing-intent",
    "Discord does not grant an intent that the bot asks for (close code 4014); switch on Message Content Intent in the " +
      "developer portal, page Bot, or turn off answering without a mention.",
    { cause },
  );
}

function isWrongToken(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  // The token goes into a header, which takes no line feeds and no characters beyond Latin-1.
  if (error instanceof Error && /header/i.test(error.message) && /invalid/i.test(error.message)) return true;
  return error instanceof DiscordAPIError && error.status === 401;
}

/** System error codes of sockets and names, undici's own, aborted requests, and answers that are no JSON. */
function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    /^(E[A-Z_]+|UND_ERR_\w+|CERT_\w+|ERR_(TLS|SSL|INVALID_URL)\w*|DEPTH_ZERO\w*|SELF_SIGNED\w*|UNABLE_TO\w*)$/.test(
      codeOf(error),
    ) ||
    error.name === "AbortError" ||
    error instanceof SyntaxError ||
    error instanceof TypeError ||
    error instanceof AggregateError
  );
}
