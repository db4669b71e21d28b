import type { APIUser } from "discord.js";
import type { DiscordStandIn } from "../../bot/stand-in/discord-stand-in.ts";
import type { StandInChannel, StandInMessage, World } from "../../bot/stand-in/world.ts";
import type { Due, Ledger } from "./ledger.ts";
import type { Sayings } from "./sayings.ts";
import type { BusyChannel, BusyServer, ChannelKind } from "./servers.ts";

/** The shares of messages that are deleted, edited, or told twice by Discord, soon after. */
const DELETED = 0.03;
const EDITED = 0.03;
const REPEATED = 0.03;
/** The share of those that are deleted or edited at once, while they are answered. */
const AT_ONCE = 0.3;
/** So many things happen before that does. */
const SOON = 12;

export interface CrowdPlan {
  readonly discord: DiscordStandIn;
  readonly ledger: Ledger;
  readonly servers: readonly BusyServer[];
  readonly sayings: Sayings;
  readonly random: () => number;
}

/** Who is about to do something, and what they may say. */
export interface Moment {
  readonly server: BusyServer;
  readonly who: APIUser;
  readonly chatter: string;
  readonly question: string;
  /** The question, asked of the bot by its name. */
  readonly mention: string;
}

/** What somebody says where, and what has to come of it. */
export interface Saying {
  readonly way: string;
  readonly due: Due;
  readonly who: APIUser;
  readonly place: StandInChannel;
  readonly text: string;
  readonly replyTo?: StandInMessage;
  readonly webhook?: boolean;
  readonly id?: string;
  /** Who has written it, where a webhook posts it. */
  readonly writer?: APIUser;
  /** Who asks the bot, where that is not the author. */
  readonly askers?: readonly APIUser[];
}

/** Where people do things, by chance, and where it is noted what has to come of them. */
export class Stage {
  readonly discord: DiscordStandIn;
  readonly ledger: Ledger;
  readonly sayings: Sayings;
  /** From 0 to 1. */
  readonly random: () => number;
  /** The forum posts that were written. */
  readonly posts: { readonly thread: StandInChannel; readonly server: BusyServer }[] = [];
  readonly #servers: readonly BusyServer[];
  readonly #latest = new Map<string, StandInMessage>();
  readonly #later: (() => void)[] = [];

  constructor({ discord, ledger, servers, sayings, random }: CrowdPlan) {
    this.discord = discord;
    this.ledger = ledger;
    this.sayings = sayings;
    this.random = random;
    this.#servers = servers;
  }

  get world(): World {
    return this.discord.world;
  }

  moment(): Moment {
    const server = this.any(this.#servers);
    const question = this.any(this.sayings.questions);
    const who = this.any(server.people);
    return { server, who, chatter: this.any(this.sayings.chatter), question, mention: this.toBot(question) };
  }

  /** Said to the bot by its name. */
  toBot(text: string): string {
    return `<@${this.world.bot.id}> ${text}`;
  }

  /** Says something that may be deleted, edited or told twice soon after. */
  say(saying: Saying): StandInMessage {
    const said = this.sayOnly(saying);
    const what = this.random();
    if (what < DELETED) this.#now(() => this.remove(said));
    else if (what < DELETED + EDITED) this.#now(() => this.#edit(said, saying.due));
    else if (what < DELETED + EDITED + REPEATED) this.later(() => said.state === "shown" && this.discord.repeat(said));
    else if (what > 0.5) this.goOn();
    return said;
  }

  /** Says something that stays as it is. */
  sayOnly({ way, due, who, place, text, writer = who, askers, ...how }: Saying): StandInMessage {
    const said = this.discord.say(who, place, text, how);
    const asked = askers === undefined ? {} : { askers };
    this.ledger.note({ way, due, text, author: writer, place, isPrivate: false, said, ...asked });
    this.#latest.set(place.id, said);
    return said;
  }

  remove(said: StandInMessage): void {
    if (said.state === "shown") this.discord.deleteMessage(said);
  }

  /** A question becomes another one. */
  #edit(said: StandInMessage, due: Due): void {
    if (due !== "answer" || said.state !== "shown") return;
    const question = this.any(this.sayings.questions);
    this.ledger.reword(said, question);
    this.discord.editMessage(said, this.toBot(question));
  }

  /** What was said last in a channel. */
  latestIn({ id }: StandInChannel): StandInMessage | null {
    return this.#latest.get(id) ?? null;
  }

  /** Lets something happen soon. */
  later(happen: () => void): void {
    this.#later.push(happen);
    if (this.#later.length > SOON) this.goOn();
  }

  /** Lets the next thing happen that was to happen later. */
  goOn(): void {
    this.#later.shift()?.();
  }

  /** What is left to happen happens. */
  finish(): void {
    while (this.#later.length > 0) this.goOn();
  }

  #now(happen: () => void): void {
    if (this.random() < AT_ONCE) happen();
    else this.later(happen);
  }

  /** A channel in which people talk. */
  channelOf({ channels }: BusyServer): BusyChannel {
    return this.any(channels.filter(({ kind }) => kind !== "forum"));
  }

  /** The channel of a kind, if the server has one. */
  channelFor({ channels }: BusyServer, wanted: ChannelKind): StandInChannel | null {
    return channels.find(({ kind }) => kind === wanted)?.place ?? null;
  }

  placeOf({ channelId }: StandInMessage): StandInChannel {
    return this.world.channels.get(channelId) as StandInChannel;
  }

  anyOf<T>(all: readonly T[]): T | null {
    return all.length === 0 ? null : this.any(all);
  }

  any<T>(all: readonly T[]): T {
    return all[Math.floor(this.random() * all.length)] as T;
  }
}
