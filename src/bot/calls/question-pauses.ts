/** The longest pause between two questions that a server may want, in seconds. */
export const LONGEST_PAUSE = 3600;

/** When each person has last asked in each server that wants a pause between two questions. */
export class QuestionPauses {
  readonly #now: () => number;
  /** In milliseconds; who has asked last stands last. */
  readonly #asked = new Map<string, number>();

  /** `now` tells the time in milliseconds, by a clock that nobody sets. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whole seconds until this person may ask again, where there must be `pause` seconds between two questions; 0 for now. */
  secondsLeft(guildId: string, userId: string, pause: number): number {
    const asked = this.#asked.get(`${guildId} ${userId}`);
    return asked === undefined ? 0 : Math.max(0, Math.ceil((asked + pause * 1000 - this.#now()) / 1000));
  }

  /** This person asks now. */
  note(guildId: string, userId: string): void {
    const now = this.#now();
    for (const [key, at] of this.#asked) {
      if (at + LONGEST_PAUSE * 1000 > now) break;
      this.#asked.delete(key);
    }
    const key = `${guildId} ${userId}`;
    this.#asked.delete(key);
    this.#asked.set(key, now);
  }
}
