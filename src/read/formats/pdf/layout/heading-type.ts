import { endsSentence } from "../../../page/punctuation.ts";
import type { Line } from "../print/printed-page.ts";
import { type UsualType, wordsOf } from "./printed-block.ts";

/** How many times larger than the text's the type of a heading is, and of one of first rank. */
export const HEADING_SIZE = 1.15;
export const HEADLINE_SIZE = 1.6;
/** Bold type of a heading is not smaller than the text's by more. */
const BOLD_SIZE = 0.95;
/** Headings are not longer, in characters and in lines. */
const LONGEST_HEADING = 120;
export const MOST_HEADING_LINES = 4;
/** Nor are a newspaper's headlines, which are set in type of first rank in narrow columns. */
const LONGEST_HEADLINE = 250;
const MOST_HEADLINE_LINES = 10;

/** Whether lines look like a heading: large, or bold, short, and no sentence. */
export function isHeadingType(lines: readonly Line[], usual: UsualType): boolean {
  const words = wordsOf({ lines });
  const size = lines[0]?.size ?? 0;
  if (!WORD.test(words)) return false;
  if (size >= HEADLINE_SIZE * usual.size)
    return words.length <= LONGEST_HEADLINE && lines.length <= MOST_HEADLINE_LINES;
  if (words.length > LONGEST_HEADING || lines.length > MOST_HEADING_LINES) return false;
  const isSentence = endsSentence(words, words.length) && /[.。．]["'”’）)]?$/u.test(words);
  if (isSentence || /[,，;；、]$/u.test(words)) return false;
  if (size >= HEADING_SIZE * usual.size) return true;
  return !usual.isBold && size >= BOLD_SIZE * usual.size && lines.every(({ isBold }) => isBold);
}

const WORD = /\p{L}\p{M}*\p{L}|[\u3400-\u9fff]/u;
