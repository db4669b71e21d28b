/** Sums of weights by id, in the order in which the ids came: a map of that takes five times as long. */
export class SumsById {
  /** By slot of a hash table: the place of an id, plus one; 0 for none. */
  readonly #slots: Uint32Array;
  readonly #ids: Float64Array;
  readonly #sums: Float64Array;
  #count = 0;

  /** Has room for so many different ids. */
  constructor(most: number) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * most + 1)));
    this.#ids = new Float64Array(most);
    this.#sums = new Float64Array(most);
  }

  /** Adds a weight to the sum of each of these ids. */
  add(ids: ArrayLike<number>, weight: number): void {
    const [slots, known, sums, last] = [this.#slots, this.#ids, this.#sums, this.#slots.length - 1];
    let count = this.#count;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      // Knuth's multiplicative hash: ids that follow each other lie apart.
      let slot = Math.imul(id, 0x9e3779b1) & last;
      let place = slots[slot] as number;
      while (place !== 0 && known[place - 1] !== id) {
        slot = (slot + 1) & last;
        place = slots[slot] as number;
      }
      if (place === 0) {
        known[count] = id;
        sums[count] = weight;
        slots[slot] = ++count;
      } else sums[place - 1] = (sums[place - 1] as number) + weight;
    }
    this.#count = count;
  }

  get ids(): Float64Array {
    return this.#ids.subarray(0, this.#count);
  }

  /** In the order of `ids`. */
  get sums(): Float64Array {
    return this.#sums.subarray(0, this.#count);
  }
}
