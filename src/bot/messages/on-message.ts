import type { Message, PartialMessage } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { isGone } from "../calls/discord-errors.ts";
import { admitQuestion, noteReply, untilDone } from "../calls/refusal.ts";
import type { Way } from "../calls/tally.ts";
import { type Hearing, hearInThread } from "../threads/hear-in-thread.ts";
import { type AnsweredMessages, FOLLOWED_MS } from "./answered-messages.ts";
import { looksLikeQuestion } from "./looks-like-question.ts";
import { callFor, makeReply, makeSureReply, textFor } from "./message-reply.ts";
import { sendReply } from "./send-reply.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** Answers a message that is meant for the bot, and ignores all others. */
export async function onMessage(bot: Bot, answered: AnsweredMessages, message: Message): Promise<void> {
  const hearing = await hear(bot, answered, message);
  if (hearing !== "not-asked") await answerMessage(bot, answered, message, hearing);
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
  if (ageMs > FOLLOWED_MS) return;
  const hearing = await hear(bot, answered, message);
  if (hearing !== "not-asked") await answerMessage(bot, answered, message, hearing);
}

async function answerMessage(
  bot: Bot,
  answered: AnsweredMessages,
  message: Message,
  hearing: "asked" | "overheard",
): Promise<void> {
  // While it was found out how it is meant, an edit of it may have been answered, or it was taken back.
  if (answered.isSettled(message.id)) return;
  const started = performance.now();
  bot.log.debug({ message: message.id }, "message came");
  const decision = admitQuestion(callFor(bot, message), wayOf(bot, message, hearing));
  if (decision.kind === "refused") {
    return hearing === "asked" ? tellRefusal(bot, message, decision.refusal) : undefined;
  }
  const { call } = decision;
  const text = textFor(bot, message);
  const make = hearing === "asked" ? makeReply : makeSureReply;
  const answer = untilDone(call, () => make(call, message, text)).then((reply) => {
    if (reply !== null) return sendReply(message, call, reply);
    answered.forget(message.id);
    return null;
  });
  answered.remember(
    message,
    text,
    answer.catch(() => null),
  );
  try {
    const sent = await answer;
    const ms = Math.round(performance.now() - started);
    if (sent === null) return;
    noteReply(call);
    bot.log.info({ guild: message.guildId, ms }, "message answered");
  } catch (error) {
    if (isGone(error)) bot.log.info({ err: error }, "message gone");
    else {
      bot.log.error({ err: error }, "message not answered");
      bot.tally.failed();
    }
  }
}

/**
 * Mentions (a reply to the bot that pings it is one), direct messages, questions in the channels that the server chose, and what
 * is asked in threads; never messages of bots (this one included), webhooks or the system.
 */
async function hear(bot: Bot, { threads }: AnsweredMessages, message: Message): Promise<Hearing> {
  if (message.author.bot || message.webhookId !== null || message.system) return "not-asked";
  if (!message.inGuild() || mentionsBot(message, bot.client.user.id)) return "asked";
  const asksSomething = looksLikeQuestion(textFor(bot, message));
  if (message.channel.isThread()) return hearInThread(bot, threads, message, asksSomething);
  const { channels } = bot.store.settingsOf(message.guildId);
  return channels.includes(message.channelId) && asksSomething ? "overheard" : "not-asked";
}

function wayOf({ client }: Bot, message: Message, hearing: Hearing): Way {
  if (!message.inGuild()) return "dm";
  if (message.mentions.repliedUser?.id === client.user.id) return "reply";
  if (mentionsBot(message, client.user.id)) return "mention";
  return hearing === "asked" ? "follow_up" : "channel";
}

/** The bot itself, or the role that Discord made for it, which people pick by mistake. */
function mentionsBot({ mentions }: Message, botId: string): boolean {
  return mentions.users.has(botId) || mentions.roles.some(({ tags }) => tags?.botId === botId);
}
