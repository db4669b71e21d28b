import { KeptTokens } from "./kept-tokens.ts";

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

/**
 * A token where it stands in a text. Made with its text first: objects that begin with an `id` share a form with others whose ids
 * are no small integers to V8, which then hands on each id as an object, and gives up its code for the loops that compare them.
 */
export interface TokenPiece {
  /** What it stands for, of the normalised text: with "▁" in place of the space before it; unknown characters as they are. */
  readonly text: string;
  readonly id: number;
}

const ROOT = 0;

/** Texts use the same words again and again. */
const WORDS_KEPT = { texts: 16_384, longest: 16 };

/** Sums of scores that are nearer to each other than this may change their order by rounding, with what stands before a word. */
const NEAR = 1e-6;

/** What texts are divided by, ready to use: numbers only, so that making it once serves many processes. */
export interface UnigramTable {
  /** Log probabilities by token id. */
  readonly scores: Float64Array;
  /** Id of the token for unknown characters, and its score. */
  readonly unknown: number;
  readonly unknownScore: number;
  /**
   * The trie of all tokens as a hash table with open addressing, as many slots as a power of two: a slot is a step by one UTF-16
   * unit from a node, and its index plus one is the node that it leads to; -1 for a free slot.
   */
  readonly from: Int32Array;
  readonly unit: Uint16Array;
  /** By slot: the id of the token that ends there, plus one; 0 for none. */
  readonly token: Int32Array;
  /** What begins each word but the first of a text, if no token goes on from one word into the next. */
  readonly wordStart: string | null;
}

/** How a table is made. */
export interface TableOptions {
  /** What stands for the space before a word, in tokens as in texts; "▁" by default. */
  readonly wordStart?: string;
  /** How many different beginnings tokens have; by default the most that they can have, which makes a larger table. */
  readonly steps?: number;
}

/** The table of a vocabulary. */
export function unigramTable(
  { vocab, scores, unk_token_id, unkScore }: Omit<UnigramModel, "tokens_to_ids">,
  { wordStart = "▁", steps }: TableOptions = {},
): UnigramTable {
  // Special tokens that were added to the vocabulary have no score: texts are not divided into them.
  const tokens = vocab.slice(0, scores.length);
  let units = 0;
  for (let id = 0; id < tokens.length; id++) units += (tokens[id] as string).length;
  const slots = 2 ** Math.ceil(Math.log2(1.5 * (steps ?? units) + 2));
  const trie = { from: new Int32Array(slots).fill(-1), unit: new Uint16Array(slots), token: new Int32Array(slots) };
  const goesOn = addAll(tokens, trie, wordStart.charCodeAt(0));
  return {
    scores: Float64Array.from(scores),
    unknown: unk_token_id,
    unknownScore: unkScore,
    ...trie,
    wordStart: goesOn ? null : wordStart,
  };
}

/**
 * Whoever has no table begins with this, before V8 has compiled anything: in one loop over local names it takes half the time.
 * @returns whether a token goes on from one word into the next: what starts a word stands behind its beginning
 */
function addAll(
  tokens: readonly string[],
  { from, unit, token: ends }: Pick<UnigramTable, "from" | "unit" | "token">,
  wordStart: number,
): boolean {
  const mask = from.length - 1;
  let goesOn = false;
  for (let id = 0; id < tokens.length; id++) {
    const token = tokens[id] as string;
    let node = ROOT;
    for (let at = 0; at < token.length; at++) {
      const code = token.charCodeAt(at);
      if (code === wordStart && at > 0) goesOn = true;
      let slot = firstSlot(node, code) & mask;
      while (from[slot] !== -1 && (from[slot] !== node || unit[slot] !== code)) slot = (slot + 1) & mask;
      from[slot] = node;
      unit[slot] = code;
      node = slot + 1;
    }
    if (node !== ROOT) ends[node - 1] = id + 1;
  }
  return goesOn;
}

/**
 * Divides texts into tokens as the library's Unigram model does (Kudo, ACL 2018: the division with the highest sum of
 * scores). The library makes an object for every possible token; here rows of numbers do, which is some thirty times
 * faster. Where a token holds a space at its beginning only, words are divided one by one, and the divisions of short ones kept.
 */
export class UnigramDivider {
  readonly #unknown: number;
  readonly #unknownScore: number;
  /** See `UnigramTable`. */
  readonly #scores: Float64Array;
  readonly #from: Int32Array;
  readonly #unit: Uint16Array;
  readonly #token: Int32Array;
  readonly #mask: number;
  readonly #wordStart: string | null;
  /** By offset into the text at hand: the best sum of scores so far, where its last token starts, and that token. */
  #best = new Float64Array(0);
  #start = new Int32Array(0);
  #last = new Int32Array(0);
  /** Of words whose tokens are the same whatever stands before them. */
  readonly #kept = new KeptTokens(WORDS_KEPT);

  constructor({ scores, unknown, unknownScore, from, unit, token, wordStart }: UnigramTable) {
    this.#unknown = unknown;
    this.#unknownScore = unknownScore;
    this.#scores = scores;
    this.#from = from;
    this.#unit = unit;
    this.#token = token;
    this.#mask = from.length - 1;
    this.#wordStart = wordStart;
  }

  /** Ids of the tokens of a text that is normalised already; unknown characters in a row are one unknown token. */
  divide(text: string): number[] {
    const path: number[] = [];
    let [sum, summed] = [0, 0];
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = this.#wordEnd(text, start);
      if (this.#kept.addTo(path, text, start, end)) continue;
      const word = text.slice(start, end);
      // The sums of the whole text, to the last bit.
      for (; summed < path.length; summed++) sum += this.#scoreOf(path[summed] as number);
      const isSure = this.#findBest(word, sum);
      const tokens = this.#path(word.length);
      if (isSure) this.#kept.keep(word, tokens);
      for (const id of tokens) path.push(id);
    }
    return path.filter((id, at) => id !== this.#unknown || path[at - 1] !== id);
  }

  /** The same tokens with what each stands for: joined, they are the text. */
  pieces(text: string): TokenPiece[] {
    const pieces: TokenPiece[] = [];
    this.#findBest(text, 0);
    for (let end = text.length, start = end; end > 0; end = start) {
      const id = this.#last[end] as number;
      start = this.#start[end] as number;
      while (id === this.#unknown && start > 0 && this.#last[start] === id) start = this.#start[start] as number;
      pieces.push({ text: text.slice(start, end), id });
    }
    return pieces.reverse();
  }

  #wordEnd(text: string, start: number): number {
    const end = this.#wordStart === null ? -1 : text.indexOf(this.#wordStart, start + 1);
    return end < 0 ? text.length : end;
  }

  #scoreOf(id: number): number {
    return id === this.#unknown ? this.#unknownScore : (this.#scores[id] as number);
  }

  /** The tokens that `#findBest` found for a text of so many units; unknown characters one by one. */
  #path(length: number): number[] {
    const ids: number[] = [];
    for (let end = length; end > 0; end = this.#start[end] as number) ids.push(this.#last[end] as number);
    return ids.reverse();
  }

  /**
   * Finds, for each offset of a text, the last token of the best division up to there.
   * @param before the sum of scores of what stands before the text
   * @returns whether no two divisions were near to each other
   */
  #findBest(text: string, before: number): boolean {
    const { length } = text;
    this.#makeRoom(length + 1);
    const [best, starts, last] = [this.#best, this.#start, this.#last];
    best.fill(Number.NEGATIVE_INFINITY, 0, length + 1);
    best[0] = before;
    let isSure = true;
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
        if (Math.abs(sum - (best[end] as number)) < NEAR) isSure = false;
        // Of equal sums the one that was found first counts, as there.
        if (sum > (best[end] as number)) {
          best[end] = sum;
          starts[end] = start;
          last[end] = id;
        }
      }
      const unknown = score + this.#unknownScore;
      if (!single && Math.abs(unknown - (best[start + 1] as number)) < NEAR) isSure = false;
      if (!single && unknown > (best[start + 1] as number)) {
        best[start + 1] = unknown;
        starts[start + 1] = start;
        last[start + 1] = this.#unknown;
      }
    }
    return isSure;
  }

  /** The slot of a step, or the free one where it would be. */
  #slot(node: number, unit: number): number {
    let slot = firstSlot(node, unit) & this.#mask;
    for (; this.#from[slot] !== -1; slot = (slot + 1) & this.#mask) {
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

/** Where a step by one UTF-16 unit from a node is looked for first, in a table of any size: the same in all that are kept. */
function firstSlot(node: number, unit: number): number {
  return (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
}
