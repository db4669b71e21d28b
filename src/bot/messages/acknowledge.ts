import type { Message } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { isRefused } from "../calls/discord-errors.ts";

/** Says "heard" without a message. */
const HEARD = "👍";
/** A person's courtesies are returned no more often than this, in seconds. */
const LEAST_PAUSE = 10;

/** Returns a courtesy by a reaction, where that is allowed. */
export async function acknowledge(bot: Bot, message: Message): Promise<void> {
  if (bot.inFlight.isClosed || !bot.refused.begin(`courtesy ${message.author.id}`, LEAST_PAUSE)) return;
  try {
    await message.react(HEARD);
  } catch (error) {
    if (isRefused(error)) bot.log.debug({ err: error }, "courtesy not returned");
    else bot.log.warn({ err: error }, "courtesy not returned");
  }
}
