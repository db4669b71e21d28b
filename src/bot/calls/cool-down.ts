/** Lets something be said once to each person or place, and again only after a time. */
export class CoolDown {
  readonly #now: () => number;
  /** When each is over, in milliseconds. */
  readonly #until = new Map<string, number>();

  /** `now` tells the time in milliseconds, by a clock that nobody sets. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whether nothing was begun under this key that is not over yet; begins it for so many seconds. */
  begin(key: string, seconds: number): boolean {
    const now = this.#now();
    for (const [other, until] of this.#until) if (until <= now) this.#until.delete(other);
    if (this.#until.has(key)) return false;
    this.#until.set(key, now + seconds * 1000);
    return true;
  }

  /** What was begun under this key is over. */
  end(key: string): void {
    this.#until.delete(key);
  }
}
