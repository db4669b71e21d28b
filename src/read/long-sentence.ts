import type { Sentence } from "../text/sentences.ts";
import type { PassageLimits } from "./passage-limits.ts";

/** A sentence or a part of one, with its length in tokens. */
export interface CountedPart extends Sentence {
  readonly tokens: number;
}

/** No tokenizer's average token is longer, in UTF-16 units: longer text is cut before it is counted. */
const LONGEST_MEAN_TOKEN = 16;
/** How far from the middle a cut looks for a good place, as a share of half the part. */
const SEARCHED_SHARE = 0.35;

const CLAUSE_END = /[，、；：,;:—…）)」』”]/u;
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
const words = new Intl.Segmenter("und", { granularity: "word" });

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
    const cut = tokens > limits.max ? cutPlace(text, start, end, tooLong ? longest >> 1 : (end - start) >> 1) : end;
    if (cut <= start || cut >= end) parts.push({ start, end, tokens });
    else waiting.push({ start: cut, end }, { start, end: cut });
  }
  return parts;
}

/** A good place to cut near `start + wanted`; `end` when there is none at all. */
function cutPlace(text: string, start: number, end: number, wanted: number): number {
  const middle = start + wanted;
  const reach = Math.max(1, Math.floor(wanted * SEARCHED_SHARE));
  for (const isGood of [isClauseEnd, isAfterSpace]) {
    const found = nearest(middle, reach, start, end, (at) => isGood(text, at) && isSafe(text, at));
    if (found !== null) return found;
  }
  return (
    wordBoundary(text, middle, reach, start, end) ??
    nearest(middle, wanted, start, end, (at) => isSafe(text, at)) ??
    nearest(middle, end - start, start, end, (at) => !isInsidePair(text, at)) ??
    end
  );
}

function nearest(
  middle: number,
  reach: number,
  start: number,
  end: number,
  isGood: (at: number) => boolean,
): number | null {
  for (let off = 0; off <= reach; off += 1) {
    if (middle + off < end && middle + off > start && isGood(middle + off)) return middle + off;
    if (middle - off > start && middle - off < end && isGood(middle - off)) return middle - off;
  }
  return null;
}

function isClauseEnd(text: string, at: number): boolean {
  return CLAUSE_END.test(text.charAt(at - 1)) && !CLAUSE_END.test(text.charAt(at));
}

function isAfterSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at - 1));
}

/** The boundary of words or graphemes nearest to the middle, seen through a window that keeps the cost bounded. */
function wordBoundary(text: string, middle: number, reach: number, start: number, end: number): number | null {
  const from = Math.max(start, middle - Math.min(reach, 64));
  const window = text.slice(from, Math.min(end, middle + Math.min(reach, 64)));
  for (const segmenter of [words, graphemes]) {
    let best: number | null = null;
    for (const { index } of segmenter.segment(window)) {
      const at = from + index;
      // The window's own start may lie inside a word.
      if (index === 0 || at >= end || !isSafe(text, at)) continue;
      if (best === null || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
    }
    if (best !== null) return best;
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

function trimmed(text: string, { start, end }: Sentence): Sentence {
  let from = start;
  let to = end;
  while (from < to && /[\s\u200b]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s\u200b]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
