let segmenter: Intl.Segmenter | null = null;

/** Divides texts of any language into words, as far as a dictionary knows them; made once, which takes its time. */
export function wordSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  return segmenter;
}
