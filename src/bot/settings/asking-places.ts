import type { Channel } from "discord.js";
import type { Texts } from "../locales/texts.ts";
import type { GuildSettings } from "../store/store.ts";

/** How many of the channels where one may ask are named. */
const NAMED = 10;

type Places = Pick<GuildSettings, "allowedChannels" | "deniedChannels">;

/** A channel as far as it is known: of one that the bot cannot see there is only the id. */
export interface Place {
  readonly channelId: string;
  readonly channel: Channel | null;
}

/** Whether the bot may be asked there. A thread counts as its channel, too, and a channel as its category. */
export function mayBeAsked({ allowedChannels, deniedChannels }: Places, place: Place): boolean {
  if (allowedChannels.length === 0 && deniedChannels.length === 0) return true;
  const ids = [place.channelId, ...ancestors(place.channel)];
  const isAllowed = allowedChannels.length === 0 || ids.some((id) => allowedChannels.includes(id));
  return isAllowed && !ids.some((id) => deniedChannels.includes(id));
}

/** That it may not, and where it may, as Markdown. */
export function notHere(texts: Texts, { allowedChannels, deniedChannels }: Places): string {
  const places = allowedChannels.filter((id) => !deniedChannels.includes(id)).slice(0, NAMED);
  return texts.notHere(places.length === 0 ? null : places.map((id) => `<#${id}>`).join(" "));
}

function ancestors(channel: Channel | null): string[] {
  if (channel === null || channel.isDMBased()) return [];
  const above = channel.isThread() ? (channel.parent?.parentId ?? null) : null;
  return [channel.parentId, above].filter((id) => id !== null);
}
