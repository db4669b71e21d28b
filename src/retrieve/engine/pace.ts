/** What a piece of work takes in milliseconds until some were measured, and how far each new one moves the average. */
const FIRST_GUESS = 50;
const SMOOTHING = 0.1;

/** How fast a queue moves, so that whoever finds it full can be told when to come again. */
export class Pace {
  readonly #now: () => number;
  /** Milliseconds from one piece of work's end to the next while there is work, on average. */
  #each = FIRST_GUESS;
  #since = 0;

  /** `now` tells the time in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Work begins after a rest, which counts for nothing. */
  begin(): void {
    this.#since = this.#now();
  }

  /** A piece of work has ended. */
  step(): void {
    this.#each += SMOOTHING * (this.#now() - this.#since - this.#each);
    this.begin();
  }

  /** The time that so many pieces of work take, in whole seconds, at least 1. */
  secondsFor(pieces: number): number {
    return Math.max(1, Math.ceil((pieces * this.#each) / 1000));
  }
}
