import type { Term } from "../../text/terms.ts";
import type { LexicalQuery } from "../search/bm25.ts";
import { passageTerms } from "../store/passage-terms.ts";
import type { StoredPassage } from "../store/stored-passage.ts";

/** A passage that may be quoted beside others. */
export interface QuotablePassage {
  readonly articleId: number;
  /** By itself it would not be quoted, or it is far below the first one. */
  readonly isWeak: boolean;
  /** Terms that it holds, the question's among them. */
  readonly terms: ReadonlySet<Term>;
}

/** Words of the question that are new must be this share of its worth: one ordinary word more is chance. */
const NEW_WORDS = 0.2;

/**
 * Whether a further quotation adds something to those that are shown: it would be quoted by itself, and it is of another
 * article, or holds words of the question that they lack.
 */
export function addsSomething(
  { articleId, isWeak, terms }: QuotablePassage,
  shown: readonly QuotablePassage[],
  { idf }: Pick<LexicalQuery, "idf">,
): boolean {
  if (isWeak) return false;
  if (shown.every((other) => other.articleId !== articleId)) return true;
  const isNew = (term: Term) => terms.has(term) && !shown.some((other) => other.terms.has(term));
  let [found, all] = [0, 0];
  for (const [term, worth] of idf) {
    all += worth;
    if (isNew(term)) found += worth;
  }
  return found >= NEW_WORDS * all && found > 0;
}

/** The terms of a question that a passage holds, maybe with others. */
export function termsHeld({ finder }: LexicalQuery, passage: StoredPassage): ReadonlySet<Term> {
  return new Set(passageTerms(passage, finder));
}
