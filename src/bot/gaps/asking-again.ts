import { worthShowing } from "../../retrieve/answer.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { engineFor, judge } from "../calls/ask-engine.ts";
import type { Bot } from "../calls/bot.ts";
import { Followers } from "../news/followers.ts";
import { tellAsker } from "./tell-asker.ts";

/** How often it is looked whether the operator's articles have changed, in milliseconds. */
const LOOK_MS = 3 * 60_000;
/** Questions that are asked in one go, and the milliseconds before the next ones. */
const QUESTIONS_A_GO = 20;
const PAUSE_MS = 10_000;
/** Questions of one server that are asked again for one change, the latest. */
const QUESTIONS_A_SERVER = 100;
/** While people have more questions than this under way, none is asked again. */
const MOST_BESIDE = 2;
/** Stands for the state of the index where a server's own articles have changed. */
const OWN_CHANGED = "own articles";

/** What is still to be asked for a server. */
interface Due {
  readonly questions: string[];
  /** Of which state of the index they are asked. */
  readonly state: string;
  readonly isOwn: boolean;
}

/**
 * Asks open questions again when articles have changed, in the background and behind people's own questions: what has a sure
 * answer now is closed, and who wanted to be told, or follows a question that something new answers, is told.
 */
export class AskingAgain {
  /** Servers that have yet to be looked at, and what is left to ask of those that were. */
  readonly #servers = new Set<string>();
  readonly #due = new Map<string, Due>();
  /** The state of the operator's index when all servers were put on the list. */
  #state: string | null = null;
  readonly #followers = new Followers();
  #bot: Bot | null = null;
  #isUnderWay = false;
  #next: NodeJS.Timeout | undefined;

  /** @returns a function that stops it */
  start(bot: Bot): () => void {
    this.#bot = bot;
    this.#go();
    const looking = setInterval(() => this.#go(), LOOK_MS).unref();
    return () => {
      this.#bot = null;
      clearInterval(looking);
      clearTimeout(this.#next);
    };
  }

  /** A server's own articles have changed. */
  soon(guildId: string): void {
    const bot = this.#bot;
    if (bot === null) return;
    // Noted, so that it is done after a restart, too.
    const noted = bot.store.unanswered.noteChecked(guildId, OWN_CHANGED).catch((error: unknown) => {
      bot.log.warn({ err: error, guild: guildId }, "it was not noted that questions are to be asked again");
    });
    void noted.then(() => {
      this.#due.delete(guildId);
      this.#servers.add(guildId);
      this.#go();
    });
  }

  #go(): void {
    const bot = this.#bot;
    if (bot === null || this.#isUnderWay || bot.inFlight.isClosed) return;
    this.#isUnderWay = true;
    const round = this.#round(bot)
      .catch((error: unknown) => bot.log.warn({ err: error }, "open questions were not asked again"))
      .finally(() => {
        this.#isUnderWay = false;
        if (this.#bot === null || (this.#servers.size === 0 && this.#due.size === 0)) return;
        clearTimeout(this.#next);
        this.#next = setTimeout(() => this.#go(), PAUSE_MS).unref();
      });
    bot.inFlight.track(round);
  }

  async #round(bot: Bot): Promise<void> {
    const state = String((await bot.engine.status()).generation);
    if (state !== this.#state) {
      this.#state = state;
      this.#due.clear();
      for (const id of bot.client.guilds.cache.keys()) this.#servers.add(id);
    }
    for (const guildId of this.#servers) {
      const due = await this.#dueOf(bot, guildId, state);
      this.#servers.delete(guildId);
      if (due !== null) this.#due.set(guildId, due);
    }
    let left = QUESTIONS_A_GO;
    for (const [guildId, due] of this.#due) {
      const engine = due.isOwn ? await engineFor(bot, guildId) : bot.engine;
      for (; due.questions.length > 0; left--) {
        if (left === 0 || bot.inFlight.isClosed || bot.admission.taken > MOST_BESIDE) return;
        await this.#askAgain(bot, engine, guildId, due.questions[0] ?? "");
        due.questions.shift();
      }
      // A change meanwhile has put another list in the place of this one.
      if (this.#due.get(guildId) !== due) continue;
      this.#due.delete(guildId);
      await bot.store.unanswered.noteChecked(guildId, due.state);
    }
  }

  /** What is to be asked again for a server; null for nothing. */
  async #dueOf(bot: Bot, guildId: string, state: string): Promise<Due | null> {
    const { store } = bot;
    const isToBeTold = await this.#followers.recover(bot, guildId);
    const checked = await store.unanswered.checked(guildId);
    if (checked === state && !isToBeTold) return null;
    const [gaps, wishes] = [await store.gaps(guildId, store.retentionDays), await store.unanswered.wishes(guildId)];
    const follows = (await store.news.follows(guildId)).filter((follow) => follow.state === "waiting");
    const open = [...wishes.map(({ question }) => question), ...gaps];
    const questions = new Set([
      ...follows.map(({ question }) => question),
      ...new Set(open.slice(0, QUESTIONS_A_SERVER)),
    ]);
    if (questions.size === 0 && checked === null) return null;
    return { questions: [...questions], state, isOwn: checked === OWN_CHANGED };
  }

  async #askAgain(bot: Bot, engine: Engine, guildId: string, question: string): Promise<void> {
    const { store, log } = bot;
    const ask = async (text: string) => {
      const decision = bot.admission.admitAnyone();
      if (decision.kind !== "admitted") throw new Error("People's questions go first.");
      return judge(await decision.place.run(() => engine.ask({ text })), store.settingsOf(guildId));
    };
    const answer = await ask(question);
    if (answer.kind === "nothing-found" || answer.tier !== "answers") return;
    await this.#followers.tell(bot, guildId, question, answer, ask).catch((error: unknown) => {
      // What has become of it is looked for the next time.
      this.#servers.add(guildId);
      throw error;
    });
    const shown = { ...answer, quotations: worthShowing(answer.quotations) };
    const [best] = shown.quotations;
    if (best === undefined) return;
    const by = { citation: best.citation, article: best.article.title ?? best.source };
    const entries = await store.unanswered.close(guildId, question, by);
    if (entries > 0) log.info({ guild: guildId, entries }, "a question without an answer has one now");
    for (const wish of await store.unanswered.wishes(guildId)) {
      if (wish.question === question) await tellAsker(bot, wish, shown);
    }
  }
}
