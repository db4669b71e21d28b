import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RESTJSONErrorCodes } from "discord.js";

/** The channel or server of a message is no longer the bot's: it was removed while it worked on the answer. */
export class PlaceGoneError extends Error {
  override readonly name = "PlaceGoneError";
}

/** What was to be answered or edited no longer exists, or has been answered already. */
const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
]);

const FORBIDDEN: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  // A thread that is archived or locked.
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
  // "Cannot reply without permission to read message history"
  160_002,
]);

/** Blocked for what it says: by a server's automatic moderation, or as harmful. */
const BLOCKED: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.TitleWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter,
]);

const TOO_MANY_REQUESTS = 429;

/** Whether Discord finds fault with a message's form: a place that takes no containers. */
export function isFormRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}

export function isGone(error: unknown): boolean {
  if (error instanceof PlaceGoneError) return true;
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.ChannelNotCached;
  return error instanceof DiscordAPIError && GONE.has(error.code);
}

/** Whether Discord has an acknowledgement of this interaction: perhaps of an attempt whose outcome was lost on the way. */
export function isAcknowledged(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

export function isUnknownMessage(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

export function isForbidden(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  return FORBIDDEN.has(error.code) || (error.status === 403 && !isBlocked(error));
}

export function isBlocked(error: unknown): boolean {
  return error instanceof DiscordAPIError && BLOCKED.has(error.code);
}

/** Whether it is of no use to try again: the place is gone, or Discord will not do it. */
export function isFinal(error: unknown): boolean {
  return isGone(error) || isForbidden(error) || isRefused(error);
}

/** Whether Discord answers that it will not do this, now or later; what it said is in the error's code. */
export function isRefused(error: unknown): boolean {
  const { status } = error instanceof DiscordAPIError || error instanceof HTTPError ? error : { status: 0 };
  return status >= 400 && status < 500 && status !== TOO_MANY_REQUESTS;
}
