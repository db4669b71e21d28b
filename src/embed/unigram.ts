/** What the library's Unigram tokenizer holds. */
export interface UnigramModel {
  /** Tokens by id. */
  readonly vocab: readonly string[];
  /** Log probabilities by token id. */
  readonly scores: readonly number[];
  readonly tokens_to_ids: ReadonlyMap<string, number>;
  readonly unk_token_id: number;
  readonly unkScore: number;
}

/** True for the library's Unigram tokenizers; others (WordPiece, BPE) divide words by other rules. */
export function isUnigram(model: object): model is UnigramModel {
  return ["vocab", "scores", "tokens_to_ids", "unk_token_id", "unkScore"].every((name) => name in model);
}

/** A token where it stands in a text. */
export interface TokenPiece {
  readonly id: number;
  /** What it stands for, of the normalised text: with "▁" in place of the space before it; unknown characters as they are. */
  readonly text: string;
}

const ROOT = 0;

/**
 * Divides texts into tokens as the library's Unigram model does (Kudo, ACL 2018: the division with the highest sum of
 * scores). The library makes an object for every possible token; here rows of numbers do, which is some thirty times
 * faster.
 */
export class UnigramDivider {
  readonly #unknown: number;
  readonly #unknownScore: number;
  readonly #scores: Float64Array;
  /**
   * The trie of all tokens as a hash table with open addressing: a slot is a step by one UTF-16 unit from a node, and
   * its index plus one is the node that it leads to.
   */
  readonly #from: Int32Array;
  readonly #unit: Uint16Array;
  /** By slot: the id of the token that ends there, plus one; 0 for none. */
  readonly #token: Int32Array;
  readonly #mask: number;
  /** By offset into the text at hand: the best sum of scores so far, where its last token starts, and that token. */
  #best = new Float64Array(0);
  #start = new Int32Array(0);
  #last = new Int32Array(0);

  constructor({ vocab, scores, unk_token_id, unkScore }: Omit<UnigramModel, "tokens_to_ids">) {
    this.#unknown = unk_token_id;
    this.#unknownScore = unkScore;
    this.#scores = Float64Array.from(scores);
    // Special tokens that were added to the vocabulary have no score: texts are not divided into them.
    const tokens = vocab.slice(0, scores.length);
    const units = tokens.reduce((sum, token) => sum + token.length, 0);
    const slots = 2 ** Math.ceil(Math.log2(1.5 * units + 2));
    this.#mask = slots - 1;
    this.#from = new Int32Array(slots).fill(-1);
    this.#unit = new Uint16Array(slots);
    this.#token = new Int32Array(slots);
    for (const [id, token] of tokens.entries()) this.#add(token, id);
  }

  /** Ids of the tokens of a text that is normalised already; unknown characters in a row are one unknown token. */
  divide(text: string): number[] {
    this.#findBest(text);
    const [starts, last] = [this.#start, this.#last];
    const ids: number[] = [];
    for (let end = text.length; end > 0; end = starts[end] as number) {
      const id = last[end] as number;
      if (id !== this.#unknown || ids.at(-1) !== id) ids.push(id);
    }
    return ids.reverse();
  }

  /** The same tokens with what each stands for: joined, they are the text. */
  pieces(text: string): TokenPiece[] {
    const pieces: TokenPiece[] = [];
    let end = text.length;
    for (const id of this.divide(text).reverse()) {
      let start = this.#start[end] as number;
      while (id === this.#unknown && start > 0 && this.#last[start] === id) start = this.#start[start] as number;
      pieces.push({ id, text: text.slice(start, end) });
      end = start;
    }
    return pieces.reverse();
  }

  /** Finds, for each offset of a text, the last token of the best division up to there. */
  #findBest(text: string): void {
    const { length } = text;
    this.#makeRoom(length + 1);
    const [best, starts, last] = [this.#best, this.#start, this.#last];
    best.fill(Number.NEGATIVE_INFINITY, 0, length + 1);
    best[0] = 0;
    for (let start = 0; start < length; start++) {
      const score = best[start] as number;
      let single = false;
      let node = ROOT;
      for (let end = start + 1; end <= length; end++) {
        const slot = this.#slot(node, text.charCodeAt(end - 1));
        if (this.#from[slot] === -1) break;
        node = slot + 1;
        const id = (this.#token[slot] as number) - 1;
        if (id === -1) continue;
        single ||= end === start + 1;
        const sum = score + (this.#scores[id] as number);
        // Of equal sums the one that was found first counts, as there.
        if (sum > (best[end] as number)) {
          best[end] = sum;
          starts[end] = start;
          last[end] = id;
        }
      }
      if (!single && score + this.#unknownScore > (best[start + 1] as number)) {
        best[start + 1] = score + this.#unknownScore;
        starts[start + 1] = start;
        last[start + 1] = this.#unknown;
      }
    }
  }

  #add(token: string, id: number): void {
    let node = ROOT;
    for (let at = 0; at < token.length; at++) {
      const unit = token.charCodeAt(at);
      const slot = this.#slot(node, unit);
      this.#from[slot] = node;
      this.#unit[slot] = unit;
      node = slot + 1;
    }
    if (node !== ROOT) this.#token[node - 1] = id + 1;
  }

  /** The slot of a step, or the free one where it would be. */
  #slot(node: number, unit: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
    for (slot &= this.#mask; this.#from[slot] !== -1; slot = (slot + 1) & this.#mask) {
      if (this.#from[slot] === node && this.#unit[slot] === unit) break;
    }
    return slot;
  }

  #makeRoom(length: number): void {
    if (length <= this.#best.length) return;
    this.#best = new Float64Array(2 * length);
    this.#start = new Int32Array(2 * length);
    this.#last = new Int32Array(2 * length);
  }
}
