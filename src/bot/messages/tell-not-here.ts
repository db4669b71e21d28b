import type { Message } from "discord.js";
import type { Bot } from "../calls/bot.ts";

/** Says, without a message, that the bot may not be asked in this channel. */
const NOT_HERE = "🚫";
/** Once in so many seconds for a person. */
const PAUSE = 30;

/** Marks a question that was put to the bot where its server does not want it: nobody else is disturbed. */
export async function tellNotHere(bot: Bot, message: Message): Promise<void> {
  bot.log.info({ guild: message.guildId }, "asked where it may not be asked");
  if (!bot.refused.begin(`not here ${message.author.id}`, PAUSE)) return;
  await message.react(NOT_HERE).catch((error: unknown) => bot.log.info({ err: error }, "refusal not shown"));
}
