import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import type { Bot } from "./bot.ts";
import { insist } from "./insist.ts";

/** Whether the person may still see the server's articles. */
export async function isMember(
  { client }: Bot,
  { guildId, userId }: { readonly guildId: string; readonly userId: string },
): Promise<boolean> {
  try {
    await insist(async () =>
      client.guilds.cache.get(guildId)?.members.fetch({ user: userId, force: true, cache: false }),
    );
    return true;
  } catch (error) {
    const isUnknown =
      error instanceof DiscordAPIError &&
      (error.code === RESTJSONErrorCodes.UnknownMember || error.code === RESTJSONErrorCodes.UnknownUser);
    if (isUnknown) return false;
    throw error;
  }
}
