import { backwardStems } from "../../text/compounds.ts";
import { type Term, type TermFinder, termsOf } from "../../text/terms.ts";

/**
 * What a passage can be found by, repetitions included: its headline and headings count as its words. Every store counts
 * these terms, and ranking counts them again in the passages that it compares.
 */
export function passageTerms(passage: TermSource, finder?: TermFinder): Term[] {
  return termsOf(printedParts(passage).join("\n"), [passage.article.language], finder);
}

/** What every store keeps for search to look passages up by: their terms, and what compounds are found by at their ends. */
export function lookedUpTerms(terms: readonly Term[], { language }: TermSource["article"]): Term[] {
  return [...terms, ...backwardStems(terms, language)];
}

/** All that is printed of a passage, in its order: the headline of its article, headings, and text. */
export function printedParts({ article, headings, text }: TermSource): string[] {
  return [article.title ?? "", ...headings, text];
}

/** The parts of a passage that its terms come from. */
export interface TermSource {
  readonly article: { readonly title: string | null; readonly language: string };
  readonly headings: readonly string[];
  readonly text: string;
}
