import type { TextRange } from "./answer.ts";

/** A word of a question, and the word of a quotation in another language that it met: a help for reading, no translation. */
export interface WordPair extends TextRange {
  /** The question's word, as it was typed. */
  readonly asked: string;
  /** The quotation's word: `text.slice(start, end)` of it. */
  readonly quoted: string;
}
