import { ChannelType, DiscordAPIError, type Message, PermissionFlagsBits, type ThreadChannel } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import type { Call } from "../calls/call.ts";
import { isGone, isRefused } from "../calls/discord-errors.ts";
import { insist } from "../calls/insist.ts";
import { clip, oneLine } from "../replies/clip.ts";
import { THREAD_NAME_LENGTH } from "../replies/limits.ts";
import type { Reply } from "../replies/reply.ts";
import { endIfEmpty } from "./end-thread.ts";

/** Discord's code for a message that has a thread already. */
const HAS_THREAD = 160_004;
/** How long an answer waits for its thread, in milliseconds: Discord may hold back the making of threads for minutes. */
const PATIENCE_MS = 10_000;

/** Whether an answer to this message goes into a thread of its own, as far as that is known before. */
export function opensThread({ settings, bot }: Pick<Call, "settings" | "bot">, message: Message): boolean {
  if (!settings.threads || !message.inGuild()) return false;
  const { channel } = message;
  if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement) return false;
  const { CreatePublicThreads, SendMessagesInThreads } = PermissionFlagsBits;
  return channel.permissionsFor(bot.client.user)?.has([CreatePublicThreads, SendMessagesInThreads]) ?? false;
}

/**
 * The thread on a question's message for its answer, named by the question; null where the server wants none, the reply is no
 * answer, or Discord does not open it.
 * @throws what says that the question is gone
 */
export async function openThread(call: Call, message: Message, reply: Reply): Promise<ThreadChannel | null> {
  if (reply.cards.length === 0 || !opensThread(call, message)) return null;
  const name = clip(oneLine(reply.question ?? ""), THREAD_NAME_LENGTH);
  if (name === "") return null;
  const opening = insist(() => threadOn(message, name));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null);
  });
  try {
    const thread = await Promise.race([opening, late]);
    if (thread === null) void opening.then((opened) => endIfEmpty(call.bot, opened)).catch(() => undefined);
    return thread;
  } catch (error) {
    if (isGone(error)) throw error;
    noteNotOpened(call.bot, message, error);
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** A new thread on a message, or the one that is there: somebody was faster, or an attempt before this one did open it. */
async function threadOn(message: Message, name: string): Promise<ThreadChannel> {
  if (message.thread !== null) return message.thread;
  try {
    return await message.startThread({ name });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== HAS_THREAD) throw error;
    const thread = await message.client.channels.fetch(message.id);
    if (!thread?.isThread()) throw error;
    return thread;
  }
}

function noteNotOpened({ log }: Bot, { guildId: guild }: Message, error: unknown): void {
  const told = { guild, err: error };
  if (isRefused(error)) log.info(told, "no thread opened");
  else log.warn(told, "no thread opened");
}
