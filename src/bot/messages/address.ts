import { type GuildMember, type Message, MessageReferenceType } from "discord.js";
import { looksLikeQuestion } from "../asked/looks-like-question.ts";
import type { Bot } from "../calls/bot.ts";
import type { GuildSettings } from "../store/store.ts";
import type { AnswerThreads } from "../threads/answer-threads.ts";
import { hearInThread } from "../threads/hear-in-thread.ts";
import { textFor } from "./message-reply.ts";
import { answersSomething } from "./previous-answer.ts";

/**
 * How a message comes to the bot: in a direct message, by a mention of it, as a reply to one of its answers that pings it
 * ("reply") or does not ("unpinged-reply"), in a thread that belongs to an answer ("follow_up"), or because it listens in the
 * channel ("overheard").
 */
export type Address = "dm" | "mention" | "reply" | "unpinged-reply" | "follow_up" | "overheard";

/** Null for what is not for the bot: other people's talk, messages of bots (this one included), webhooks and the system. */
export async function addressOf(bot: Bot, answerThreads: AnswerThreads, message: Message): Promise<Address | null> {
  if (!isFromPerson(message)) return null;
  const written = addressWritten(bot, message);
  const address = written === "unpinged-reply" && !(await repliesToAnswer(message)) ? null : written;
  const isSaidToBot = address !== null && address !== "overheard";
  if (isSaidToBot || !message.inGuild() || !message.channel.isThread()) return address;
  const hearing = await hearInThread(bot, answerThreads, message);
  return hearing === "as-its-channel" ? address : hearing;
}

/** Not of a bot (this one included), a webhook or the system. */
export function isFromPerson({ author, webhookId, system }: Message): boolean {
  return !author.bot && webhookId === null && !system;
}

/** The same, whoever wrote it, wherever, and whatever message of the bot it replies to. */
export function addressWritten(bot: Bot, message: Message): Address | null {
  if (!message.inGuild()) return "dm";
  const repliesToBot = message.mentions.repliedUser?.id === bot.client.user.id;
  if (mentionsBot(message, bot.client.user.id)) return repliesToBot ? "reply" : "mention";
  // Without the right to read it, such a message comes without its text.
  if (repliesToBot) return bot.seesAllMessages && textFor(bot, message) !== "" ? "unpinged-reply" : null;
  return listensTo(bot, message) && isToEverybody(message) ? "overheard" : null;
}

/** The bot itself, or the role that Discord made for it, which people pick by mistake. */
function mentionsBot({ mentions }: Message, botId: string): boolean {
  return mentions.users.has(botId) || mentions.roles.some(({ tags }) => tags?.botId === botId);
}

/** Whether what a message of the bot says to which this replies is an answer. */
async function repliesToAnswer({ channel, reference }: Message): Promise<boolean> {
  if (!reference?.messageId) return false;
  const replied = await channel.messages.fetch(reference.messageId).catch(() => null);
  return replied !== null && answersSomething(replied);
}

/** Whether people are answered here without a mention, and this person is one of them. */
function listensTo(bot: Bot, message: Message<true>): boolean {
  const settings = bot.store.settingsOf(message.guildId);
  return !settings.channelReaction && isAnsweredIn(settings, message, message.member);
}

/** Whether messages here are answered without a mention, for this person's sake. */
export function isAnsweredIn(
  { channels, channelRole }: GuildSettings,
  message: Message<true>,
  person: GuildMember | null,
): boolean {
  if (!channels.includes(placeOf(message))) return false;
  return channelRole === null || (person?.roles.cache.has(channelRole) ?? false);
}

/** The channel of a message, or the one that its thread is in. */
function placeOf({ channel, channelId }: Message<true>): string {
  return (channel.isThread() ? channel.parentId : channelId) ?? channelId;
}

/** Whether a message was not said to the bot, so that only a sure answer is welcome. */
export function isTalk(address: Address | null, text: string): boolean {
  return address === "overheard" || (address === "unpinged-reply" && !looksLikeQuestion(text));
}

const LINK = /https?:\/\/\S+/g;
/** As other bots are told what to do: "!play", "?rank". */
const ORDER = /^[!?.$%&;+~=-]{1,2}\p{L}/u;
/** Fewer letters say nothing that could be looked for. */
const LEAST_LETTERS = 3;

/** Not to one person or some, nor to another bot; and more than a link. */
function isToEverybody({ content, mentions, reference }: Message): boolean {
  if (reference !== null && reference.type !== MessageReferenceType.Forward) return false;
  if (mentions.users.size > 0 || mentions.roles.size > 0 || mentions.everyone || ORDER.test(content)) return false;
  const letters = content.replace(LINK, " ").match(/\p{L}/gu)?.length ?? 0;
  return letters >= LEAST_LETTERS || looksLikeQuestion(content);
}
