const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * The words of a text in any script. What stands between spaces is a word to most engines, which so find nothing in
 * Chinese, Japanese and Thai: their users divide these first.
 */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
