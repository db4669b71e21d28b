import type { Log } from "../../log/log.ts";

/**
 * Writes that nobody has asked for: notes beside an answer. Where one fails (a full disk, one that has become read-only, a
 * damaged file), the note is lost and the answer is not. The log says so once, and again when writing goes on.
 */
export class SpareWrites {
  readonly #log: Log;
  /** Since the last write that succeeded. */
  #lost = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  /** @returns false where the write failed */
  attempt(write: () => void): boolean {
    try {
      write();
    } catch (error) {
      this.#failed(error);
      return false;
    }
    this.#succeeded();
    return true;
  }

  /** The same of a write that takes its time. */
  async attemptLater(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      return this.#failed(error);
    }
    this.#succeeded();
  }

  #failed(error: unknown): void {
    this.#lost++;
    if (this.#lost > 1) return;
    this.#log.error(
      { err: error },
      "the bot's database cannot be written; answers go on, and nothing is noted beside them",
    );
  }

  #succeeded(): void {
    if (this.#lost > 0) this.#log.info({ lost: this.#lost }, "the bot's database is written again");
    this.#lost = 0;
  }
}
