/** Messages that one person's questions may bring into a channel at once... */
const BURST = 3;
/**
 * ...and the milliseconds after which there may be one more. Discord takes five messages in five seconds in a channel: so there
 * is always room for another person's answer.
 */
const EACH_MS = 3_000;

/** How fast answers to one person go into one channel. */
export class PersonalPace {
  readonly #now: () => number;
  /** When each burst is whole again, in milliseconds; whoever was answered last stands last. */
  readonly #wholeAgainAt = new Map<string, number>();

  /** `now` tells the time in milliseconds, by a clock that nobody sets. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Counts one more message to a person in a channel. @returns the milliseconds that it has to wait */
  next(channelId: string, userId: string): number {
    const now = this.#now();
    for (const [key, at] of this.#wholeAgainAt) {
      if (at > now) break;
      this.#wholeAgainAt.delete(key);
    }
    const key = `${channelId} ${userId}`;
    const wholeAgainAt = Math.max(this.#wholeAgainAt.get(key) ?? now, now) + EACH_MS;
    this.#wholeAgainAt.delete(key);
    this.#wholeAgainAt.set(key, wholeAgainAt);
    return Math.max(0, wholeAgainAt - now - BURST * EACH_MS);
  }
}
