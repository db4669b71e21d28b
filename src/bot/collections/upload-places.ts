/** Uploads that a server may have waiting or under way: those of a few people at once. */
const MOST_OF_SERVER = 3;
/** The same of all servers together. At some seconds each, the last of them is read within Discord's fifteen minutes. */
const MOST = 24;

/** How many uploads are waiting or under way: beyond a number it is more honest to say so than to let people wait. */
export class UploadPlaces {
  readonly #taken = new Map<string, number>();

  /** Does the work of an upload, if there is a place for it. */
  async take<T>(guildId: string, work: () => Promise<T>): Promise<T | "busy"> {
    const own = this.#taken.get(guildId) ?? 0;
    const all = [...this.#taken.values()].reduce((sum, count) => sum + count, 0);
    if (own >= MOST_OF_SERVER || all >= MOST) return "busy";
    this.#taken.set(guildId, own + 1);
    try {
      return await work();
    } finally {
      const left = (this.#taken.get(guildId) ?? 1) - 1;
      if (left > 0) this.#taken.set(guildId, left);
      else this.#taken.delete(guildId);
    }
  }
}
