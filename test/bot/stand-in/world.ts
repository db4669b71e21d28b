import { EventEmitter } from "node:events";
import type {
  APIEmbed,
  APIMessageTopLevelComponent,
  APIUser,
  RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";

/** The state of a small Discord: who and what exists, what was sent, and what the bot did that Discord forbids. */
export class World extends EventEmitter<{ change: []; dispatch: [event: string, data: object] }> {
  readonly token: string;
  readonly bot: APIUser;
  readonly users = new Map<string, APIUser>();
  readonly guilds = new Map<string, StandInGuild>();
  readonly channels = new Map<string, StandInChannel>();
  readonly messages = new Map<string, StandInMessage>();
  readonly interactions = new Map<string, StandInInteraction>();
  /** Roles by the id of the person who has them, in every server. */
  readonly roles = new Map<string, readonly string[]>();
  /** Contents of attachments by id. */
  readonly files = new Map<string, string>();
  /** The bot's reactions, in order. */
  readonly reactions: { readonly messageId: string; readonly emoji: string }[] = [];
  readonly requests: RecordedRequest[] = [];
  /** Requests that Discord would have refused, or that break a rule of the house (a reply that may ping). */
  readonly violations: string[] = [];
  /** The time here in milliseconds. It stands still unless a test moves it: no deadline of Discord's passes by mere load. */
  now = 0;
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[] = [];
  #lastId = 0n;

  constructor(token: string) {
    super();
    // As many may wait for something as ask.
    this.setMaxListeners(0);
    this.token = token;
    this.bot = { ...this.addUser("verbatim"), bot: true };
    this.users.set(this.bot.id, this.bot);
  }

  /** A new snowflake of now. */
  newId(): string {
    const DISCORD_EPOCH = 1_420_070_400_000;
    const id = BigInt(Date.now() - DISCORD_EPOCH) << 22n;
    this.#lastId = id > this.#lastId ? id : this.#lastId + 1n;
    return String(this.#lastId);
  }

  addUser(name: string): APIUser {
    const id = this.newId();
    const user = { id, username: name, global_name: name, discriminator: "0", avatar: null };
    this.users.set(id, user);
    return user;
  }

  addGuild({ name = "reading room", locale = "en-US", id = this.newId() } = {}): StandInGuild {
    const guild = { id, name, locale, roles: [] };
    this.guilds.set(guild.id, guild);
    return guild;
  }

  /**
   * A text channel or forum of a server, or a direct message with a person. `deny`: permission bits that the bot lacks there.
   */
  addChannel(
    where: { guild: StandInGuild; deny?: bigint; isForum?: boolean } | { recipient: APIUser },
  ): StandInChannel {
    const id = this.newId();
    const channel =
      "guild" in where
        ? { id, guildId: where.guild.id, recipientId: null, deny: where.deny ?? 0n, thread: null, typing: 0 }
        : { id, guildId: null, recipientId: where.recipient.id, deny: 0n, thread: null, typing: 0 };
    this.channels.set(id, "guild" in where && where.isForum ? { ...channel, isForum: true } : channel);
    return this.channels.get(id) as StandInChannel;
  }

  /** A thread below a channel; a forum post is one whose first message has its id, and so has the thread of a message. */
  addThread(
    { id: parentId, guildId, deny }: StandInChannel,
    name: string,
    { startedOn, ownerId = "1" }: { startedOn?: StandInMessage; ownerId?: string } = {},
  ): StandInChannel {
    const id = startedOn?.id ?? this.newId();
    const thread = { id, guildId, recipientId: null, deny, thread: { parentId, name, ownerId }, typing: 0 };
    this.channels.set(id, thread);
    this.dispatch("THREAD_CREATE", { ...threadData(thread), newly_created: true });
    return thread;
  }

  /** Makes a role of a server. @returns its id */
  addRole(guild: StandInGuild, name: string): string {
    const id = this.newId();
    const role = {
      id,
      name,
      permissions: "0",
      position: 1,
      color: 0,
      hoist: false,
      managed: false,
      mentionable: false,
    };
    guild.roles.push(role);
    this.dispatch("GUILD_ROLE_CREATE", { guild_id: guild.id, role });
    return id;
  }

  giveRole({ id }: APIUser, role: string): void {
    this.roles.set(id, [...(this.roles.get(id) ?? []), role]);
  }

  /** Tells the connected bot of something. */
  dispatch(event: string, data: object): void {
    this.emit("dispatch", event, data);
  }

  /** Forgets what was said and asked: of use where that would otherwise fill the memory. */
  forgetPast(): void {
    for (const past of [this.messages, this.interactions, this.files]) past.clear();
    this.reactions.length = 0;
    this.requests.length = 0;
  }

  changed(): void {
    this.emit("change");
  }

  /** Resolves with the first value that is not undefined, looking now and after every change. */
  async until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.once("change", () => resolve()));
    }
  }
}

export interface StandInGuild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Beside the one that everybody has. */
  readonly roles: object[];
}

export interface StandInChannel {
  readonly id: string;
  readonly guildId: string | null;
  readonly recipientId: string | null;
  readonly deny: bigint;
  readonly isForum?: boolean;
  /** Set for threads and forum posts. */
  readonly thread: { readonly parentId: string; readonly name: string; readonly ownerId: string } | null;
  typing: number;
}

/** A thread as Discord's API shows it. */
export function threadData({ id, guildId, thread }: StandInChannel): object {
  return {
    id,
    type: 11,
    guild_id: guildId,
    parent_id: thread?.parentId,
    name: thread?.name,
    owner_id: thread?.ownerId,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: 4320,
      archive_timestamp: new Date(0).toISOString(),
    },
  };
}

export interface StandInMessage {
  readonly id: string;
  readonly channelId: string;
  readonly author: APIUser;
  /** The user who alone sees it; null for everybody. */
  readonly onlyFor: string | null;
  readonly replyTo: string | null;
  /** The interaction that it answers. */
  readonly interaction: StandInInteraction | null;
  readonly webhook: boolean;
  /** The type of a message that Discord itself writes in somebody's name. */
  readonly systemType?: number;
  nonce?: string;
  /** What else a person's message has: attachments, forwarded messages, components of version 2. */
  readonly brings?: {
    readonly attachments?: readonly StandInAttachment[];
    readonly message_snapshots?: readonly object[];
    readonly message_reference?: object;
    readonly components?: readonly object[];
  };
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  /** It has containers (Components V2), and so will it always. */
  hasContainers: boolean;
  files: StandInUpload[];
  /** "thinking" until a deferred answer is filled in. */
  state: "thinking" | "shown" | "deleted";
  edits: number;
}

/** A file that the bot sent. */
interface StandInUpload {
  readonly name: string;
  readonly text: string;
}

export interface StandInAttachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
}

export interface StandInInteraction {
  readonly id: string;
  readonly token: string;
  readonly user: APIUser;
  readonly channel: StandInChannel;
  /** See `World.now`. */
  readonly createdAt: number;
  /** The message that a component sits on. */
  readonly message: StandInMessage | null;
  /** A modal was sent: no other can be shown in answer to it. */
  readonly isFromModal: boolean;
  /** The callback's type, once there was one. */
  acknowledged: number | null;
  response: StandInMessage | null;
  modal: object | null;
  choices: { name: string; value: string }[] | null;
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

/** Flags of messages [resources/message, "Message Flags"]. */
export const EPHEMERAL = 1 << 6;
export const CONTAINERS = 1 << 15;

type ApiMessage = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A message as Discord's API shows it. */
export function toApiMessage(world: World, message: StandInMessage): ApiMessage {
  const mentioned = [...message.content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => world.users.get(id ?? "") ?? []);
  const answered = message.replyTo === null ? undefined : world.messages.get(message.replyTo);
  const { interaction } = message;
  const thread = world.channels.get(message.id);
  const startedThread = thread?.thread?.parentId === message.channelId ? thread : undefined;
  return {
    id: message.id,
    channel_id: message.channelId,
    author: message.author,
    content: message.content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: mentioned,
    mention_roles: [],
    attachments: [],
    embeds: message.embeds,
    components: message.components,
    pinned: false,
    type: message.systemType ?? (message.replyTo === null ? 0 : 19),
    flags: (message.onlyFor === null ? 0 : EPHEMERAL) | (message.hasContainers ? CONTAINERS : 0),
    ...(startedThread ? { thread: threadData(startedThread) } : {}),
    ...message.brings,
    ...(message.webhook ? { webhook_id: message.author.id } : {}),
    ...(message.replyTo === null
      ? {}
      : { message_reference: { type: 0, message_id: message.replyTo, channel_id: message.channelId } }),
    ...(answered && answered.state !== "deleted" && message.author.id !== world.bot.id
      ? { referenced_message: toApiMessage(world, answered) }
      : {}),
    ...(interaction
      ? {
          interaction_metadata: {
            id: interaction.id,
            type: 2,
            user: interaction.user,
            authorizing_integration_owners: {},
          },
        }
      : {}),
  };
}
