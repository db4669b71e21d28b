import { type Term, type TermFinder, termsOf } from "../../text/terms.ts";

/**
 * What a passage can be found by, repetitions included: its headline and headings count as its words. Every store counts
 * these terms, and ranking counts them again in the passages that it compares.
 */
export function passageTerms({ article, headings, text }: TermSource, finder?: TermFinder): Term[] {
  return termsOf([article.title ?? "", ...headings, text].join("\n"), [article.language], finder);
}

/** The parts of a passage that its terms come from. */
export interface TermSource {
  readonly article: { readonly title: string | null; readonly language: string };
  readonly headings: readonly string[];
  readonly text: string;
}
