import { fold } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";
import { isUnspaced, SEQUENCE, sequenceParts } from "../../text/terms.ts";
import type { TextRange } from "../answer.ts";

/** A word or number as it stands in a text. */
export interface WrittenWord extends TextRange {
  readonly text: string;
  /** The same for every way of writing it: folded, without hyphens and dots. */
  readonly key: string;
}

const keyOf = remember((word) => sequenceParts(fold(word)).parts.join(""));

/** The words and numbers of a text, but for those of scripts without spaces. */
export function wordsOf(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const { 0: word, index } of text.matchAll(SEQUENCE)) {
    if (isUnspaced(word)) continue;
    words.push({ start: index, end: index + word.length, text: word, key: keyOf(word) });
  }
  return words;
}
