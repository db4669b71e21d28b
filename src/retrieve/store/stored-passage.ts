import type { BlockKind, SourceRange, SourceRun } from "../../read/article.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { ArticleReference, Place } from "../answer.ts";

/** A passage as a store holds it. */
export interface StoredPassage {
  readonly id: number;
  readonly articleId: number;
  readonly fileId: number;
  readonly kind: BlockKind;
  /** Section headings above it, outermost first. */
  readonly headings: readonly string[];
  /** It is not sure that the passage is of its article, whose title and byline it therefore has not. */
  readonly mayBeAnothers: boolean;
  /** A program has read it from a picture, and may have misread it. */
  readonly isRecognized: boolean;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Who surely says each of the sentences, by the longest name that the article has for them; empty where nobody says any. */
  readonly speakers: readonly (string | null)[];
  /** The same sentences as search compares them. */
  readonly sentenceTokens: readonly SentenceTokens[];
  /** Where the text stands in the source; `body` counts from the passage's start. */
  readonly runs: readonly SourceRun[];
  /** Other places where it is printed. */
  readonly also: readonly Place[];
  /** First and last line in the source file, counted from 1. */
  readonly lines: readonly [number, number];
  /** First page, counted from 1, for sources that have pages; null otherwise. */
  readonly page: number | null;
  /** Short stable name (`citation-id.ts`). */
  readonly citation: string;
  /** Terms that the store counts for it, repetitions included. */
  readonly termCount: number;
  /** The source file's name. */
  readonly source: string;
  readonly article: ArticleReference;
  /** Of a passage of which only some sentences are met, the others being empty here: all of it. */
  readonly whole?: StoredPassage;
}

/** An article as a passage of it names it: what it is called and who wrote it only where the passage is surely its. */
export function referenceFrom(
  article: ArticleReference,
  { mayBeAnothers }: Pick<StoredPassage, "mayBeAnothers">,
): ArticleReference {
  return mayBeAnothers ? { ...article, title: null, byline: null } : article;
}

/** One sentence of a passage as search compares it. */
export interface SentenceTokens {
  /** The built-in model's token ids, in the order of the text. */
  readonly ids: readonly number[];
  /** Length of the sum of their rows; the sentence's own embedding is that sum divided by it. 0 for no meaning. */
  readonly norm: number;
}

/** From the first to the last source character that runs cover. */
export function sourceSpan(runs: readonly SourceRun[]): SourceRange {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const run of runs) {
    start = Math.min(start, run.source);
    end = Math.max(end, run.source + run.length);
  }
  return { start, end };
}
