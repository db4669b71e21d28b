import type { AnyThreadChannel, Message } from "discord.js";
import { asksNothing } from "../asked/asks-nothing.ts";
import { looksLikeQuestion } from "../asked/looks-like-question.ts";
import type { Bot } from "../calls/bot.ts";
import { questionText } from "../calls/question-text.ts";
import type { AnswerThreads } from "./answer-threads.ts";
import { saidBefore, starterOf } from "./said-before.ts";

/**
 * How a message in a thread is meant that does not name the bot: as a reply to it, as talk in which only a sure answer is welcome,
 * or not for it (null). A forum post in a channel where the bot listens is answered by itself once, when it is written. In a thread
 * that belongs to an answer, each question is a follow-up: said to the bot as long as nobody else has written there, overheard
 * afterwards. Any other thread is like its channel.
 */
export async function hearInThread(
  bot: Bot,
  answerThreads: AnswerThreads,
  message: Message<true>,
  isListenedTo: boolean,
): Promise<"unpinged-reply" | "overheard" | null> {
  const thread = message.channel;
  const asHeard = isListenedTo ? "overheard" : null;
  if (!thread.isThread()) return asHeard;
  if (thread.parent?.isThreadOnly()) return message.id === thread.id ? asHeard : null;
  const text = questionText(message, bot.client.user.id);
  if (asksNothing(text) || isToOthers(message, bot.client.user.id)) return null;
  if (!(bot.seesAllMessages && (await answerThreads.has(thread)))) return asHeard;
  const asks = looksLikeQuestion(text) && (await isAlone(thread, message, bot.client.user.id));
  return asks ? "unpinged-reply" : "overheard";
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
  const [earlier, starter] = await Promise.all([saidBefore(thread, message), starterOf(thread)]);
  const writers = [...earlier, ...(starter === null ? [] : [starter])].map(({ author }) => author.id);
  return writers.every((id) => id === botId || id === message.author.id);
}
