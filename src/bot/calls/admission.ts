import { Pace } from "../../retrieve/engine/pace.ts";

/** How many questions are taken at a time, in all and from one person. */
export interface AdmissionLimits {
  /** Questions that the engine answers at the same time. */
  readonly atOnce: number;
  /** Questions that may wait beyond those. */
  readonly waiting: number;
  /** Questions a person may ask in one go... */
  readonly burst: number;
  /** ...and the seconds after which one more is free again. */
  readonly secondsEach: number;
}

/** The engine answers within milliseconds and embeds together what comes together, so these only hold off floods. */
export const USUAL_ADMISSION: AdmissionLimits = { atOnce: 32, waiting: 64, burst: 10, secondsEach: 2 };

/** Seconds say when to come again. */
export type Welcome =
  | { readonly kind: "welcome" }
  | { readonly kind: "busy"; readonly seconds: number }
  | { readonly kind: "slow-down"; readonly seconds: number };

/** Lets questions in: a bounded queue over all, a cool-down for each person. */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #now: () => number;
  /** Milliseconds at which each person's questions so far are paid off; whoever asked last stands last. */
  readonly #paidAt = new Map<string, number>();
  readonly #queue: (() => void)[] = [];
  readonly #pace: Pace;
  #running = 0;

  /** `now` tells the time in milliseconds. */
  constructor(limits: AdmissionLimits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
    this.#pace = new Pace(now);
  }

  /** Whether this person may ask now; a welcome is charged to the cool-down. */
  knock(userId: string): Welcome {
    if (this.#queue.length >= this.#limits.waiting) {
      return { kind: "busy", seconds: this.#pace.secondsFor(this.#queue.length) };
    }
    const now = this.#now();
    const each = this.#limits.secondsEach * 1000;
    const paidAt = Math.max(this.#paidAt.get(userId) ?? now, now) + each;
    const over = paidAt - now - this.#limits.burst * each;
    if (over > 0) return { kind: "slow-down", seconds: Math.ceil(over / 1000) };
    this.#paidAt.delete(userId);
    this.#paidAt.set(userId, paidAt);
    this.#forgetPaid(now);
    return { kind: "welcome" };
  }

  /** Does the work when its turn comes. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running === 0) this.#pace.begin();
    if (this.#running < this.#limits.atOnce) this.#running++;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    try {
      return await work();
    } finally {
      this.#pace.step();
      // The place goes to the next in the queue, if there is one.
      const next = this.#queue.shift();
      if (next) next();
      else this.#running--;
    }
  }

  #forgetPaid(now: number): void {
    for (const [user, at] of this.#paidAt) {
      if (at > now) break;
      this.#paidAt.delete(user);
    }
  }
}
