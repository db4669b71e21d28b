import { type Message, PermissionFlagsBits, type ThreadChannel } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { isGone, isRefused } from "../calls/discord-errors.ts";

/** As many as tell whether anything but the line is left that shows what the thread was started on. */
const FEW = 3;

/** Deletes a thread that the bot opened and in which nothing is written any more, where it may; else leaves it. */
export async function endIfEmpty({ client, log }: Bot, thread: ThreadChannel): Promise<void> {
  if (thread.ownerId !== client.user.id || thread.archived) return;
  // Who may not read what was written before sees every thread empty.
  const { ManageThreads, ReadMessageHistory } = PermissionFlagsBits;
  if (!thread.permissionsFor(client.user)?.has([ManageThreads, ReadMessageHistory])) return;
  try {
    const left = await thread.messages.fetch({ limit: FEW, cache: false });
    if (left.some((message: Message) => !message.system)) return;
    await thread.delete();
  } catch (error) {
    if (isGone(error) || isRefused(error)) log.info({ err: error }, "empty thread left");
    else log.error({ err: error }, "empty thread left");
  }
}
