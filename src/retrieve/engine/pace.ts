/** How long a call is taken to last, in milliseconds, before any was measured. */
const FIRST_GUESS = 50;
/** How far each measured call moves the average, 0..1. */
const SMOOTHING = 0.1;

/** How fast waiting calls are answered, so that whoever is refused can be told when to try again. */
export class Pace {
  readonly #now: () => number;
  /** Milliseconds from one answer to the next while calls wait, on average. */
  #each = FIRST_GUESS;
  #since = 0;

  /** `now` tells the time in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The first call after a time without any: that time does not count. */
  begin(): void {
    this.#since = this.#now();
  }

  /** A call has been answered. */
  step(): void {
    this.#each += SMOOTHING * (this.#now() - this.#since - this.#each);
    this.begin();
  }

  /** How long so many calls take, in whole seconds, at least 1. */
  secondsFor(calls: number): number {
    return Math.max(1, Math.ceil((calls * this.#each) / 1000));
  }
}
