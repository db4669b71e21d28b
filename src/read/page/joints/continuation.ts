import { toSimplified } from "../../../text/chinese.ts";
import { remember } from "../../../text/remember.ts";
import { CONTINUATION } from "./continuation-weights.ts";
import { signOfOdds } from "./sign-of-odds.ts";

/** A half ends, and the other begins, in Chinese or Japanese. */
const ENDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々，、]$/u;
const BEGINS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const WHITE_SPACE = /\s+/gu;
const FULL_STOP = /[。！？]/u;
/** So many characters hold those that are looked at, spaces between them included. */
const LOOK = 40;
/** No character, and one that is not known. */
const NONE = 0;
const UNKNOWN = 1;
const FIRST_KNOWN = 2;
/** No side has so many characters. */
const PLACES = 16;
/** Texts use the same characters again and again: so many are kept of what one gives where it stands. Some 5 MB for each side. */
const SHARES = 8_000;

/** From so much on two stretches read as one sentence, and down to so much as two, as natural log odds. */
const SIGNS = {
  atLeast: [
    ["reads-on-surely", 4],
    ["reads-on", 2],
    ["reads-rather-on", 1],
  ],
  atMost: [
    ["breaks-off-surely", -4],
    ["breaks-off", -2.5],
    ["breaks-rather-off", 0],
  ],
} as const;

/** What a stretch of Chinese or Japanese says of whether the sentence of another goes on in it. */
export type ContinuationSign = (typeof SIGNS)["atLeast" | "atMost"][number][0];

/**
 * How well one stretch of Chinese or Japanese goes on in another: a perceptron with two hidden layers over embeddings of the last
 * characters before and the first behind (after Bengio et al., "A neural probabilistic language model", 2003), which was
 * shown sentences cut at random, with their own other half and with others. The first layer is a sum of what each side gives,
 * so that it is worked out once for each half and not for each pair.
 */
export class Continuations {
  private readonly tailOf = remember(tailLayer);
  private readonly headOf = remember(headLayer);

  /** What the last words of one half and the first of another say; null where they say nothing, or are in other scripts. */
  sign(before: string, after: string): ContinuationSign | null {
    if (!ENDS.test(before) || !BEGINS.test(after)) return null;
    return signOfOdds<ContinuationSign>(this.logOdds(before, after), SIGNS);
  }

  /** The natural log odds that a sentence which ends in `before` goes on with `after`, if it is as likely as not. */
  logOdds(before: string, after: string): number {
    const tail = this.tailOf(before);
    const head = this.headOf(after);
    const { lastOf } = network();
    const { last, lastBiases, lastWeights, bias } = CONTINUATION;
    const sums = Float32Array.from(lastBiases);
    for (let at = 0; at < tail.length; at += 1) {
      const value = (tail[at] ?? 0) + (head[at] ?? 0);
      if (value > 0)
        for (let to = 0; to < last; to += 1) sums[to] = (sums[to] ?? 0) + value * (lastOf[at * last + to] ?? 0);
    }
    return sums.reduce((sum, value, at) => sum + Math.max(0, value) * (lastWeights[at] ?? 0), bias);
  }
}

/** From the start of its sentence on. */
function tailLayer(before: string): Float32Array {
  const { tail, biases } = CONTINUATION;
  const words = before.slice(-LOOK);
  const codes = codesOf(words.split(FULL_STOP).at(-1) ?? "").slice(-tail);
  return layer([...new Array<number>(tail - codes.length).fill(NONE), ...codes], network().tailShare, biases);
}

/** Up to the end of its sentence. */
function headLayer(after: string): Float32Array {
  const { head } = CONTINUATION;
  const words = after.slice(0, LOOK);
  const end = words.search(FULL_STOP);
  const codes = codesOf(end < 0 ? words : words.slice(0, end + 1)).slice(0, head);
  return layer([...codes, ...new Array<number>(head - codes.length).fill(NONE)], network().headShare, []);
}

function codesOf(words: string): number[] {
  const { codes } = network();
  return [...toSimplified(words.replace(WHITE_SPACE, ""))].map((character) => codes.get(character) ?? UNKNOWN);
}

/** What the embeddings of a row of characters give to each unit of the first layer. */
function layer(
  codes: readonly number[],
  shares: (key: number) => Float32Array,
  biases: readonly number[],
): Float32Array {
  const { hidden } = CONTINUATION;
  const units = Float32Array.from({ length: hidden }, (_, at) => biases[at] ?? 0);
  for (const [place, code] of codes.entries()) {
    const share = shares(code * PLACES + place);
    for (let to = 0; to < hidden; to += 1) units[to] = (units[to] ?? 0) + (share[to] ?? 0);
  }
  return units;
}

/** What a character, by its code, gives to each unit of the first layer where it stands at a place; the key is of both. */
function shareOf(key: number, embeddings: Float32Array, weights: Float32Array): Float32Array {
  const { width, hidden } = CONTINUATION;
  const [code, place] = [Math.floor(key / PLACES), key % PLACES];
  const share = new Float32Array(hidden);
  for (let at = 0; at < width; at += 1) {
    const value = embeddings[code * width + at] ?? 0;
    const row = (place * width + at) * hidden;
    for (let to = 0; to < hidden; to += 1) share[to] = (share[to] ?? 0) + value * (weights[row + to] ?? 0);
  }
  return share;
}

/** The weights as numbers, beside what CONTINUATION has of them as such. */
interface Network {
  readonly codes: ReadonlyMap<string, number>;
  /** What a character gives, by its code and place in one number. */
  readonly tailShare: (key: number) => Float32Array;
  readonly headShare: (key: number) => Float32Array;
  readonly lastOf: Float32Array;
}

let unpacked: Network | undefined;

function network(): Network {
  unpacked ??= unpack();
  return unpacked;
}

function unpack(): Network {
  const { characters, scales, width, hidden, tail, head, last } = CONTINUATION;
  const known = [...characters];
  const bytes = Int8Array.from(Buffer.from(CONTINUATION.weights, "base64"));
  let from = 0;
  const next = (length: number, scale: number) => {
    const part = Float32Array.from(bytes.subarray(from, from + length), (value) => value * scale);
    from += length;
    return part;
  };
  const embeddings = next((known.length + FIRST_KNOWN) * width, scales[0]);
  const sharesWith = (weights: Float32Array) => remember((key: number) => shareOf(key, embeddings, weights), SHARES);
  return {
    codes: new Map(known.map((character, at) => [character, at + FIRST_KNOWN])),
    tailShare: sharesWith(next(tail * width * hidden, scales[1])),
    headShare: sharesWith(next(head * width * hidden, scales[2])),
    lastOf: next(hidden * last, scales[3]),
  };
}
