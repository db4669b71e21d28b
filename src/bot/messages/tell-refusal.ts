import type { Message } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { isForbidden, isGone } from "../calls/discord-errors.ts";
import { type Refusal, refusedPerson } from "../calls/refusal.ts";
import { renderReply } from "../replies/render-reply.ts";
import { withDelete } from "../replies/with-delete.ts";

/** Says "later" without a message: messages would fill the channel's limit, and answers would wait behind them. */
const LATER = "⏳";
/** A person is told no more often than this, in seconds, however many questions are not taken. */
const LEAST_PAUSE = 30;

/**
 * Tells a person that a question is not taken now, once until one is taken again or some time has passed: by a reaction, or in
 * words where these disturb nobody else (a direct message) or are needed (the bot is about to end, or it may not react).
 */
export async function tellRefusal(bot: Bot, message: Message, refusal: Refusal, asker = message.author): Promise<void> {
  const pause = Math.max(LEAST_PAUSE, refusal.seconds);
  bot.log.info({ guild: message.guildId, reason: refusal.kind }, "question not taken");
  if (!bot.refused.begin(refusedPerson(asker.id), pause)) return;
  try {
    if (message.inGuild() && refusal.kind !== "stopping" && (await react(message))) return;
    // Many people at once fill a channel, too.
    if (!bot.refused.begin(`channel ${message.channelId}`, pause)) return;
    const words = renderReply(withDelete(refusal.reply, asker.id), "plain");
    await bot.turns.take(message.channelId, asker.id, () => message.reply({ ...words, failIfNotExists: false }));
  } catch (error) {
    if (isGone(error) || isForbidden(error)) bot.log.info({ err: error }, "refusal not shown");
    else bot.log.error({ err: error }, "refusal not shown");
  }
}

/** False where the bot may not. */
async function react(message: Message): Promise<boolean> {
  try {
    await message.react(LATER);
    return true;
  } catch (error) {
    if (isForbidden(error)) return false;
    throw error;
  }
}
