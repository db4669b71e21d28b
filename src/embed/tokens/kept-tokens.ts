/** How many texts are kept at most, a power of two, and how long they and their tokens are, in UTF-16 units and numbers. */
export interface KeptTokensSize {
  readonly texts: number;
  readonly longest: number;
}

/**
 * Tokens of short texts that may come again, in rows of numbers. Objects for each would outlive the collections of the youngest
 * garbage, and of texts that hardly come again, as Chinese clauses, hundreds of megabytes would gather. Each text has one place,
 * which it takes from the one before. Six bytes for each number that there is room for.
 */
export class KeptTokens {
  readonly #longest: number;
  readonly #rows: number;
  /** In a row, how long a text is, and its units. */
  readonly #texts: Uint16Array;
  /** In a row, how many tokens it has, and their ids. */
  readonly #tokens: Int32Array;

  constructor({ texts, longest }: KeptTokensSize) {
    this.#longest = longest;
    this.#rows = texts;
    this.#texts = new Uint16Array(texts * (1 + longest));
    this.#tokens = new Int32Array(texts * (1 + longest));
  }

  /** Adds the tokens of what stands between two offsets of a text to others; false, with nothing added, where they are not kept. */
  addTo(others: number[], text: string, start: number, end: number): boolean {
    const length = end - start;
    if (length > this.#longest || length === 0) return false;
    const [texts, tokens] = [this.#texts, this.#tokens];
    const row = this.#row(text, start, end);
    if (texts[row] !== length) return false;
    for (let at = 0; at < length; at++) if (texts[row + 1 + at] !== text.charCodeAt(start + at)) return false;
    const last = row + (tokens[row] as number);
    for (let at = row + 1; at <= last; at++) others.push(tokens[at] as number);
    return true;
  }

  /** Keeps the tokens of a text, unless there is too little room for them. */
  keep(text: string, ids: readonly number[]): void {
    if (text.length > this.#longest || ids.length > this.#longest) return;
    const row = this.#row(text, 0, text.length);
    this.#texts[row] = text.length;
    for (let at = 0; at < text.length; at++) this.#texts[row + 1 + at] = text.charCodeAt(at);
    this.#tokens[row] = ids.length;
    this.#tokens.set(ids, row + 1);
  }

  /** Where the row of a text begins. */
  #row(text: string, start: number, end: number): number {
    let hash = 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
    return ((hash >>> 15) & (this.#rows - 1)) * (1 + this.#longest);
  }
}
