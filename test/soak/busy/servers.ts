import { type APIUser, PermissionFlagsBits } from "discord.js";
import type { BotStore, GuildSettings } from "../../../src/bot/store/store.ts";
import type { StandInChannel, StandInGuild, World } from "../../bot/stand-in/world.ts";

/** What is special about a channel. */
export type ChannelKind =
  | "plain"
  | "questions"
  | "forum"
  | "glass"
  | "denied"
  | "denied glass"
  | "plain-text"
  | "no-history"
  | "mute";

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
  /** The people who are answered without a mention, where those are not all. */
  readonly readers: ReadonlySet<string> | null;
}

interface Manner {
  readonly kinds: readonly ChannelKind[];
  readonly settings?: Partial<GuildSettings>;
  /** Where it may be asked is listed, and not where it may not. */
  readonly isAllowing?: true;
  /** Only some people are answered without a mention. */
  readonly hasReaders?: true;
}

/** How servers differ, one after the other. */
const MANNERS: readonly Manner[] = [
  { kinds: ["plain", "plain-text", "mute"] },
  { kinds: ["plain", "plain"], settings: { threads: true } },
  { kinds: ["plain", "questions", "forum"] },
  { kinds: ["plain", "denied"], settings: { privateByDefault: true } },
  { kinds: ["plain", "questions", "forum", "denied"], settings: { threads: true } },
  { kinds: ["plain", "glass", "denied glass"], settings: { channelReaction: true } },
  { kinds: ["plain", "no-history", "mute"], settings: { language: "de", count: 2 } },
  { kinds: ["plain", "denied", "questions"], settings: { showRelated: false, threads: true }, isAllowing: true },
  { kinds: ["questions", "forum", "plain"], settings: { channelThreshold: 0.5 }, hasReaders: true },
  { kinds: ["glass", "no-history"], settings: { channelReaction: true, coolDownSeconds: 2, threads: true } },
];
const PEOPLE = 15;

/** Rights that the bot lacks in a channel. */
const DENIED: Partial<Record<ChannelKind, bigint>> = {
  "plain-text": PermissionFlagsBits.EmbedLinks,
  "no-history": PermissionFlagsBits.ReadMessageHistory,
  mute: PermissionFlagsBits.SendMessages,
};

/** Whether the bot may not be asked there. */
export function isDenied(kind: ChannelKind): boolean {
  return kind === "denied" || kind === "denied glass";
}

/** Whether a person is answered without a mention, where people are. */
export function listens({ readers }: BusyServer, { id }: APIUser): boolean {
  return readers === null || readers.has(id);
}

/** Servers with their channels and people, before the bot comes. */
export function addServers(world: World, count: number): BusyServer[] {
  return Array.from({ length: count }, (_, index) => {
    const { kinds, settings = {}, isAllowing, hasReaders } = MANNERS[index % MANNERS.length] ?? { kinds: ["plain"] };
    const guild = world.addGuild({ name: `server ${index}` });
    const channels = kinds.map((kind) => ({
      kind,
      place: world.addChannel({ guild, deny: DENIED[kind] ?? 0n, isForum: kind === "forum" }),
    }));
    const idsOf = (isMeant: (kind: ChannelKind) => boolean) =>
      channels.filter(({ kind }) => isMeant(kind)).map(({ place }) => place.id);
    const people = Array.from({ length: PEOPLE }, (__, at) => world.addUser(`person ${index}-${at}`));
    const readers = hasReaders ? people.filter((__, at) => at % 2 === 0) : null;
    const channelRole = readers === null ? null : world.addRole(guild, "readers");
    if (channelRole !== null) for (const reader of readers ?? []) world.giveRole(reader, channelRole);
    return {
      guild,
      channels,
      people,
      machine: { ...world.addUser(`machine ${index}`), bot: true },
      readers: readers && new Set(readers.map(({ id }) => id)),
      settings: {
        ...settings,
        channelRole,
        channels: idsOf((kind) => ["questions", "forum", "glass", "denied glass"].includes(kind)),
        deniedChannels: isAllowing ? [] : idsOf(isDenied),
        allowedChannels: isAllowing ? idsOf((kind) => !isDenied(kind)) : [],
      },
    };
  });
}

export async function applySettings(store: BotStore, servers: readonly BusyServer[]): Promise<void> {
  for (const { guild, settings } of servers) await store.changeSettings(guild.id, settings);
}
