import type { SourceFile } from "../../read/article.ts";
import { pagesWithoutText } from "../../read/pages-without-text.ts";
import { accountOf, shareRead } from "../../read/text-account.ts";

/** What a file was understood as, in short. */
export interface FileReading {
  /** The file's name. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly articles: number;
  /** BCP 47, that of the most articles first; "und" where one is not known. */
  readonly languages: readonly string[];
  /** Of the first articles that have one. */
  readonly headlines: readonly string[];
  /** How many articles have none. */
  readonly untitled: number;
  /** How its text begins. */
  readonly beginning: string;
  /** The character encoding that was recognised, as its IANA name. */
  readonly encoding: string;
  /** How many pages have no text, and of how many text recognition may have misread words. */
  readonly blankPages: number;
  readonly recognizedPages: number;
  /** Which share of its letters can be found, 0..1. */
  readonly share: number;
}

const MOST_HEADLINES = 5;
const HEADLINE_LENGTH = 120;
const BEGINNING_LENGTH = 240;

/** @param size of the file, in bytes */
export function readingOf(source: SourceFile, size: number): FileReading {
  const { name, articles, encoding, recognizedPages = [] } = source;
  const titles = articles.flatMap(({ title }) => title ?? []);
  const counts = new Map<string, number>();
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1);
  return {
    name,
    size,
    articles: articles.length,
    languages: [...counts].sort(([, a], [, b]) => b - a).map(([language]) => language),
    headlines: titles.slice(0, MOST_HEADLINES).map((title) => title.slice(0, HEADLINE_LENGTH)),
    untitled: articles.length - titles.length,
    beginning: (articles[0]?.body ?? "").slice(0, BEGINNING_LENGTH),
    encoding,
    blankPages: pagesWithoutText(source).length,
    recognizedPages: recognizedPages.length,
    share: shareRead(accountOf(source)),
  };
}
