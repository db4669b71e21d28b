import type { ServerFolders } from "./server-files.ts";
import type { SharedFiles } from "./shared-files.ts";

/** A change of a server's files. What it has done so far counts, where bots share them, from when it calls `keep`. */
type Change<T> = (keep: () => Promise<void>) => Promise<T>;

/** Changes of servers' files: of each server one at a time, those of other bots that share them included. */
export class ServerTurns {
  readonly #shared: SharedFiles | null;
  /** The latest change of each server. */
  readonly #changes = new Map<string, Promise<unknown>>();

  constructor(shared: SharedFiles | null) {
    this.#shared = shared;
  }

  take<T>(folders: ServerFolders, change: Change<T>): Promise<T> {
    const { guildId } = folders;
    const begin = () => this.#shared?.change(folders, change) ?? change(async () => undefined);
    const turn = (this.#changes.get(guildId) ?? Promise.resolve()).then(begin, begin);
    this.#changes.set(guildId, turn);
    const forget = () => {
      if (this.#changes.get(guildId) === turn) this.#changes.delete(guildId);
    };
    turn.then(forget, forget);
    return turn;
  }

  /** Whether a server's files are being changed, or are to be. */
  isUnderWay(guildId: string): boolean {
    return this.#changes.has(guildId);
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#changes.values());
  }
}
