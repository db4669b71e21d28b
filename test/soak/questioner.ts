import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { APIUser } from "discord.js";
import { shownMarkdown } from "../bot/scene.ts";
import type { DiscordStandIn } from "../bot/stand-in/discord-stand-in.ts";
import type { StandInChannel, StandInMessage } from "../bot/stand-in/world.ts";
import type { LocalQuestion } from "./lighthouses.ts";

/** So many people ask in turn that none of them asks too often. */
const PEOPLE = 1_000;
/** Every so many questions one is a mention; the others are `/ask`. */
const MENTION_EVERY = 4;
const PATIENCE_MS = 120_000;

/** What came of a question: all that a person sees of the answer; null when whoever was asked ended meanwhile. */
export type Answered = string | null;

/** Asks questions on a stand-in as many people would, in two ways. */
export class Questioner {
  readonly #discord: DiscordStandIn;
  readonly #channel: StandInChannel;
  readonly #people: readonly APIUser[];
  /** How long each answer took, in milliseconds. */
  readonly milliseconds: number[] = [];
  /** Questions that nobody answered, as the bot ended. */
  lost = 0;
  #asked = 0;

  constructor(discord: DiscordStandIn) {
    this.#discord = discord;
    const { world } = discord;
    this.#channel = world.addChannel({ guild: world.addGuild() });
    this.#people = Array.from({ length: PEOPLE }, (_, i) => world.addUser(`person-${i}`));
  }

  get asked(): number {
    return this.#asked;
  }

  /** Asks, and waits for the answer until the bot has ended. @throws Error when it lives on and does not answer. */
  async ask(question: LocalQuestion, ended: Promise<null>): Promise<Answered> {
    const number = this.#asked++;
    const person = this.#people[number % PEOPLE] as APIUser;
    const started = performance.now();
    const answered = new AbortController();
    const answer = await Promise.race([
      this.#answerTo(question, person, number % MENTION_EVERY === 0),
      ended,
      sleep(PATIENCE_MS, undefined, { signal: answered.signal }).catch(() => undefined),
    ]);
    answered.abort();
    if (answer === undefined) throw new Error(`Nobody answered "${question.text}" within ${PATIENCE_MS / 1000} s.`);
    if (answer === null) {
      this.lost++;
      return null;
    }
    this.milliseconds.push(performance.now() - started);
    return shownMarkdown(answer);
  }

  #answerTo({ text, locale }: LocalQuestion, person: APIUser, isMention: boolean): Promise<StandInMessage> {
    const { world } = this.#discord;
    if (!isMention) return this.#discord.command(person, this.#channel, "ask", { question: text }, { locale });
    return this.#discord.replyTo(this.#discord.say(person, this.#channel, `<@${world.bot.id}> ${text}`));
  }
}
