import type { Client } from "discord.js";
import type { Log } from "../../log/log.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import type { Collections } from "../collections/collections.ts";
import type { BotStore } from "../store/store.ts";
import type { Admission } from "./admission.ts";

/** What every part of the running bot works with. */
export interface Bot {
  readonly client: Client<true>;
  /** Answers from the operator's articles. */
  readonly engine: Engine;
  /** Servers' own articles; null where they may have none. */
  readonly collections: Collections | null;
  readonly admission: Admission;
  readonly store: BotStore;
  readonly log: Log;
  readonly shift: Shift;
  /** This program's version, for people. */
  readonly version: string;
  /** Whether messages without a mention can be read (a privileged intent). */
  readonly seesAllMessages: boolean;
}

/** What is under way, so that a stop can wait for it. */
export class Shift {
  readonly #underWay = new Set<Promise<void>>();
  #over = false;

  /** True once the bot takes nothing new. */
  get over(): boolean {
    return this.#over;
  }

  /** Counts work as under way until it settles; the work handles its own errors. */
  track(work: Promise<void>): void {
    this.#underWay.add(work);
    void work.finally(() => this.#underWay.delete(work));
  }

  /** Takes nothing new, and waits for what is under way, at most `patienceMs`. */
  async end(patienceMs: number): Promise<void> {
    this.#over = true;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([Promise.allSettled(this.#underWay), patience]);
    clearTimeout(timer);
  }
}
