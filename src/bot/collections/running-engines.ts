import type { Engine } from "../../retrieve/engine/engine.ts";

/** How many engines are kept running; each is a process with a model of its own. */
const MOST_RUNNING = 4;

/** The engines of the servers that were asked last. */
export class RunningEngines {
  readonly #open: (guildId: string) => Promise<Engine | null>;
  /** In the order of their last use; null where there is nothing to answer from. */
  readonly #engines = new Map<string, Promise<Engine | null>>();

  constructor(open: (guildId: string) => Promise<Engine | null>) {
    this.#open = open;
  }

  async of(guildId: string): Promise<Engine | null> {
    const running = this.#engines.get(guildId) ?? this.#open(guildId);
    this.#engines.delete(guildId);
    this.#engines.set(guildId, running);
    await this.#closeUnused();
    return running;
  }

  /** Forgets an engine that found no usable index: it may find one now. A running engine notices the change by itself. */
  async forgetFailed(guildId: string): Promise<void> {
    const starting = this.#engines.get(guildId);
    const running = await starting?.catch(() => null);
    if (!running && this.#engines.get(guildId) === starting) this.#engines.delete(guildId);
  }

  async stop(guildId: string): Promise<void> {
    const running = this.#engines.get(guildId);
    this.#engines.delete(guildId);
    await (await running?.catch(() => null))?.close();
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.#engines.keys()].map((guildId) => this.stop(guildId)));
  }

  async #closeUnused(): Promise<void> {
    for (const [guildId, running] of this.#engines) {
      if (this.#engines.size <= MOST_RUNNING) return;
      const engine = await running.catch(() => null);
      if (this.#engines.get(guildId) !== running) continue;
      this.#engines.delete(guildId);
      await engine?.close();
    }
  }
}
