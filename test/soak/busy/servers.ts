import { type APIUser, PermissionFlagsBits } from "discord.js";
import type { BotStore, GuildSettings } from "../../../src/bot/store/store.ts";
import type { StandInChannel, StandInGuild, World } from "../../bot/stand-in/world.ts";

/** What is special about a channel. */
export type ChannelKind = "plain" | "questions" | "forum" | "denied" | "plain-text" | "mute";

export interface BusyChannel {
  readonly kind: ChannelKind;
  readonly place: StandInChannel;
}

export interface BusyServer {
  readonly guild: StandInGuild;
  readonly people: readonly APIUser[];
  /** Another bot. */
  readonly machine: APIUser;
  readonly channels: readonly BusyChannel[];
  readonly settings: Partial<GuildSettings>;
}

/** How servers differ, one after the other. */
const MANNERS: readonly { readonly kinds: readonly ChannelKind[]; readonly settings: Partial<GuildSettings> }[] = [
  { kinds: ["plain", "plain-text", "mute"], settings: {} },
  { kinds: ["plain", "plain"], settings: { threads: true } },
  { kinds: ["plain", "questions", "forum"], settings: {} },
  { kinds: ["plain", "denied"], settings: { privateByDefault: true } },
  { kinds: ["plain", "questions", "forum", "denied"], settings: { threads: true } },
];
const PEOPLE = 15;

/** Rights that the bot lacks in a channel. */
const DENIED: Partial<Record<ChannelKind, bigint>> = {
  "plain-text": PermissionFlagsBits.EmbedLinks,
  mute: PermissionFlagsBits.SendMessages,
};

/** Servers with their channels and people, before the bot comes. */
export function addServers(world: World, count: number): BusyServer[] {
  return Array.from({ length: count }, (_, index) => {
    const manner = MANNERS[index % MANNERS.length] ?? { kinds: ["plain"], settings: {} };
    const guild = world.addGuild({ name: `server ${index}` });
    const channels = manner.kinds.map((kind) => ({
      kind,
      place: world.addChannel({ guild, deny: DENIED[kind] ?? 0n, isForum: kind === "forum" }),
    }));
    const ids = (...kinds: ChannelKind[]) =>
      channels.filter(({ kind }) => kinds.includes(kind)).map(({ place }) => place.id);
    return {
      guild,
      channels,
      people: Array.from({ length: PEOPLE }, (__, at) => world.addUser(`person ${index}-${at}`)),
      machine: { ...world.addUser(`machine ${index}`), bot: true },
      settings: { ...manner.settings, channels: ids("questions", "forum"), deniedChannels: ids("denied") },
    };
  });
}

export async function applySettings(store: BotStore, servers: readonly BusyServer[]): Promise<void> {
  for (const { guild, settings } of servers) await store.changeSettings(guild.id, settings);
}
