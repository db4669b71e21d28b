import type { Message, PartialMessage } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { isGone } from "../calls/discord-errors.ts";
import { admitQuestion, noteReply, untilDone } from "../calls/refusal.ts";
import type { Way } from "../calls/tally.ts";
import { mayBeAsked } from "../settings/asking-places.ts";
import { type AnsweredMessages, FOLLOWED_MS } from "./answered-messages.ts";
import { looksLikeQuestion } from "./looks-like-question.ts";
import { callFor, makeReply, textFor } from "./message-reply.ts";
import { sendReply } from "./send-reply.ts";
import { tellNotHere } from "./tell-not-here.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** Answers a message that is meant for the bot, and ignores all others. */
export async function onMessage(bot: Bot, answered: AnsweredMessages, message: Message): Promise<void> {
  if (isForBot(bot, message)) await answerMessage(bot, answered, message);
}

/**
 * Keeps the answer in step with a message that was edited, or answers it now that it is meant for the bot. Discord tells of
 * messages, too, whose links have unfolded: those were not edited.
 */
export async function onEdit(bot: Bot, answered: AnsweredMessages, message: Message | PartialMessage): Promise<void> {
  if (message.partial || message.editedTimestamp === null) return;
  // Both times are Discord's.
  const ageMs = message.editedTimestamp - message.createdTimestamp;
  if (await answered.follow(message, ageMs)) return;
  if (ageMs <= FOLLOWED_MS && isForBot(bot, message)) await answerMessage(bot, answered, message);
}

async function answerMessage(bot: Bot, answered: AnsweredMessages, message: Message): Promise<void> {
  const started = performance.now();
  bot.log.debug({ message: message.id }, "message came");
  const way = wayOf(bot, message);
  if (!mayBeAsked(bot.store.settingsOf(message.guildId), message)) {
    if (way === "mention" || way === "reply") await tellNotHere(bot, message);
    return;
  }
  const decision = admitQuestion(callFor(bot, message), way);
  if (decision.kind === "refused") {
    // Nobody asked the bot, and nobody waits for it.
    if (way === "channel" && decision.refusal.kind === "pause") return;
    return tellRefusal(bot, message, decision.refusal);
  }
  const { call } = decision;
  const text = textFor(bot, message);
  const answer = untilDone(call, () => makeReply(call, message, text)).then((reply) => sendReply(message, call, reply));
  answered.remember(
    message,
    text,
    answer.catch(() => null),
  );
  try {
    const sent = await answer;
    const ms = Math.round(performance.now() - started);
    noteReply(call);
    if (sent !== null) bot.log.info({ guild: message.guildId, ms }, "message answered");
  } catch (error) {
    if (isGone(error)) bot.log.info({ err: error }, "message gone");
    else {
      bot.log.error({ err: error }, "message not answered");
      bot.tally.failed();
    }
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

function wayOf({ client }: Bot, message: Message): Way {
  if (!message.inGuild()) return "dm";
  if (message.mentions.repliedUser?.id === client.user.id) return "reply";
  return mentionsBot(message, client.user.id) ? "mention" : "channel";
}

/** The bot itself, or the role that Discord made for it, which people pick by mistake. */
function mentionsBot({ mentions }: Message, botId: string): boolean {
  return mentions.users.has(botId) || mentions.roles.some(({ tags }) => tags?.botId === botId);
}
