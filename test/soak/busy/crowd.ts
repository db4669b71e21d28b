import type { APIUser } from "discord.js";
import type { DiscordStandIn } from "../../bot/stand-in/discord-stand-in.ts";
import type { StandInChannel, StandInMessage, World } from "../../bot/stand-in/world.ts";
import { CHATTER, type Due, type Ledger } from "./ledger.ts";
import type { Sayings } from "./sayings.ts";
import { answersIn, answerThreads, directChannel, writersIn } from "./scenery.ts";
import type { BusyChannel, BusyServer, ChannelKind } from "./servers.ts";

/** What people do, each so many times of a hundred. */
const DEEDS = {
  chat: 44,
  speakToOthers: 6,
  mention: 13,
  slash: 7,
  askInChannel: 7,
  post: 3,
  writeBelowPost: 2,
  replyToAnswer: 4,
  thank: 3,
  chatInThread: 3,
  askInThread: 3,
  openThread: 1,
  direct: 2,
  machine: 2,
} as const;
type Deed = keyof typeof DEEDS;

/** The shares of messages that are deleted, edited, or told twice by Discord, soon after. */
const DELETED = 0.03;
const EDITED = 0.02;
const REPEATED = 0.03;
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
interface Moment {
  readonly server: BusyServer;
  readonly who: APIUser;
  readonly chatter: string;
  readonly question: string;
  /** The question, asked of the bot by its name. */
  readonly mention: string;
}

/** What somebody says where, and what has to come of it. */
interface Saying {
  readonly way: string;
  readonly due: Due;
  readonly who: APIUser;
  readonly place: StandInChannel;
  readonly text: string;
  readonly replyTo?: StandInMessage;
  readonly webhook?: boolean;
  readonly id?: string;
}

/** The people of all servers, who do one thing after the other. */
export class Crowd {
  readonly #plan: CrowdPlan;
  readonly #deeds: readonly Deed[];
  readonly #latest = new Map<string, StandInMessage>();
  readonly #posts: { readonly thread: StandInChannel; readonly server: BusyServer }[] = [];
  readonly #later: (() => void)[] = [];

  constructor(plan: CrowdPlan) {
    this.#plan = plan;
    this.#deeds = (Object.keys(DEEDS) as Deed[]).flatMap((deed) => Array<Deed>(DEEDS[deed]).fill(deed));
  }

  /** Somebody does something. */
  act(): void {
    if (this.#later.length > SOON) this.#later.shift()?.();
    const { servers, sayings, discord } = this.#plan;
    const server = this.#any(servers);
    const question = this.#any(sayings.questions);
    this.#do[this.#any(this.#deeds)]({
      server,
      who: this.#any(server.people),
      chatter: this.#any(sayings.chatter),
      question,
      mention: `<@${discord.world.bot.id}> ${question}`,
    });
  }

  /** What is left to happen happens. */
  finish(): void {
    for (const happen of this.#later.splice(0)) happen();
  }

  readonly #do: Readonly<Record<Deed, (moment: Moment) => void>> = {
    chat: ({ server, who, chatter }) =>
      this.#say({ way: CHATTER, due: "silence", who, place: this.#channelOf(server).place, text: chatter }),
    speakToOthers: (moment) => this.#speakToOthers(moment),
    mention: ({ server, who, mention: text }) => {
      const { place, kind } = this.#channelOf(server);
      this.#say({ way: `mention (${kind})`, due: kind === "denied" ? "silence" : "answer", who, place, text });
    },
    slash: (moment) => this.#slash(moment),
    askInChannel: ({ server, who, question: text }) => {
      const place = placeOf(server, "questions");
      if (place !== null) this.#say({ way: "question in its channel", due: "maybe", who, place, text });
    },
    post: (moment) => this.#post(moment),
    writeBelowPost: (moment) => this.#writeBelowPost(moment),
    replyToAnswer: ({ server, who, mention: text }) => {
      const replyTo = this.#anyOf(answersIn(this.#world, server));
      if (replyTo === null) return;
      this.#say({ way: "reply to an answer", due: "answer", who, place: this.#placeOf(replyTo), text, replyTo });
    },
    thank: ({ server, who }) => {
      const replyTo = this.#anyOf(answersIn(this.#world, server));
      if (replyTo === null) return;
      const text = `<@${this.#world.bot.id}> ${this.#any(this.#plan.sayings.courtesies)}`;
      this.#say({ way: "thanks", due: "silence", who, place: this.#placeOf(replyTo), text, replyTo });
    },
    chatInThread: (moment) => this.#chatInThread(moment),
    askInThread: (moment) => this.#askInThread(moment),
    openThread: ({ server, who }) => {
      const answer = this.#anyOf(answersIn(this.#world, server));
      if (answer === null || this.#world.channels.has(answer.id)) return;
      this.#world.addThread(this.#placeOf(answer), "more", { startedOn: answer, ownerId: who.id });
    },
    direct: ({ who, question: text }) =>
      this.#say({ way: "direct message", due: "answer", who, place: directChannel(this.#world, who), text }),
    machine: ({ server, mention: text }) => {
      const { place } = this.#channelOf(server);
      const webhook = this.#random() < 0.5;
      this.#say({ way: "machine", due: "silence", who: server.machine, place, text, webhook });
    },
  };

  /** A question to somebody else, in an answer to them or by their name. */
  #speakToOthers({ server, who, question }: Moment): void {
    const place = placeOf(server, "questions") ?? this.#channelOf(server).place;
    const said = this.#latest.get(place.id);
    const other = this.#any(server.people.filter(({ id }) => id !== who.id));
    const saying = { way: "said to others", due: "silence", who, place } as const;
    if (said && said.author.id !== who.id && this.#random() < 0.5)
      this.#say({ ...saying, text: question, replyTo: said });
    else this.#say({ ...saying, text: `<@${other.id}> ${question}` });
  }

  #slash({ server, who: author, question: text }: Moment): void {
    const { place, kind } = this.#channelOf(server);
    const said = this.#plan.discord.sendCommand(author, place, "ask", { question: text });
    const isPrivate = server.settings.privateByDefault === true || kind === "denied";
    this.#plan.ledger.note({ way: `/ask (${kind})`, due: "answer", text, author, place, isPrivate, said });
  }

  #post({ server, who, chatter, question }: Moment): void {
    const forum = placeOf(server, "forum");
    if (forum === null) return;
    const asks = this.#random() < 0.5;
    const title = asks ? question : chatter;
    const thread = this.#world.addThread(forum, title.slice(0, 100), { ownerId: who.id });
    this.#posts.push({ thread, server });
    const saying = { who, place: thread, text: chatter, id: thread.id };
    if (asks) this.#say({ ...saying, way: "question in a forum", due: "maybe" });
    else this.#say({ ...saying, way: "chatter in a forum", due: "silence" });
  }

  #writeBelowPost({ chatter, question, mention }: Moment): void {
    const post = this.#anyOf(this.#posts);
    if (post === null) return;
    const saying = { who: this.#any(post.server.people), place: post.thread };
    if (this.#random() < 0.3) this.#say({ ...saying, way: "mention below a post", due: "answer", text: mention });
    else this.#say({ ...saying, way: "below a post", due: "silence", text: this.#random() < 0.5 ? question : chatter });
  }

  /** Whoever is alone with the bot in a thread talks with it: what they say is no chatter among people. */
  #chatInThread({ server, who, chatter: text }: Moment): void {
    const place = this.#anyOf(answerThreads(this.#world, server));
    if (place === null || writersIn(this.#world, place).every(({ id }) => id === who.id)) return;
    this.#say({ way: "chatter in a thread", due: "silence", who, place, text });
  }

  #askInThread({ server, who, question, mention }: Moment): void {
    const place = this.#anyOf(answerThreads(this.#world, server));
    if (place === null) return;
    const [first, second] = writersIn(this.#world, place);
    if (this.#random() < 0.3) this.#say({ way: "mention in a thread", due: "answer", who, place, text: mention });
    else if (second !== undefined) this.#say({ way: "question in a talk", due: "maybe", who, place, text: question });
    else this.#say({ way: "follow-up in a thread", due: "answer", who: first ?? who, place, text: question });
  }

  #say({ way, due, who, place, text, ...how }: Saying): void {
    const { discord, ledger } = this.#plan;
    const said = discord.say(who, place, text, how);
    ledger.note({ way, due, text, author: who, place, isPrivate: false, said });
    this.#latest.set(place.id, said);
    const what = this.#random();
    if (what < DELETED) this.#later.push(() => discord.deleteMessage(said));
    else if (what < DELETED + EDITED) this.#later.push(() => this.#edit(said, due));
    else if (what < DELETED + EDITED + REPEATED) this.#later.push(() => said.state === "shown" && discord.repeat(said));
    else if (this.#later.length > 0 && what > 0.5) this.#later.shift()?.();
  }

  /** A question becomes another one. */
  #edit(said: StandInMessage, due: Due): void {
    const { discord, sayings } = this.#plan;
    if (due !== "answer" || said.state !== "shown") return;
    discord.editMessage(said, `<@${discord.world.bot.id}> ${this.#any(sayings.questions)}`);
  }

  /** A channel in which people talk. */
  #channelOf({ channels }: BusyServer): BusyChannel {
    return this.#any(channels.filter(({ kind }) => kind !== "forum"));
  }

  #placeOf({ channelId }: StandInMessage): StandInChannel {
    return this.#world.channels.get(channelId) as StandInChannel;
  }

  #anyOf<T>(all: readonly T[]): T | null {
    return all.length === 0 ? null : this.#any(all);
  }

  #any<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)] as T;
  }

  get #world(): World {
    return this.#plan.discord.world;
  }

  #random(): number {
    return this.#plan.random();
  }
}

function placeOf({ channels }: BusyServer, wanted: ChannelKind): StandInChannel | null {
  return channels.find(({ kind }) => kind === wanted)?.place ?? null;
}
