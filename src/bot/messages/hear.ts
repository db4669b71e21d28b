import type { Message } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import type { AnswerThreads } from "../threads/answer-threads.ts";
import { hearInThread } from "../threads/hear-in-thread.ts";
import { type Address, addressOf } from "./address.ts";

/** How a message comes to the bot, in threads too; null for what is not for it. */
export async function hear(bot: Bot, threads: AnswerThreads, message: Message): Promise<Address | null> {
  const address = addressOf(bot, message);
  const isAddressed = address !== null && address !== "overheard";
  if (isAddressed || !message.inGuild() || !message.channel.isThread()) return address;
  if (message.author.bot || message.webhookId !== null || message.system) return null;
  return hearInThread(bot, threads, message, address === "overheard");
}
