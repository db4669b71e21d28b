import { toSimplified } from "../../../text/chinese.ts";
import { INSIDE_WEIGHTS } from "./inside-weights.ts";
import { signOfOdds } from "./sign-of-odds.ts";

/** Weights are kept by the hash of what they are for, in so many places. */
export const PLACES = 1 << 16;
/** Of a weight as it is kept: a whole number of these, as log odds. */
export const STEP = 1 / 16;

/** Chinese and Japanese: there are no capitals, and words are not divided. */
const CHARACTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const MARK = /[，、。：；！？,:;!?]/u;
/** What stands before the first mark is of interest up to so many characters. */
const SHORT = 8;
const LONG = 14;

/** From these log odds on a stretch surely begins inside a sentence. */
export const SURELY_INSIDE = 5;

/** From so much on a beginning reads as inside a sentence, and down to so much as the start of one, as natural log odds. */
const SIGNS = {
  atLeast: [
    ["reads-surely-inside", SURELY_INSIDE],
    ["reads-inside", 3],
    ["reads-rather-inside", 1.5],
  ],
  atMost: [
    ["reads-surely-as-start", -3],
    ["reads-as-start", -1.5],
  ],
} as const;

/** What the beginning of a stretch of Chinese or Japanese says of whether it is the start of a sentence. */
export type ReadingSign = (typeof SIGNS)["atLeast" | "atMost"][number][0];

/** Whether a stretch of Chinese or Japanese reads as if it began inside a sentence, or at the start of one; null for neither. */
export function readingSign(beginning: string): ReadingSign | null {
  return signOfOdds<ReadingSign>(insideSentence(beginning), SIGNS);
}

/**
 * How likely a stretch of Chinese or Japanese begins inside a sentence rather than at the start of one, as natural log odds,
 * by its first characters and where its first mark stands: a logistic regression on their hashes (Weinberger et al., "Feature
 * hashing for large scale multitask learning", 2009). 0 for what begins otherwise.
 */
export function insideSentence(beginning: string): number {
  const features = featuresOf(beginning);
  return features === null ? 0 : features.reduce((sum, feature) => sum + weightOf(feature), 0);
}

function weightOf(feature: string): number {
  weights ??= Int8Array.from(Buffer.from(INSIDE_WEIGHTS, "base64"));
  return (weights[placeOf(feature)] ?? 0) * STEP;
}

let weights: Int8Array | undefined;

/** What is weighed of a beginning; null where it is not in characters. */
export function featuresOf(beginning: string): string[] | null {
  if (!CHARACTER.test(beginning)) return null;
  const words = toSimplified(beginning.slice(0, LONG + 1));
  const mark = words.search(MARK);
  const features = [1, 2, 3, 4].map((length) => `${length}${words.slice(0, length)}`);
  features.push(`m${mark < 0 || mark > LONG ? LONG : mark}${words.charAt(mark)}`);
  if (mark >= 0 && mark <= SHORT)
    features.push(`c${words.slice(Math.max(0, mark - 1), mark + 1)}`, `w${words.slice(0, mark)}`);
  return features;
}

/** FNV-1a of a feature's UTF-16 units, folded into the places. */
export function placeOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & (PLACES - 1);
}
