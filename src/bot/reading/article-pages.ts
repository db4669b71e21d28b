import type { ArticlePart } from "../../retrieve/answer.ts";

/** Characters a page aims at, so that a telephone shows it in two or three screens; of writing whose characters are wide, fewer. */
const PAGE_LENGTH = 1_300;
const WIDE_PAGE_LENGTH = 850;
const WIDE_LANGUAGES = /^(?:zh|ja|ko)\b/;
/** What headings and notes above a passage take up. */
const ABOVE_PASSAGE = 50;
/** More passages make no page, however short they are. */
const MOST_PASSAGES = 12;

/** Whole passages of an article, in places counted from 0. */
export interface ArticlePage {
  /** From 0. */
  readonly number: number;
  readonly first: number;
  readonly count: number;
}

/** Divides all of an article into pages; none is empty. */
export function pagesOf({ outline, article }: Pick<ArticlePart, "outline" | "article">): ArticlePage[] {
  const longest = WIDE_LANGUAGES.test(article.language) ? WIDE_PAGE_LENGTH : PAGE_LENGTH;
  const pages: ArticlePage[] = [];
  let [first, held] = [0, 0];
  for (const [place, { length }] of outline.entries()) {
    const count = place - first;
    if (count > 0 && (held + ABOVE_PASSAGE + length > longest || count === MOST_PASSAGES)) {
      pages.push({ number: pages.length, first, count });
      [first, held] = [place, 0];
    }
    held += ABOVE_PASSAGE + length;
  }
  return [...pages, { number: pages.length, first, count: outline.length - first }];
}

/** The page on which a passage stands; the last one for a place behind the end. */
export function pageWith(pages: readonly ArticlePage[], place: number): ArticlePage {
  const found = pages.find(({ first, count }) => place < first + count) ?? pages.at(-1);
  if (found === undefined) throw new RangeError("An article has no page.");
  return found;
}
