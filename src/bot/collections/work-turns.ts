/** "asked": somebody waits for it; "upkeep": it goes first only where nothing else waits. */
export type Urgency = "asked" | "upkeep";

interface Waiting {
  readonly begin: () => void;
  readonly giveUp: (reason: Error) => void;
}

/**
 * One queue for the work of all servers, of which a few pieces are done at once. Each server has one piece in it at a time, so
 * that first come, first served is fair: however much one of them has to do, another waits for one piece of it. Upkeep never
 * takes the last place.
 */
export class WorkTurns {
  readonly #most: number;
  readonly #waiting: Readonly<Record<Urgency, Waiting[]>> = { asked: [], upkeep: [] };
  readonly #running: Record<Urgency, number> = { asked: 0, upkeep: 0 };
  #closed: Error | null = null;

  /** @param most pieces that are done at once, at least 2 */
  constructor(most: number) {
    this.#most = most;
  }

  /** Does a piece of work when its turn has come. */
  async take<T>(urgency: Urgency, work: () => Promise<T>): Promise<T> {
    if (this.#closed !== null) throw this.#closed;
    await new Promise<void>((begin, giveUp) => {
      this.#waiting[urgency].push({ begin, giveUp });
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#running[urgency]--;
      this.#next();
    }
  }

  /** Whatever waits, now or later, gets this error instead of its turn. */
  close(reason: Error): void {
    this.#closed = reason;
    for (const { giveUp } of Object.values(this.#waiting).flatMap((waiting) => waiting.splice(0))) giveUp(reason);
  }

  #next(): void {
    const { asked, upkeep } = this.#running;
    if (asked + upkeep >= this.#most) return;
    const urgency = this.#waiting.asked.length > 0 ? "asked" : "upkeep";
    if (urgency === "upkeep" && upkeep >= this.#most - 1) return;
    const first = this.#waiting[urgency].shift();
    if (first === undefined) return;
    this.#running[urgency]++;
    first.begin();
    this.#next();
  }
}
