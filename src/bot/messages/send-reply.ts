import timers from "node:timers/promises";
import type { Message, User } from "discord.js";
import type { Call } from "../calls/call.ts";
import { isForbidden, isFormRefused, isGone, isRefused, PlaceGoneError } from "../calls/discord-errors.ts";
import { insist } from "../calls/insist.ts";
import { firstTaken, noteNotTaken } from "../calls/not-taken.ts";
import { type MessageBody, type ReplyStyle, renderReply } from "../replies/render-reply.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { withDelete } from "../replies/with-delete.ts";
import { endIfEmpty } from "../threads/end-thread.ts";
import { openThread } from "../threads/open-thread.ts";
import { styleFor } from "./message-reply.ts";

/** Says, where nothing can be written, that there would be something. */
const NOT_POSTED = "⚠️";

/**
 * Answers in a thread on the question where the server wants that; else replies to it; as plain text where embeds are forbidden
 * or containers are not taken; as a message of its own where earlier messages may not be read; as a direct message where the
 * bot may not write. `asker` is whose question it is, where somebody else has posted or only pointed at it; null where nobody has
 * asked the bot. Null where Discord takes the answer in none of these ways: then the asker, if there is one, is told so.
 * @throws PlaceGoneError when the bot was removed meanwhile.
 */
export async function sendReply(
  message: Message,
  call: Call,
  made: Reply,
  asker: User | null = message.author,
): Promise<Message | null> {
  const reply = withDelete(made, call.userId);
  const wait = message.inGuild() ? call.bot.pace.next(message.channelId, call.userId) : 0;
  if (wait > 0) await timers.setTimeout(wait);
  const thread = await openThread(call, message, reply);
  const once = { nonce: nonceOf(message), enforceNonce: true };
  const ways: readonly ((style: ReplyStyle) => Promise<Message>)[] = [
    ...(thread === null ? [] : [(style: ReplyStyle) => thread.send({ ...renderReply(reply, style), ...once })]),
    (style) => message.reply({ ...renderReply(reply, style), ...once, failIfNotExists: false }),
    () => message.reply({ ...renderReply(reply, "plain"), ...once, failIfNotExists: false }),
    () => sendBelow(message, { ...renderReply(reply, "plain"), ...once }),
  ];
  for (const send of ways) {
    try {
      return await inTurn(message, call, () => send(styleFor(message)));
    } catch (error) {
      if (thread !== null) await endIfEmpty(call.bot, thread);
      if (isForbidden(error) || isFormRefused(error)) continue;
      if (isGone(error)) throw error;
      if (!isRefused(error)) {
        // A trouble that has lasted: a mark is less than a message, and may be taken.
        if (asker !== null) await message.react(NOT_POSTED).catch(() => undefined);
        throw error;
      }
      return tellNotPosted(message, call, error, asker);
    }
  }
  if (asker === null) return null;
  try {
    return await insist(() => asker.send(renderReply(elsewhere(call, message, reply), "components")));
  } catch (error) {
    if (!isRefused(error)) throw error;
    // The asker takes no direct messages.
    return tellNotPosted(message, call, error, asker);
  }
}

/** A reply as it stands in a direct message, because the bot may not write where it was asked. */
export function elsewhere({ texts }: Call, { channelId }: Message, reply: Reply): Reply {
  return { ...reply, words: [texts.cannotWriteIn(`<#${channelId}>`), reply.words].filter(Boolean).join("\n") };
}

/** Whether an answer stands beside its question, or in a thread on it. */
export function standsThere({ channelId }: Pick<Message, "channelId">, question: Message): boolean {
  return channelId === question.channelId || channelId === question.id;
}

/** Waits for the channel's other answers, not for the pauses between attempts. */
function inTurn(message: Message, { bot, userId }: Call, send: () => Promise<Message>): Promise<Message> {
  return insist(() => bot.turns.take(message.channelId, userId, send));
}

async function sendBelow({ channel }: Message, body: MessageBody & { readonly nonce: string }): Promise<Message> {
  if (!channel.isSendable()) throw new PlaceGoneError("Nothing can be sent into this channel.");
  return channel.send(body);
}

/**
 * Tells who asked, in private where that is possible, else below the question unless an earlier answer stands there, else by a
 * mark on it. Returns what then stands below the question.
 */
export async function tellNotPosted(
  message: Message,
  call: Call,
  error: unknown,
  asker: User | null,
  hasAnswer = false,
): Promise<Message | null> {
  const { bot, texts } = call;
  noteNotTaken(bot, message.guildId, error);
  if (asker === null) return null;
  const inPrivate = renderReply(wordsReply(texts, texts.notPostedIn(`<#${message.channelId}>`)), "plain");
  const here = renderReply(withDelete(wordsReply(texts, texts.notPosted), call.userId), "plain");
  try {
    return await firstTaken<Message | null>([
      ...(message.inGuild() ? [() => asker.send(inPrivate).then(() => null)] : []),
      ...(hasAnswer ? [] : [() => inTurn(message, call, () => message.reply({ ...here, failIfNotExists: false }))]),
      () => message.react(NOT_POSTED).then(() => null),
    ]);
  } catch (refusal) {
    if (!isRefused(refusal)) throw refusal;
    bot.log.warn({}, "nor can its asker be told");
    return null;
  }
}

/** Discord takes a message once by its nonce, of 25 characters at most; a question that was edited since may be answered again. */
function nonceOf({ id, editedTimestamp }: Message): string {
  return editedTimestamp === null ? id : `${id}-${editedTimestamp % 100_000}`;
}
