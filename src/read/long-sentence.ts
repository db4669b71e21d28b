import { segmentsOf } from "../text/segments.ts";
import type { Sentence } from "../text/sentences.ts";

/** How long passages are, in tokens of the model that will embed them. */
export interface PassageLimits {
  /** Monotone: a longer text never has fewer tokens. Called about twice a sentence. */
  countTokens(text: string): number;
  /** The length that passages come near. For Chinese newspaper text 130-180 tokens are about 150-300 characters. */
  readonly target: number;
  /** No passage has more. */
  readonly max: number;
}

/** A sentence or a part of one, with its length in tokens. */
export interface CountedPart extends Sentence {
  readonly tokens: number;
}

/** No tokenizer's average token is longer, in UTF-16 units: longer text is cut before it is counted. */
const LONGEST_MEAN_TOKEN = 16;
/** How far from the middle a cut looks for a good place, as a share of half the part. */
const SEARCHED_SHARE = 0.35;

const BLANK = /[\s\u200b]/u;
const CLAUSE_END = /[，、；：,;:—…）)」』”]/u;

/** How far from the middle words and graphemes are looked for, in UTF-16 units: more would cost more than it is worth. */
const SEGMENTED = 64;

/** A part that is too long, and the place in it where it would best be cut. */
interface LongPart extends Sentence {
  readonly middle: number;
}

/**
 * The sentence as parts of at most `limits.max` tokens: itself where it fits, else cut near the middle at clause
 * punctuation, white space or a word boundary, again and again. Never inside a surrogate pair; inside a number
 * or a grapheme only where it fills the part.
 */
export function cutLongSentence(text: string, sentence: Sentence, limits: PassageLimits): CountedPart[] {
  const parts: CountedPart[] = [];
  const waiting = [sentence];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { start, end } = trimmed(text, next);
    if (end <= start) continue;
    const longest = limits.max * LONGEST_MEAN_TOKEN;
    const tooLong = end - start > longest;
    const tokens = tooLong ? Number.POSITIVE_INFINITY : limits.countTokens(text.slice(start, end));
    const middle = start + ((tooLong ? longest : end - start) >> 1);
    const cut = tokens > limits.max ? cutPlace(text, { start, end, middle }) : null;
    if (cut === null) parts.push({ start, end, tokens });
    else waiting.push({ start: cut, end }, { start, end: cut });
  }
  return parts;
}

/** A good place to cut near the middle, inside the part; null when there is none at all. */
function cutPlace(text: string, part: LongPart): number | null {
  const half = part.middle - part.start;
  const reach = Math.max(1, Math.floor(half * SEARCHED_SHARE));
  return (
    nearest(part, reach, (at) => isClauseEnd(text, at) && isSafe(text, at)) ??
    nearest(part, reach, (at) => isAfterSpace(text, at) && isSafe(text, at)) ??
    wordBoundary(text, part, reach) ??
    nearest(part, half, (at) => isSafe(text, at)) ??
    nearest(part, part.end - part.start, (at) => !isInsidePair(text, at))
  );
}

function nearest({ start, end, middle }: LongPart, reach: number, isGood: (at: number) => boolean): number | null {
  for (let off = 0; off <= reach; off += 1) {
    for (const at of [middle + off, middle - off]) if (at > start && at < end && isGood(at)) return at;
  }
  return null;
}

function isClauseEnd(text: string, at: number): boolean {
  return CLAUSE_END.test(text.charAt(at - 1)) && !CLAUSE_END.test(text.charAt(at));
}

function isAfterSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at - 1));
}

/** The boundary of words, else of graphemes, that is nearest to the middle; the earlier of two. */
function wordBoundary(text: string, { start, middle }: LongPart, reach: number): number | null {
  const seen = Math.min(reach, SEGMENTED);
  const from = Math.max(start, middle - seen);
  const window = text.slice(from, middle + seen);
  for (const granularity of ["word", "grapheme"] as const) {
    const places = Array.from(segmentsOf(window, granularity), ({ index }) => from + index);
    // The window's own start may lie inside a word.
    const safe = places.slice(1).filter((at) => isSafe(text, at));
    const [best] = safe.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    if (best !== undefined) return best;
  }
  return null;
}

/** Not inside a surrogate pair, before a mark that belongs to the character before, or inside a number. */
function isSafe(text: string, at: number): boolean {
  if (isInsidePair(text, at)) return false;
  if (/\p{M}|\u200d|\ufe0f/u.test(text.charAt(at)) || text.charAt(at - 1) === "\u200d") return false;
  return !/\p{Nd}[.,]?\|[.,]?\p{Nd}/u.test(`${text.slice(Math.max(0, at - 2), at)}|${text.slice(at, at + 2)}`);
}

function isInsidePair(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return next >= 0xdc00 && next <= 0xdfff;
}

/** Without the white space around it; where there is nothing else, the start is no longer before the end. */
function trimmed(text: string, { start, end }: Sentence): Sentence {
  let from = start;
  let to = end;
  while (BLANK.test(text.charAt(from))) from += 1;
  while (BLANK.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
