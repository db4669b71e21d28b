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

export type Welcome =
  | { readonly kind: "welcome" }
  | { readonly kind: "busy" }
  | { readonly kind: "slow-down"; readonly seconds: number };

/** Lets questions in: a bounded queue over all, a cool-down for each person. */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #now: () => number;
  /** Milliseconds at which each person's questions so far are paid off; whoever asked last stands last. */
  readonly #paidAt = new Map<string, number>();
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(limits: AdmissionLimits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Whether this person may ask now; a welcome is charged to the cool-down. */
  knock(userId: string): Welcome {
    if (this.#queue.length >= this.#limits.waiting) return { kind: "busy" };
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
    if (this.#running < this.#limits.atOnce) this.#running++;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    try {
      return await work();
    } finally {
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
