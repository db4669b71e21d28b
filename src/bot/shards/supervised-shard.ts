import type { ChildProcess } from "node:child_process";
import type { Shard } from "discord.js";
import { messageOf } from "../../errors/thrown.ts";
import type { Log } from "../../log/log.ts";
import { describeEnd } from "../../retrieve/engine/process-end.ts";
import { type Counts, totalsOf } from "../gateway/metrics.ts";
import { BotStartError } from "../gateway/start-error.ts";
import type { GatewaySigns } from "../gateway/vital-signs.ts";
import type { LoginTurns } from "./login-turns.ts";
import { RemoteCalls, remoteObject } from "./remote-calls.ts";
import { type FromShard, TARGETS, type ToShard } from "./shard-message.ts";

/** A process that died is started again after this many milliseconds, doubled with each death in a row up to the longest: each log-in counts against a day's. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 120_000;
/** A process that lived this long had started well: its death is the first in a row. */
const STEADY_AFTER = 60_000;
/** One that does not end in this time after it was told to is ended: it answers for ten seconds, and leaves Discord in two. */
const ENDING_TIME = 15_000;
/** A process normally tells of itself within milliseconds. */
const PATIENCE = 1_500;
/** How often it is looked whether a process still does, in milliseconds; one that misses so many looks in a row hangs, and is ended. */
const LOOK = 30_000;
const MOST_MISSED = 2;

export interface SupervisedShardOptions {
  readonly turns: LoginTurns;
  readonly log: Log;
  /** What it is told when it has been started. */
  readonly open: ToShard & { kind: "open" };
  /** The object that the process means by a name. */
  readonly resolve: (target: string) => object | Promise<object>;
  /** Is told that Discord takes the bot not, or no longer. */
  readonly onFailed: (error: BotStartError) => void;
}

/** What a shard's process tells of itself. */
interface BotThere {
  signs(): Promise<GatewaySigns>;
  counts(): Promise<Counts>;
}

/** A shard's process; while it is wanted it is started again whenever it dies. */
export class SupervisedShard {
  readonly #shard: Shard;
  readonly #options: SupervisedShardOptions;
  #calls: RemoteCalls | null = null;
  #isReady = false;
  #wasReady = false;
  #tellReady: () => void = () => undefined;
  /** Resolves when it is ready for the first time. */
  readonly firstReady = new Promise<void>((resolve) => {
    this.#tellReady = resolve;
  });
  #stopping = false;
  /** What its process has told of its counts, and what the ones before had. */
  #latest: Counts = [];
  #past: Promise<Counts> = Promise.resolve([]);
  #deaths = 0;
  #restart: NodeJS.Timeout | undefined;
  /** Settles the start that is under way. */
  #started: () => void = () => undefined;

  constructor(shard: Shard, options: SupervisedShardOptions) {
    this.#shard = shard;
    this.#options = options;
    shard.on("spawn", (child) => this.#onSpawn(child as ChildProcess));
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves when the first process is ready, or has ended. */
  start(): Promise<void> {
    return this.#options.turns.take(this.#shard.id, () => this.#spawn());
  }

  /** How its connection is doing; null while it has none. */
  signs(): Promise<GatewaySigns | null> {
    return this.#ask((bot) => bot.signs());
  }

  /** What its processes have counted; of one that does not say, what it said last. */
  async counts(): Promise<readonly Counts[]> {
    this.#latest = (await this.#ask((bot) => bot.counts())) ?? this.#latest;
    return [await this.#past, this.#latest];
  }

  /** Resolves when the process has ended; another is not started. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#restart);
    const child = this.#child;
    if (child === null) return;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    this.#send(child, { kind: "stop" });
    const patience = setTimeout(() => child.kill("SIGKILL"), ENDING_TIME);
    await ended;
    clearTimeout(patience);
  }

  get #child(): ChildProcess | null {
    return this.#shard.process;
  }

  /** Resolves when the process is ready, or has ended. */
  async #spawn(): Promise<void> {
    if (this.#stopping) return;
    const started = new Promise<void>((resolve) => {
      this.#started = resolve;
    });
    try {
      await this.#shard.spawn(-1);
    } catch (error) {
      this.#onDeath(messageOf(error), 0);
    }
    await started;
  }

  #onSpawn(child: ChildProcess): void {
    const { open, resolve, log } = this.#options;
    const since = performance.now();
    const calls = new RemoteCalls({ send: (message) => this.#send(child, message), resolve, log });
    this.#calls = calls;
    const watching = this.#watch(child);
    const onEnd = (how: string) => {
      clearInterval(watching);
      calls.close();
      if (this.#calls === calls) this.#calls = null;
      this.#onDeath(how, performance.now() - since);
    };
    child.on("message", (message: FromShard) => this.#take(message, calls));
    child.on("exit", (code, signal) => onEnd(describeEnd(code, signal)));
    child.on("error", (error) => {
      // Without a process there will be no exit.
      if (child.pid !== undefined) return;
      this.#shard.process = null;
      onEnd(error.message);
    });
    this.#send(child, open);
  }

  /** Ends a process that hangs, so that another is started. */
  #watch(child: ChildProcess): NodeJS.Timeout {
    let missed = 0;
    const look = async () => {
      if (!this.#isReady) return;
      const signs = await this.#ask((bot) => bot.signs(), LOOK / 2);
      missed = signs === null ? missed + 1 : 0;
      if (missed === MOST_MISSED) child.kill("SIGKILL");
    };
    return setInterval(() => void look(), LOOK).unref();
  }

  #take(message: FromShard, calls: RemoteCalls): void {
    switch (message.kind) {
      case "ready":
        this.#isReady = true;
        this.#options.log.info({ shard: this.#shard.id }, this.#wasReady ? "a shard is back" : "a shard is ready");
        this.#wasReady = true;
        this.#tellReady();
        this.#started();
        break;
      case "failed":
        this.#onFailed(new BotStartError(message.reason, message.message));
        break;
      case "call":
      case "value":
      case "error":
        calls.take(message);
        break;
      default:
        // Messages of discord.js.
        break;
    }
  }

  /** What a network brings about passes where it has stood before; nothing else does. */
  #onFailed(error: BotStartError): void {
    if (error.reason === "unreachable" && this.#wasReady) {
      this.#options.log.warn({ shard: this.#shard.id, reason: error.message }, "a shard cannot log in");
    } else {
      this.#options.onFailed(error);
    }
  }

  #onDeath(how: string, livedMs: number): void {
    this.#isReady = false;
    this.#started();
    const counted = this.#latest;
    this.#latest = [];
    if (counted.length > 0) this.#past = this.#past.then((past) => totalsOf([past, counted]));
    if (this.#stopping) return;
    this.#deaths = livedMs > STEADY_AFTER ? 1 : this.#deaths + 1;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#deaths - 1));
    const { log, turns } = this.#options;
    log.warn(
      { shard: this.#shard.id, deaths: this.#deaths },
      `a shard's process has ended (${how}); started again in ${pause / 1000} s`,
    );
    this.#restart = setTimeout(() => void turns.take(this.#shard.id, () => this.#spawn()), pause);
  }

  async #ask<T>(question: (bot: BotThere) => Promise<T>, patience = PATIENCE): Promise<T | null> {
    if (!this.#isReady || this.#calls === null) return null;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), patience).unref();
    });
    const told = question(remoteObject<BotThere>(this.#calls, TARGETS.bot, {})).catch(() => null);
    const answer = await Promise.race([told, late]);
    clearTimeout(timer);
    return answer;
  }

  #send(child: ChildProcess, message: ToShard): void {
    if (child.connected) child.send(message, () => undefined);
  }
}
