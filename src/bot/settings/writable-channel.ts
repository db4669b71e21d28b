import {
  type Client,
  type GuildBasedChannel,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  type TextBasedChannel,
} from "discord.js";
import type { ReplyStyle } from "../replies/render-reply.ts";

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/**
 * A channel of a server into which messages can be sent; null where it is of another kind, or of another server, which may have
 * got into the settings by no way that there is now.
 * @throws what Discord says
 */
export async function writableChannel(
  client: Client<true>,
  guildId: string | null,
  channelId: string,
): Promise<GuildTextBasedChannel | null> {
  const channel = await client.channels.fetch(channelId);
  return channel?.isSendable() && !channel.isDMBased() && channel.guildId === guildId ? channel : null;
}

/** Whether the bot may write there, as far as its permissions are known. */
export function mayWriteIn(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members;
  return me === null || (channel.isSendable() && channel.permissionsFor(me).has(NEEDED));
}

/** Where the bot may not embed, it writes plain text. */
export function styleIn(channel: TextBasedChannel): ReplyStyle {
  if (channel.isDMBased()) return "components";
  const { me } = channel.guild.members;
  return me === null || channel.permissionsFor(me)?.has(PermissionFlagsBits.EmbedLinks) ? "components" : "plain";
}
