/** People whose locale is remembered, some 100 bytes each. */
const MOST_REMEMBERED = 10_000;

/**
 * The locale of each person's client, as it was with their last command or press: Discord tells it with those, and not with
 * messages. Kept in memory only.
 */
export class SeenLocales {
  readonly #locales = new Map<string, string>();

  note(userId: string, locale: string): void {
    // Whoever was seen last stands last.
    this.#locales.delete(userId);
    this.#locales.set(userId, locale);
    for (const oldest of this.#locales.keys()) {
      if (this.#locales.size <= MOST_REMEMBERED) break;
      this.#locales.delete(oldest);
    }
  }

  /** Null for a person who was not seen. */
  of(userId: string): string | null {
    return this.#locales.get(userId) ?? null;
  }
}
