import { type Client, type GuildTextBasedChannel, PermissionFlagsBits, type SendableChannels } from "discord.js";
import type { ReplyStyle } from "../replies/render-reply.ts";

/** A channel of a server in which may be written; null where it is of another one, or of another kind. @throws what Discord says */
export async function channelOf(
  client: Client<true>,
  guildId: string,
  channelId: string,
): Promise<GuildTextBasedChannel | null> {
  const channel = await client.channels.fetch(channelId);
  return channel?.isSendable() && !channel.isDMBased() && channel.guildId === guildId ? channel : null;
}

/** Where the bot may not embed, it writes plain text. */
export function styleIn(channel: SendableChannels): ReplyStyle {
  if (channel.isDMBased()) return "components";
  const { me } = channel.guild.members;
  return me === null || channel.permissionsFor(me)?.has(PermissionFlagsBits.EmbedLinks) ? "components" : "plain";
}
