import type { SqliteDatabase, SqliteStatement } from "./sqlite.ts";
import type { StoredPassage } from "./stored-passage.ts";
import { findingOnly, type Term, type TermFinder, termsOf } from "./terms.ts";

/** Damping of repeated terms, and how far length counts (Robertson and Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.75;

/** The rarest terms of a question find candidates; the rest of a long one still counts in coverage. */
const CANDIDATE_TERMS = 48;

/** A question's distinct terms with what each is worth in this collection. */
export interface LexicalQuery {
  /** Inverse document frequency, > 0; a term that the collection lacks has the highest. */
  readonly idf: ReadonlyMap<Term, number>;
  /** The most that a passage can score: every term often, in no length at all. */
  readonly ceiling: number;
  /** Finds the query's terms in passages. */
  readonly finder: TermFinder;
  /** Mean number of terms in a passage. */
  readonly meanLength: number;
}

/** BM25 over the passages' terms. */
export class Lexicon {
  readonly #frequency: SqliteStatement;
  readonly #match: SqliteStatement;
  readonly #size: SqliteStatement;

  constructor(database: SqliteDatabase) {
    this.#frequency = database.prepare("SELECT doc FROM lexicon_terms WHERE term = ?").pluck();
    this.#match = database
      .prepare("SELECT rowid FROM lexicon WHERE lexicon MATCH ? ORDER BY bm25(lexicon) LIMIT ?")
      .pluck();
    this.#size = database.prepare(
      "SELECT (SELECT count(*) FROM passages) AS passages, (SELECT value FROM state WHERE key = 'terms') AS terms",
    );
  }

  query(question: string): LexicalQuery {
    const { passages, terms } = this.#size.get() as { passages: number; terms: number };
    const idf = new Map<Term, number>();
    let ceiling = 0;
    for (const term of new Set(termsOf(question))) {
      const frequency = (this.#frequency.get(term) as number | undefined) ?? 0;
      const worth = Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
      idf.set(term, worth);
      ceiling += worth * (K1 + 1);
    }
    return {
      idf,
      ceiling,
      finder: findingOnly(new Set(idf.keys()), question),
      meanLength: passages > 0 ? terms / passages : 1,
    };
  }

  /** Ids of passages that hold terms of the query, best first. */
  candidates(query: LexicalQuery, count: number): number[] {
    const rarest = [...query.idf].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATE_TERMS);
    if (rarest.length === 0) return [];
    const match = rarest.map(([term]) => `"${term.replaceAll('"', '""')}"`).join(" OR ");
    return this.#match.all(match, count) as number[];
  }
}

/**
 * BM25 of a passage divided by the query's ceiling, 0..1: how much of what was asked the passage has. Terms that the
 * collection lacks keep the divisor large, so that a match on digits or stop words alone stays small.
 */
export function coverage(query: LexicalQuery, passage: StoredPassage): number {
  if (query.ceiling === 0) return 0;
  const frequencies = new Map<Term, number>();
  for (const term of passageTerms(passage, query.finder)) {
    if (query.idf.has(term)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  const norm = K1 * (1 - B + (B * passage.termCount) / query.meanLength);
  let score = 0;
  for (const [term, frequency] of frequencies) {
    score += ((query.idf.get(term) as number) * frequency * (K1 + 1)) / (frequency + norm);
  }
  return score / query.ceiling;
}

/** What the lexicon holds of a passage: its headline and headings count as its words. */
export function passageTerms({ article, headings, text }: TermSource, finder?: TermFinder): Term[] {
  return termsOf([article.title ?? "", ...headings, text].join("\n"), finder);
}

/** The parts of a passage that its terms come from. */
export interface TermSource {
  readonly article: { readonly title: string | null };
  readonly headings: readonly string[];
  readonly text: string;
}
