/** Work that waits for its turn in one place, by person; whoever is next stands first. */
interface Line {
  readonly waiting: Map<string, (() => void)[]>;
}

/**
 * Lets work be done one after the other in each place, and people take turns: however much one of them has waiting, another's
 * comes next but one. Discord limits messages by channel, so that answers have to wait there for each other.
 */
export class FairTurns {
  readonly #lines = new Map<string, Line>();

  /** Does a person's work when its turn has come. */
  async take<T>(place: string, person: string, work: () => Promise<T>): Promise<T> {
    await this.#turn(place, person);
    try {
      return await work();
    } finally {
      this.#next(place);
    }
  }

  #turn(place: string, person: string): Promise<void> {
    const line = this.#lines.get(place);
    if (line === undefined) {
      this.#lines.set(place, { waiting: new Map() });
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const own = line.waiting.get(person);
      if (own) own.push(resolve);
      else line.waiting.set(person, [resolve]);
    });
  }

  #next(place: string): void {
    const waiting = this.#lines.get(place)?.waiting;
    const [first] = waiting ?? [];
    if (waiting === undefined || first === undefined) {
      this.#lines.delete(place);
      return;
    }
    const [person, own] = first;
    const begin = own.shift();
    // Who has more waiting comes after everybody else.
    waiting.delete(person);
    if (own.length > 0) waiting.set(person, own);
    begin?.();
  }
}
