import type { AnyThreadChannel } from "discord.js";
import { isUnknownMessage } from "../calls/discord-errors.ts";
import { keepLatest } from "../calls/keep-latest.ts";
import { isAnswer } from "./said-before.ts";

/** So many threads are remembered. */
const REMEMBERED = 2_000;

/** Knows the threads that belong to an answer: opened by the bot on a question, or by somebody on an answer of the bot. */
export class AnswerThreads {
  readonly #botId: string;
  /** Of threads that others opened. */
  readonly #known = new Map<string, boolean>();

  constructor(botId: string) {
    this.#botId = botId;
  }

  async has(thread: AnyThreadChannel): Promise<boolean> {
    if (thread.parent?.isThreadOnly()) return false;
    if (thread.ownerId === this.#botId) return true;
    const known = this.#known.get(thread.id);
    if (known !== undefined) return known;
    try {
      const starter = await thread.fetchStarterMessage();
      return this.#learn(thread.id, starter !== null && isAnswer(starter, this.#botId));
    } catch (error) {
      return isUnknownMessage(error) ? this.#learn(thread.id, false) : false;
    }
  }

  #learn(id: string, isOurs: boolean): boolean {
    this.#known.set(id, isOurs);
    keepLatest(this.#known, REMEMBERED);
    return isOurs;
  }
}
