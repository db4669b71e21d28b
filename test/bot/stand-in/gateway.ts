import type { Server } from "node:http";
import { type APIUser, PermissionFlagsBits } from "discord.js";
import { type WebSocket, WebSocketServer } from "ws";
import { type StandInChannel, type StandInGuild, threadData, type World } from "./world.ts";

/** How the gateway treats a bot that identifies. */
interface GatewayManner {
  /** Close with this code instead of READY (4004, 4014). */
  refuseWith?: number;
  /** Take connections and say no hello before `greet` is called. */
  isSilent: boolean;
  heartbeatMs: number;
}

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  ack: 11,
};
/** All but Administrator, which would void what a channel denies. */
export const DEFAULT_PERMISSIONS = ((1n << 52n) - 1n) & ~PermissionFlagsBits.Administrator;
const NOT_AUTHENTICATED = 4003;
const AUTHENTICATION_FAILED = 4004;

/** A shard's session: its connection, null while it has none, and what it was sent. */
interface Session {
  readonly shard: Shard;
  socket: WebSocket | null;
  sequence: number;
  readonly sent: { s: number; t: string; d: object }[];
}

/** Its number, and how many there are. */
type Shard = readonly [id: number, count: number];

/** Discord's gateway: hello, identify, heartbeats, events with sequence numbers, resume; for each shard those of its servers. */
export class Gateway {
  readonly manner: GatewayManner = { heartbeatMs: 41_250, isSilent: false };
  /** Connections that the bot knows to be open. */
  connections = 0;
  /** Codes with which the bot closed its connections. */
  readonly closeCodes: number[] = [];
  readonly identifies: { intents: number; presence?: unknown; shard: Shard }[] = [];
  readonly presences: unknown[] = [];
  resumes = 0;
  /** By the shard's number. */
  readonly #sessions = new Map<number, Session>();
  readonly #world: World;
  readonly #server: WebSocketServer;
  readonly #url: () => string;

  constructor(world: World, http: Server, url: () => string) {
    this.#world = world;
    this.#url = url;
    this.#server = new WebSocketServer({ server: http });
    this.#server.on("connection", (socket) => this.#accept(socket));
    world.on("dispatch", (event, data) => this.#dispatch(event, data));
  }

  /** Whether all shards are there that have ever been. */
  get connected(): boolean {
    return this.#sessions.size > 0 && [...this.#sessions.values()].every(({ socket }) => socket !== null);
  }

  /** Numbers of the shards that are there, in order. */
  get shards(): number[] {
    const there = [...this.#sessions.values()].filter(({ socket }) => socket !== null);
    return there.map(({ shard: [id] }) => id).sort((a, b) => a - b);
  }

  /** Drops the connection as a network would, or tells the bot to reconnect. */
  interrupt(how: "drop" | "reconnect" | "invalid-session"): void {
    if (how === "drop") this.#drop();
    else if (how === "reconnect") this.#tellAll(OP.reconnect, null);
    else this.#tellAll(OP.invalidSession, false);
  }

  /** Says hello on the connections that still wait for it. */
  greet(): void {
    for (const client of this.#server.clients) this.#greet(client);
  }

  /** Closes the running connections with this code. */
  closeWith(code: number): void {
    for (const { socket } of this.#sessions.values()) socket?.close(code);
  }

  close(): void {
    this.#drop();
    this.#server.close();
  }

  #drop(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  #accept(socket: WebSocket): void {
    socket.on("message", (raw) => this.#take(socket, JSON.parse(String(raw))));
    socket.on("close", (code) => {
      this.closeCodes.push(code);
      const session = this.#sessionOf(socket);
      if (session !== undefined) session.socket = null;
      this.#world.changed();
    });
    socket.once("pong", () => {
      this.connections++;
      this.#world.changed();
    });
    socket.ping();
    if (!this.manner.isSilent) this.#greet(socket);
  }

  #greet(socket: WebSocket): void {
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: this.manner.heartbeatMs }, s: null, t: null }));
  }

  #take(socket: WebSocket, { op, d }: { op: number; d: Record<string, unknown> }): void {
    if (op === OP.heartbeat) socket.send(JSON.stringify({ op: OP.ack }));
    else if (op === OP.identify) this.#identify(socket, d);
    else if (op === OP.resume) this.#resume(socket, d);
    else if (this.#sessionOf(socket) === undefined) socket.close(NOT_AUTHENTICATED);
    else if (op === OP.presence) this.presences.push(d);
    this.#world.changed();
  }

  #identify(socket: WebSocket, d: Record<string, unknown>): void {
    const shard = (d.shard ?? [0, 1]) as Shard;
    this.identifies.push({ intents: Number(d.intents), presence: d.presence, shard });
    const refusal = d.token === this.#world.token ? this.manner.refuseWith : AUTHENTICATION_FAILED;
    if (refusal !== undefined) {
      socket.close(refusal);
      return;
    }
    const session: Session = { shard, socket, sequence: 0, sent: [] };
    this.#sessions.set(shard[0], session);
    const guilds = [...this.#world.guilds.values()].filter(({ id }) => shardOf(id, shard[1]) === shard[0]);
    this.#tell(session, "READY", {
      v: 10,
      user: this.#world.bot,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: `session ${shard[0]}`,
      resume_gateway_url: this.#url(),
      shard,
      application: { id: this.#world.bot.id, flags: 0 },
    });
    for (const guild of guilds) this.#tell(session, "GUILD_CREATE", guildCreate(this.#world, guild));
    this.#world.changed();
  }

  #resume(socket: WebSocket, d: Record<string, unknown>): void {
    const session = this.#sessions.get(Number(/\d+$/.exec(String(d.session_id))?.[0]));
    if (d.token !== this.#world.token || session === undefined) {
      socket.close(AUTHENTICATION_FAILED);
      return;
    }
    this.resumes++;
    session.socket = socket;
    for (const { s, t, d: data } of session.sent.filter(({ s }) => s > Number(d.seq))) {
      socket.send(JSON.stringify({ op: OP.dispatch, s, t, d: data }));
    }
    this.#tell(session, "RESUMED", {});
    this.#world.changed();
  }

  #sessionOf(socket: WebSocket): Session | undefined {
    return [...this.#sessions.values()].find((session) => session.socket === socket);
  }

  /** Tells the shard of something that has the server which it is of; what is of none is the first's. */
  #dispatch(event: string, data: object): void {
    const { guild_id, id } = data as { guild_id?: string | null; id?: string };
    const guildId = event.startsWith("GUILD_") ? (guild_id ?? id) : guild_id;
    for (const session of this.#sessions.values()) {
      const [shard, count] = session.shard;
      if (shard === (guildId ? shardOf(guildId, count) : 0)) this.#tell(session, event, data);
    }
  }

  #tell(session: Session, event: string, data: object): void {
    const s = ++session.sequence;
    session.sent.push({ s, t: event, d: data });
    session.socket?.send(JSON.stringify({ op: OP.dispatch, s, t: event, d: data }));
  }

  #tellAll(op: number, d: unknown): void {
    for (const { socket } of this.#sessions.values()) socket?.send(JSON.stringify({ op, d, s: null, t: null }));
  }
}

/** Which of so many shards a server's events go to. */
function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(count));
}

export function guildCreate(world: World, guild: StandInGuild): object {
  const everyone = {
    id: guild.id,
    name: "@everyone",
    permissions: String(DEFAULT_PERMISSIONS),
    position: 0,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: "1",
    preferred_locale: guild.locale,
    roles: [everyone, ...guild.roles],
    channels: channels.filter(({ thread }) => thread === null).map((channel) => channelData(world, channel)),
    members: [memberData(world.bot)],
    member_count: 2,
    threads: channels.filter(({ thread }) => thread !== null).map(threadData),
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    features: [],
    joined_at: new Date().toISOString(),
    large: false,
    unavailable: false,
  };
}

export function memberData(user: APIUser, permissions?: bigint, roles: readonly string[] = []): object {
  return {
    user,
    roles,
    joined_at: new Date(0).toISOString(),
    deaf: false,
    mute: false,
    flags: 0,
    ...(permissions === undefined ? {} : { permissions: String(permissions) }),
  };
}

export function channelData(world: World, channel: StandInChannel): object {
  if (channel.guildId === null) {
    return { id: channel.id, type: 1, recipients: [world.users.get(channel.recipientId ?? "")] };
  }
  if (channel.thread !== null) return threadData(channel);
  const overwrite = { id: channel.guildId, type: 0, allow: "0", deny: String(channel.deny) };
  return {
    id: channel.id,
    type: channel.isForum ? 15 : 0,
    guild_id: channel.guildId,
    name: "questions",
    position: 0,
    permission_overwrites: channel.deny === 0n ? [] : [overwrite],
  };
}
