import type { TextRange } from "../answer.ts";

const segmenters = new Map<string, Intl.Segmenter>();

/** Divides texts of a language (BCP 47) that has no spaces into words, as far as a dictionary knows them. */
export function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** The words of a text, in its order. */
export function wordsOf(text: string, language: string): TextRange[] {
  const segments = segmenterOf(language).segment(text);
  return Array.from(segments, ({ index, segment }) => ({ start: index, end: index + segment.length }));
}
