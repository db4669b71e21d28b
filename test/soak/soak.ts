import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { DiscordStandIn } from "../bot/stand-in/discord-stand-in.ts";
import { randomFrom } from "../seeded-random.ts";
import { BotProcess } from "./bot-process.ts";
import { Articles, editionIn, PLACE_COUNT, questionAbout } from "./lighthouses.ts";
import { handlesOf, type OwnProcess, type Role, stillRunning } from "./process-table.ts";
import { type Answered, Questioner } from "./questioner.ts";
import type { ProcessSample, SoakFigures } from "./soak-figures.ts";

export interface SoakPlan {
  /** An empty folder. */
  readonly folder: string;
  /** Whether there is another update after so many. */
  readonly goesOn: (updates: number) => boolean;
  /** Which process is killed during an update, counted from 0; null for none. */
  readonly victim: (update: number, random: () => number) => Role | null;
  readonly seed: number;
}

/** People who ask at the same time. */
const RACERS = 4;
/** The share of updates that take a file out. */
const REMOVALS = 0.15;
/** A kill falls within so many milliseconds from the moment at which there is something to kill. */
const KILL_WITHIN_MS = 400;
/** What has not happened after so many milliseconds never will. */
const PATIENCE_MS = 120_000;
const SOON_MS = 10_000;
const LOOK_MS = 50;

/**
 * Asks a bot that follows its articles, on a stand-in for Discord, while articles change and its processes are killed. What must
 * hold: an answer is one of the index before or after the change under way; a question is lost only with the bot itself; all
 * changes are taken in; nothing runs on when the bot has ended; and in the end the answers are those of an index that is made at
 * once. What does not hold is told as a violation.
 */
export async function soak(plan: SoakPlan): Promise<SoakFigures> {
  const discord = await DiscordStandIn.open();
  const soaking = new Soak(discord, plan);
  try {
    return await soaking.run();
  } finally {
    await soaking.end();
    await discord.close();
  }
}

/** What was asked about a place, and what came of it. */
interface Asked {
  readonly place: number;
  readonly answer: string;
}

class Soak {
  readonly #plan: SoakPlan;
  readonly #discord: DiscordStandIn;
  readonly #random: () => number;
  readonly #articles: Articles;
  readonly #questioner: Questioner;
  readonly #violations: string[] = [];
  readonly #samples: ProcessSample[] = [];
  readonly #kills: Record<Role, number> = { bot: 0, engine: 0, indexing: 0 };
  /** The bot that runs, or is being started. */
  #bot: Promise<BotProcess>;

  constructor(discord: DiscordStandIn, plan: SoakPlan) {
    this.#plan = plan;
    this.#discord = discord;
    this.#random = randomFrom(plan.seed);
    this.#articles = new Articles(join(plan.folder, "articles"));
    this.#questioner = new Questioner(discord);
    for (let place = 0; place < PLACE_COUNT; place++) this.#articles.write(place);
    this.#bot = this.#start("index");
  }

  async run(): Promise<SoakFigures> {
    for (let place = 0; place < PLACE_COUNT; place++) await this.#takenIn(place);
    let answers: readonly string[] = await this.#askAll();
    let updates = 0;
    for (; this.#plan.goesOn(updates); updates++) {
      answers = await this.#update(answers, updates);
      await this.#takeSamples();
      this.#discord.world.forgetPast();
    }
    await this.#stop();
    await this.#compareWithIndexMadeAtOnce(answers);
    const { asked: questions, lost, milliseconds } = this.#questioner;
    const violations = [...this.#violations, ...this.#discord.world.violations];
    return { questions, lost, milliseconds, updates, kills: this.#kills, samples: this.#samples, violations };
  }

  /** Ends what still runs after a failure. */
  async end(): Promise<void> {
    const bot = await this.#bot.catch(() => null);
    if (bot?.isRunning) await bot.kill();
  }

  /** Changes an article while people ask and, at times, a process is killed; returns what all places answer afterwards. */
  async #update(before: readonly string[], update: number): Promise<readonly string[]> {
    const taken = new AbortController();
    const racing = Array.from({ length: RACERS }, () => this.#race(taken.signal));
    const place = this.#changeOne();
    const victim = this.#plan.victim(update, this.#random);
    if (victim !== null) await this.#kill(victim);
    await this.#takenIn(place);
    taken.abort();
    const asked = (await Promise.all(racing)).flat();
    const after = await this.#askAll();
    for (const { place: of, answer } of asked) {
      if (answer === before[of] || answer === after[of]) continue;
      this.#violations.push(
        `During update ${update}, of place ${place}, an answer about place ${of} is neither that of before nor that of after:\n` +
          [answer, before[of], after[of]].join("\n"),
      );
    }
    return after;
  }

  #changeOne(): number {
    const place = Math.floor(this.#random() * PLACE_COUNT);
    if (this.#articles.editionOf(place) !== null && this.#random() < REMOVALS) this.#articles.remove(place);
    else this.#articles.write(place);
    return place;
  }

  /** Asks about places taken at random until the signal is given. */
  async #race(signal: AbortSignal): Promise<Asked[]> {
    const asked: Asked[] = [];
    while (!signal.aborted) {
      const place = Math.floor(this.#random() * PLACE_COUNT);
      const answer = await this.#ask(place);
      if (answer !== null) asked.push({ place, answer });
    }
    return asked;
  }

  async #kill(role: Role): Promise<void> {
    const bot = await this.#bot;
    const victim = await appeared(() => bot.processOf(role));
    await sleep(this.#random() * KILL_WITHIN_MS);
    // It may have been faster.
    if (victim === null || stillRunning([victim]).length === 0) return;
    this.#kills[role]++;
    if (role === "bot") return this.#restart(bot);
    process.kill(victim.pid, "SIGKILL");
    // An operator who reads the error saves the file again; by itself the bot looks again after half a minute.
    if (role === "indexing") this.#articles.touch();
  }

  /** Kills the bot, as the kernel would, and starts another one, as a supervisor does. */
  async #restart(bot: BotProcess): Promise<void> {
    const all = bot.processes;
    const killed = bot.kill();
    this.#bot = killed.then(() => this.#start("index"));
    await killed;
    await this.#requireEnded(all);
    await this.#bot;
  }

  /** Waits until the change of a place shows in the answer about it. */
  async #takenIn(place: number): Promise<void> {
    const edition = this.#articles.editionOf(place);
    const latest = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.#ask(place);
      if (answer !== null && editionIn(answer, place) === edition) return;
      if (performance.now() > latest) {
        throw new Error(`Edition ${edition} was not taken in: ${answer}\n${(await this.#bot).output}`);
      }
      await sleep(LOOK_MS);
    }
  }

  /** What each place's question is answered while nothing changes. */
  async #askAll(): Promise<string[]> {
    const answers: string[] = [];
    for (let place = 0; place < PLACE_COUNT; place++) answers.push((await this.#ask(place)) ?? "nobody answered");
    return answers;
  }

  #start(index: string): Promise<BotProcess> {
    return BotProcess.start({ root: this.#plan.folder, index }, this.#discord);
  }

  async #ask(place: number): Promise<Answered> {
    const bot = await this.#bot;
    return this.#questioner.ask(questionAbout(place), bot.ended);
  }

  async #takeSamples(): Promise<void> {
    const bot = await this.#bot;
    const questions = this.#questioner.asked;
    for (const { pid, role, memory } of bot.processes) {
      if (role !== "indexing") this.#samples.push({ pid, role, questions, memory, handles: handlesOf(pid) });
    }
  }

  /** Ends the bot as a supervisor does. */
  async #stop(): Promise<void> {
    const bot = await this.#bot;
    const all = bot.processes;
    const code = await bot.stop();
    if (code !== 0) this.#violations.push(`The bot ended with ${code}:\n${bot.output}`);
    await this.#requireEnded(all);
  }

  async #requireEnded(processes: readonly OwnProcess[]): Promise<void> {
    const ended = await appeared(() => (stillRunning(processes).length === 0 ? true : undefined));
    if (ended !== null) return;
    const left = stillRunning(processes).map(({ command }) => command);
    this.#violations.push(`The bot has ended, and there still run:\n${left.join("\n")}`);
  }

  async #compareWithIndexMadeAtOnce(answers: readonly string[]): Promise<void> {
    this.#bot = this.#start("made-at-once");
    for (let place = 0; place < PLACE_COUNT; place++) await this.#takenIn(place);
    const anew = await this.#askAll();
    for (const [place, answer] of answers.entries()) {
      if (answer === anew[place]) continue;
      this.#violations.push(
        `After all updates the index answers about place ${place} other than one that is made at once:\n${answer}\n${anew[place]}`,
      );
    }
    await this.#stop();
  }
}

/** Waits for something that comes soon, if ever; null where it does not. */
async function appeared<T>(look: () => T | undefined): Promise<T | null> {
  const latest = performance.now() + SOON_MS;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (performance.now() > latest) return null;
    await sleep(LOOK_MS);
  }
}
