import { setTimeout } from "node:timers/promises";

/** Discord takes the next log-in after so many milliseconds; a little more, as clocks differ. */
const APART_MS = 5_500;

/**
 * When shards may log in: so many at a time as Discord allows a bot, those whose numbers leave the same remainder one after the
 * other [topics/gateway, "Max Concurrency"].
 */
export class LoginTurns {
  readonly #concurrency: number;
  readonly #apartMs: number;
  /** The end of each one's last turn. */
  readonly #last = new Map<number, Promise<unknown>>();

  constructor(concurrency: number, apartMs = APART_MS) {
    this.#concurrency = concurrency;
    this.#apartMs = apartMs;
  }

  /** Lets a shard log in when its turn comes. */
  async take(shard: number, logIn: () => Promise<unknown>): Promise<void> {
    const key = shard % this.#concurrency;
    const begun = (this.#last.get(key) ?? Promise.resolve()).then(logIn);
    const over = begun.catch(() => undefined).then(() => setTimeout(this.#apartMs, undefined, { ref: false }));
    this.#last.set(key, over);
    await begun;
  }
}
