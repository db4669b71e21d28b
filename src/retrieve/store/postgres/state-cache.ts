/** What is made of a whole collection. */
type Made =
  | "articles by language"
  | "articles"
  | "token index"
  | "spoken passages"
  | "tables of codes"
  | `sample of ${number}`;

/** What was made of one state of a collection, for all snapshots that show it. */
export class StateCache {
  readonly collection: number;
  readonly generation: number;
  /** Without the parts that were away. */
  readonly #away: string;
  readonly #made = new Map<Made, Promise<unknown>>();

  constructor(collection: number, generation: number, away: readonly string[] = []) {
    this.collection = collection;
    this.generation = generation;
    this.#away = away.join("\n");
  }

  isOf(collection: number, generation: number, away: readonly string[]): boolean {
    return this.collection === collection && this.generation === generation && this.#away === away.join("\n");
  }

  /** What `make` gave the first time; where it failed, it is asked again. */
  once<T>(name: Made, make: () => Promise<T>): Promise<T> {
    const before = this.#made.get(name) as Promise<T> | undefined;
    if (before !== undefined) return before;
    const made = make();
    this.#made.set(name, made);
    made.catch(() => this.#made.delete(name));
    return made;
  }
}
