import type { AnyThreadChannel, Message } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import type { AnswerThreads } from "./answer-threads.ts";
import { saidBefore, starterOf } from "./said-before.ts";

/**
 * How a message in a thread is meant that does not mention the bot:
 * - "follow_up": it is said to the bot;
 * - "overheard": it asks something of whoever knows, so that only a sure answer is welcome;
 * - "as-its-channel": as if it were written in the channel that the thread is in;
 * - null: it is none of the bot's business.
 */
export type Hearing = "follow_up" | "overheard" | "as-its-channel" | null;

/**
 * A forum post is answered by itself once, when it is written, where its forum is answered without mentions. In a thread that
 * belongs to an answer, each message is a follow-up: said to the bot as long as nobody else has written there, overheard
 * afterwards. Any other thread is like its channel.
 */
export async function hearInThread(bot: Bot, answerThreads: AnswerThreads, message: Message<true>): Promise<Hearing> {
  const thread = message.channel;
  if (!thread.isThread()) return "as-its-channel";
  if (thread.parent?.isThreadOnly()) return message.id === thread.id ? "as-its-channel" : null;
  if (!(bot.seesAllMessages && (await answerThreads.has(thread)))) return "as-its-channel";
  if (isToOthers(message, bot.client.user.id)) return null;
  return (await isAlone(thread, message, bot.client.user.id)) ? "follow_up" : "overheard";
}

/** Whether it names other people, or replies to one. */
function isToOthers({ mentions, author }: Message, botId: string): boolean {
  if (mentions.everyone || mentions.roles.size > 0) return true;
  const { repliedUser } = mentions;
  const named = [...mentions.users.keys(), ...(repliedUser === null ? [] : [repliedUser.id])];
  return named.some((id) => id !== botId && id !== author.id);
}

/** Whether nobody but a message's author and the bot has written in its thread. */
async function isAlone(thread: AnyThreadChannel, message: Message, botId: string): Promise<boolean> {
  const isOther = ({ author, system }: Message) => !system && author.id !== botId && author.id !== message.author.id;
  // Where people talk, they are mostly among the messages that Discord has told of.
  if (thread.messages.cache.some(isOther)) return false;
  const [earlier, starter] = await Promise.all([saidBefore(thread, message), starterOf(thread)]);
  // In doubt people talk there.
  if (earlier === null) return false;
  return ![...earlier, ...(starter === null ? [] : [starter])].some(isOther);
}
