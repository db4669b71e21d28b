import { fold } from "../../text/fold.ts";
import { termsOf } from "../../text/terms.ts";
import type { ExplainedWord } from "../explanation.ts";
import type { LexicalQuery } from "../search/bm25.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { termsHeld } from "./further-quotation.ts";

/**
 * The words of a question in order, and how far a passage holds each: the share of the word's terms that it holds. A word
 * that gives none of the question's terms (a lone Chinese character) is held where it stands.
 */
export function matchWords(question: string, query: LexicalQuery, passage: StoredPassage): ExplainedWord[] {
  const held = termsHeld(query, passage);
  const text = fold(passage.text);
  return wordsOf(question).map((word) => {
    const terms = [...new Set(termsOf(word.text))].filter((term) => query.idf.has(term));
    if (terms.length === 0) return { ...word, match: text.includes(fold(word.text)) ? 1 : 0 };
    return { ...word, match: terms.filter((term) => held.has(term)).length / terms.length };
  });
}

function wordsOf(question: string): Omit<ExplainedWord, "match">[] {
  return [...new Intl.Segmenter("und", { granularity: "word" }).segment(question)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ text: segment, start: index, end: index + segment.length }));
}
