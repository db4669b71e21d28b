import { PermissionFlagsBits, type TextBasedChannel } from "discord.js";
import { isFinal } from "../calls/discord-errors.ts";
import { insist } from "../calls/insist.ts";

/** As many of a channel's latest messages as Discord gives at once. */
const MESSAGES = 100;

/** A message that may have been posted. */
export interface Sought {
  /** Stands in the id of one of its controls. */
  readonly mark: string;
  /** When it was claimed, in milliseconds since 1970: it was posted later. */
  readonly since: number;
  /** Discord id of somebody whom it mentions. */
  readonly names?: string;
}

/**
 * Looks what of ours stands in a channel: messages that a process was killed over, between posting and noting it. Where that cannot be told,
 * because older messages may not be read or are too many, they count as posted: in doubt nothing is said twice.
 * @returns whether a message was posted
 */
export async function lookInto(channel: TextBasedChannel): Promise<(sought: Sought) => boolean> {
  try {
    if (!channel.isDMBased()) {
      const { me } = channel.guild.members;
      if (me !== null && !channel.permissionsFor(me)?.has(PermissionFlagsBits.ReadMessageHistory)) return () => true;
    }
    const messages = await insist(() => channel.messages.fetch({ limit: MESSAGES, cache: false }));
    const shown = messages.map(({ components, content }) => ({ components: JSON.stringify(components), content }));
    const isAnyOlder = (since: number) => messages.some(({ createdTimestamp }) => createdTimestamp <= since);
    return ({ mark, since, names }) => {
      const mention = names === undefined ? "" : `<@${names}>`;
      const isThere = shown.some(
        ({ components, content }) => components.includes(mark) && `${content}${components}`.includes(mention),
      );
      return isThere || (messages.size === MESSAGES && !isAnyOlder(since));
    };
  } catch (error) {
    if (isFinal(error)) return () => true;
    throw error;
  }
}
