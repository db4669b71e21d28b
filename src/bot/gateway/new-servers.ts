import { AuditLogEvent, Events, type Guild, PermissionFlagsBits } from "discord.js";
import { newCallId, underCallId } from "../../log/call-id.ts";
import type { Bot } from "../calls/bot.ts";
import { isRefused } from "../calls/discord-errors.ts";
import { insist } from "../calls/insist.ts";
import { firstTaken } from "../calls/not-taken.ts";
import { renderReply } from "../replies/render-reply.ts";
import { wordsReply } from "../replies/reply.ts";
import { withDelete } from "../replies/with-delete.ts";
import { mayWriteIn } from "../settings/writable-channel.ts";

/** Entries of the audit log that are looked through for who has added the bot. */
const LATEST_ENTRIES = 10;

/**
 * Welcomes servers that the bot is added to: tells in three steps, to who has added it, what to do. discord.js tells of no servers
 * that it has been in before it logged in, or that were out of order; one that has been left and not been forgotten yet has been
 * welcomed.
 */
export function welcomeNewServers(bot: Bot): void {
  const { client, store, log, inFlight } = bot;
  const onJoin = async (guild: Guild) => {
    const wasHere = (await store.leftSince(0)).includes(guild.id);
    store.noteBack(guild.id);
    log.info({ guild: guild.id }, "added to a server");
    if (!wasHere && guild.available && !inFlight.isClosed) await welcome(bot, guild);
  };
  client.on(Events.GuildCreate, (guild) => {
    underCallId(newCallId(), () =>
      inFlight.track(
        onJoin(guild).catch((error: unknown) =>
          log.error({ err: error, guild: guild.id }, "a server was not welcomed"),
        ),
      ),
    );
  });
}

/** Tells who has added the bot, else the owner; who takes no direct messages, once in the server's own channel for such. */
async function welcome(bot: Bot, guild: Guild): Promise<void> {
  const { client, collections, log, store } = bot;
  const texts = bot.commands.textsFor(store.settingsOf(guild.id).language ?? guild.preferredLocale);
  const person = (await inviter(bot, guild)) ?? guild.ownerId;
  const hasOwnArticles = collections !== null;
  const reply = withDelete(
    wordsReply(texts, texts.welcome({ botMention: `<@${client.user.id}>`, hasOwnArticles })),
    person,
  );
  const body = renderReply(reply, "plain");
  const { systemChannel } = guild;
  const isOpen = systemChannel !== null && guild.members.me !== null && mayWriteIn(systemChannel);
  const ways = [
    () => insist<unknown>(() => client.users.send(person, body)),
    ...(isOpen
      ? [() => insist<unknown>(() => bot.turns.take(systemChannel.id, person, () => systemChannel.send(body)))]
      : []),
  ];
  await firstTaken(ways).catch((error: unknown) => {
    if (!isRefused(error)) throw error;
    log.info({ guild: guild.id }, "nobody there takes a welcome");
  });
}

/** Who has added the bot, where it may see that; null where not. */
async function inviter({ client, log }: Bot, guild: Guild): Promise<string | null> {
  if (!guild.members.me?.permissions.has(PermissionFlagsBits.ViewAuditLog)) return null;
  try {
    const { entries } = await guild.fetchAuditLogs({ type: AuditLogEvent.BotAdd, limit: LATEST_ENTRIES });
    return entries.find(({ targetId }) => targetId === client.user.id)?.executorId ?? null;
  } catch (error) {
    log.info({ err: error, guild: guild.id }, "who has added the bot cannot be seen");
    return null;
  }
}
