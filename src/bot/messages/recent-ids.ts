import { keepLatest } from "../calls/keep-latest.ts";

/** Remembers the last `capacity` ids. */
export class RecentIds {
  readonly #ids = new Set<string>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** @returns false if the id was here before */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    keepLatest(this.#ids, this.#capacity);
    return true;
  }

  delete(id: string): void {
    this.#ids.delete(id);
  }
}
