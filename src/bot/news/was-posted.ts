import { PermissionFlagsBits, type TextBasedChannel } from "discord.js";
import { isForbidden, isGone, isRefused } from "../calls/discord-errors.ts";
import { insist } from "../calls/insist.ts";

/** As many of a channel's latest messages as Discord gives at once. */
const MESSAGES = 100;

/**
 * Whether a message of ours that has a control with this in its id stands in a channel: one that a process was killed over, between
 * posting and noting it. Where that cannot be told, because older messages may not be read or are too many, it counts as posted: in doubt nothing
 * is said twice.
 */
export async function wasPosted(channel: TextBasedChannel, mark: string, since: number): Promise<boolean> {
  try {
    if (!channel.isDMBased()) {
      const { me } = channel.guild.members;
      if (me !== null && !channel.permissionsFor(me)?.has(PermissionFlagsBits.ReadMessageHistory)) return true;
    }
    const messages = await insist(() => channel.messages.fetch({ limit: MESSAGES, cache: false }));
    const isThere = messages.some(({ components }) => JSON.stringify(components).includes(mark));
    return (
      isThere || (messages.size === MESSAGES && messages.every(({ createdTimestamp }) => createdTimestamp > since))
    );
  } catch (error) {
    if (isForbidden(error) || isGone(error) || isRefused(error)) return true;
    throw error;
  }
}
