import { Events } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { isOwnServer } from "./own-servers.ts";

/** How often it is looked whether a server's time is over. */
const LOOK_MS = 3_600_000;

/**
 * Deletes all that is kept of servers that the bot was removed from, when they have been left for `bot.forgetServersAfterDays`;
 * also of those that removed it while it was not running. @returns a function that stops this
 */
export function forgetLeftServers(bot: Bot): () => void {
  const { client, store, log } = bot;
  const look = () =>
    void noteMissing(bot)
      .then(() => forgetDue(bot))
      .catch((error: unknown) => log.error({ err: error }, "servers not forgotten"));
  client.on(Events.GuildDelete, ({ id }) => {
    log.info({ guild: id }, "removed from a server");
    store.noteLeft(id);
    look();
  });
  look();
  const timer = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(timer);
}

/**
 * Where other bots share the store, also that this one is still there. Discord names all servers of a process at log-in, those
 * that are out of order, too; what another process's servers do, that one notes.
 */
async function noteMissing({ client, store, collections }: Bot): Promise<void> {
  for (const id of new Set([...(await store.guilds()), ...((await collections?.guilds()) ?? [])])) {
    if (!isOwnServer(client, id)) continue;
    if (client.guilds.cache.has(id)) store.noteBack(id);
    else store.noteLeft(id);
  }
}

async function forgetDue({ client, store, collections, log, forgetServersAfterDays }: Bot): Promise<void> {
  for (const id of await store.leftSince(forgetServersAfterDays)) {
    // It may have come back while another one was being forgotten.
    if (client.guilds.cache.has(id) || !isOwnServer(client, id)) continue;
    await collections?.forget(id);
    await store.forgetGuild(id);
    log.info({ guild: id }, "forgot a server that was left");
  }
}
