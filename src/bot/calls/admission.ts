import { Pace } from "../../retrieve/engine/pace.ts";

/** How many questions are taken at a time: in all (a bounded queue) and from one person (a rate limit). */
export interface AdmissionLimits {
  /** Questions that the engine answers at the same time. */
  readonly concurrency: number;
  /** Questions that may wait beyond those. */
  readonly queueLength: number;
  /** Questions that one person may ask at once... */
  readonly burst: number;
  /** ...and the seconds after which that person may ask one more. */
  readonly refillSeconds: number;
}

/** The engine answers within milliseconds and embeds waiting questions together, so these only hold off floods. */
export const DEFAULT_ADMISSION: AdmissionLimits = { concurrency: 32, queueLength: 64, burst: 10, refillSeconds: 2 };

/** Whether a question is taken; if not, the seconds after which to ask again. */
export type AdmissionDecision =
  | { readonly kind: "admitted"; readonly place: Place }
  | { readonly kind: "queue-full"; readonly retryAfterSeconds: number }
  | { readonly kind: "rate-limited"; readonly retryAfterSeconds: number };

/**
 * A place among the questions that are answered or wait, taken when a question arrives: what it does before the engine is
 * asked, and how long that takes, lets no further question in. Whoever was admitted leaves it.
 */
export interface Place {
  /** Does the work when its turn comes, and leaves. @throws RangeError once the place has been left. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Of no effect the second time. */
  leave(): void;
}

/** Admission control: a bounded queue for all questions, and a rate limit for each person. */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #now: () => number;
  /**
   * When each person's burst is whole again, in milliseconds (the generic cell rate algorithm's "theoretical arrival
   * time"). Whoever was admitted last stands last.
   */
  readonly #wholeAgainAt = new Map<string, number>();
  readonly #queue: (() => void)[] = [];
  readonly #pace: Pace;
  /** Places that are taken, whether or not their work has begun. */
  #taken = 0;
  #running = 0;

  /** `now` tells the time in milliseconds, by a clock that nobody sets. */
  constructor(limits: AdmissionLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
    this.#pace = new Pace(now);
  }

  /** Questions, and presses of buttons, that are answered now or wait. */
  get taken(): number {
    return this.#taken;
  }

  /** How many of them there may be. */
  get most(): number {
    return this.#limits.concurrency + this.#limits.queueLength;
  }

  /** Whether this person may ask now; only an admitted question counts towards the rate limit. */
  admit(userId: string): AdmissionDecision {
    if (this.#isFull()) return this.#full();
    const now = this.#now();
    const refillMs = this.#limits.refillSeconds * 1000;
    const wholeAgainAt = Math.max(this.#wholeAgainAt.get(userId) ?? now, now) + refillMs;
    const overMs = wholeAgainAt - now - this.#limits.burst * refillMs;
    if (overMs > 0) return { kind: "rate-limited", retryAfterSeconds: Math.ceil(overMs / 1000) };
    this.#wholeAgainAt.delete(userId);
    this.#wholeAgainAt.set(userId, wholeAgainAt);
    this.#forgetIdle(now);
    return { kind: "admitted", place: this.#take() };
  }

  /** Whether there is room for what no rate limit holds off, such as turning an answer's page. */
  admitAnyone(): AdmissionDecision {
    return this.#isFull() ? this.#full() : { kind: "admitted", place: this.#take() };
  }

  #isFull(): boolean {
    return this.#taken >= this.most;
  }

  #full(): AdmissionDecision {
    return { kind: "queue-full", retryAfterSeconds: this.#pace.secondsFor(this.#taken) };
  }

  #take(): Place {
    this.#taken++;
    let isHeld = true;
    const leave = () => {
      if (isHeld) this.#taken--;
      isHeld = false;
    };
    const run = async <T>(work: () => Promise<T>) => {
      if (!isHeld) throw new RangeError("Work was to be done from a place that has been left.");
      try {
        return await this.#inTurn(work);
      } finally {
        leave();
      }
    };
    return { run, leave };
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running === 0) this.#pace.begin();
    if (this.#running < this.#limits.concurrency) this.#running++;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    try {
      return await work();
    } finally {
      this.#pace.step();
      // The turn goes to the next in the queue, if there is one.
      const next = this.#queue.shift();
      if (next) next();
      else this.#running--;
    }
  }

  #forgetIdle(now: number): void {
    for (const [user, at] of this.#wholeAgainAt) {
      if (at > now) break;
      this.#wholeAgainAt.delete(user);
    }
  }
}
