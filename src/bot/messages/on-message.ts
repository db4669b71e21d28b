import type { Message } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import type { Call } from "../calls/call.ts";
import { isForbidden, isGone } from "../calls/discord-errors.ts";
import { admitQuestion, untilDone } from "../calls/refusal.ts";
import { renderReply } from "../replies/render-reply.ts";
import type { Reply } from "../replies/reply.ts";
import type { AnsweredMessages } from "./answered-messages.ts";
import { looksLikeQuestion } from "./looks-like-question.ts";
import { callFor, makeReply, styleFor, textFor } from "./message-reply.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** Answers a message that is meant for the bot, and ignores all others. */
export async function onMessage(bot: Bot, answered: AnsweredMessages, message: Message): Promise<void> {
  if (!isForBot(bot, message)) return;
  const started = performance.now();
  const decision = admitQuestion(callFor(bot, message));
  if (decision.kind === "refused") return tellRefusal(bot, message, decision.refusal);
  const { call } = decision;
  const text = textFor(bot, message);
  const answer = untilDone(call, () => makeReply(call, message, text)).then((reply) => sendReply(message, call, reply));
  answered.remember(
    message,
    text,
    answer.catch(() => null),
  );
  try {
    await answer;
    const ms = Math.round(performance.now() - started);
    bot.log.info({ message: message.id, guild: message.guildId, ms }, "message answered");
    bot.log.debug({ message: message.id, text }, "question");
  } catch (error) {
    if (isGone(error)) bot.log.info({ message: message.id, err: error }, "message gone");
    else bot.log.error({ message: message.id, err: error }, "message not answered");
  }
}

/**
 * Mentions (a reply to the bot that pings it is one), direct messages, and questions in the channels that the server
 * chose; never messages of bots (this one included), webhooks or the system.
 */
function isForBot(bot: Bot, message: Message): boolean {
  if (message.author.bot || message.webhookId !== null || message.system) return false;
  if (!message.inGuild() || mentionsBot(message, bot.client.user.id)) return true;
  const { channels } = bot.store.settingsOf(message.guildId);
  const place = message.channel.isThread() ? message.channel.parentId : message.channelId;
  return place !== null && channels.includes(place) && looksLikeQuestion(textFor(bot, message));
}

/** The bot itself, or the role that Discord made for it, which people pick by mistake. */
function mentionsBot({ mentions }: Message, botId: string): boolean {
  return mentions.users.has(botId) || mentions.roles.some(({ tags }) => tags?.botId === botId);
}

/**
 * Replies to the question; as plain text where embeds are forbidden; as a message of its own where earlier messages may
 * not be read; as a direct message where the bot may not write.
 */
async function sendReply(message: Message, call: Call, reply: Reply): Promise<Message> {
  const { channel } = message;
  const once = { nonce: message.id, enforceNonce: true };
  const plain = { ...renderReply(reply, "plain"), ...once };
  const below = { failIfNotExists: false };
  const ways: readonly (() => Promise<Message>)[] = [
    () => message.reply({ ...renderReply(reply, styleFor(message)), ...once, ...below }),
    () => message.reply({ ...plain, ...below }),
    ...(channel.isSendable() ? [() => channel.send(plain)] : []),
  ];
  for (const send of ways) {
    try {
      return await call.bot.turns.take(channel.id, call.userId, send);
    } catch (error) {
      if (!isForbidden(error)) throw error;
    }
  }
  const words = [call.texts.cannotWriteIn(`<#${message.channelId}>`), reply.words].filter(Boolean).join("\n");
  return message.author.send(renderReply({ ...reply, words }, "embeds"));
}
