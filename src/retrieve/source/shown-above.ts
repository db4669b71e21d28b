import type { SourceRun } from "../../read/article.ts";
import type { ArticleReference } from "../answer.ts";

/** An article with what it shows of its source. */
export interface ShownArticle {
  readonly reference: Pick<ArticleReference, "title" | "byline" | "date">;
  /** First and last line of its passages. */
  readonly lines: readonly [number, number];
  readonly passages: readonly { readonly headings: readonly string[]; readonly runs: readonly SourceRun[] }[];
}

/** What an article shows above its passages, letters and digits alone. */
interface Above {
  readonly first: number;
  readonly last: number;
  readonly texts: readonly string[];
}

/** A shorter text may stand in a line by chance. */
const LEAST_LETTERS = 3;

/**
 * Tells of parts of a source, asked for by line in its order, whether an article that the line is of, or the next one, shows
 * them above its passages: headline, byline, date or section heading, as a whole or in part, a word such as "title:" beside it.
 */
export function shownAbove(articles: readonly ShownArticle[]): (part: string, line: number) => boolean {
  const waiting = articles.map(aboveOf).sort((a, b) => a.first - b.first);
  let next = 0;
  let around: Above[] = [];
  return (part, line) => {
    for (; (waiting[next]?.first ?? Number.POSITIVE_INFINITY) <= line; next++) around.push(waiting[next] as Above);
    around = around.filter(({ last }) => last >= line);
    const letters = lettersOf(part);
    const coming = waiting[next];
    return (
      letters !== "" &&
      (coming === undefined ? around : [...around, coming]).some(({ texts }) => hasSome(texts, letters))
    );
  };
}

function aboveOf({ lines, reference, passages }: ShownArticle): Above {
  const { title, byline, date } = reference;
  const headings = new Set(passages.flatMap((passage) => passage.headings));
  const texts = [title, byline, date, ...headings].map((each) => lettersOf(each ?? "")).filter(Boolean);
  return { first: lines[0], last: lines[1], texts };
}

function hasSome(texts: readonly string[], letters: string): boolean {
  return texts.some((text) => text.includes(letters) || (text.length >= LEAST_LETTERS && letters.includes(text)));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}
