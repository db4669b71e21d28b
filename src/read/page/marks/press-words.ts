/**
 * What newspapers print around their articles, by language: names of papers and sections, words that name who reports or
 * where a text goes on. Everything that knows a paper's habits reads it from here. In `press.ts` entries are parts of
 * regular expressions (flag `u`), in an operator's table plain words; "#" stands for a page's number in both.
 */
export interface PressWords {
  /** Words that a paper's name ends with, or begins with where the language says so. */
  readonly papers: readonly string[];
  readonly sections: readonly string[];
  /** Headings of boxes beside an article. */
  readonly boxes: readonly string[];
  /** A text goes on there, came from there, or another is printed there. */
  readonly jumpsTo: readonly string[];
  readonly jumpsFrom: readonly string[];
  readonly seeAlso: readonly string[];
  /** A page's number alone. */
  readonly pageNumbers: readonly string[];
  /** Words before the names of who wrote, and of who took a picture. */
  readonly bylines: readonly string[];
  readonly credits: readonly string[];
  /** Headings of short news. */
  readonly briefs: readonly string[];
  /** Words before when a page was written or changed. */
  readonly updates: readonly string[];
  /** What somebody is at a paper, below or behind the name. */
  readonly ranks: readonly string[];
  /** Words above the pages of other documents than newspapers, with a date as those have. */
  readonly documents: readonly string[];
}

/** What a language may have, each as `PressWords` tells. */
export const WORD_KINDS = [
  "papers",
  "sections",
  "boxes",
  "jumpsTo",
  "jumpsFrom",
  "seeAlso",
  "pageNumbers",
  "bylines",
  "credits",
  "briefs",
  "updates",
  "ranks",
  "documents",
] as const satisfies readonly (keyof PressWords)[];

/** Words of one language, or those that an operator adds, of the kinds that are known. */
export type PressTable = Readonly<Partial<PressWords>>;
