import type { SqliteDatabase, SqliteStatement } from "../../database/sqlite.ts";
import { findingOnly, type Term, type TermFinder, termsOf } from "../../text/terms.ts";
import { largest } from "./largest.ts";
import type { StoredPassage } from "./stored-passage.ts";

/** Damping of repeated terms, and how far length counts (Robertson and Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.75;

/**
 * The rarest terms of a question find candidates, as many as have at most so many passages together: a few milliseconds.
 * The frequent ones still count in BM25.
 */
const CANDIDATE_TERMS = 48;
const MOST_POSTINGS = 50_000;

/** A question's distinct terms with what each is worth in this collection. */
export interface LexicalQuery {
  /** Inverse document frequency, > 0; a term that the collection lacks has the highest. */
  readonly idf: ReadonlyMap<Term, number>;
  /** Passages that hold a term. */
  readonly frequencies: ReadonlyMap<Term, number>;
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
  readonly #holders: SqliteStatement;
  readonly #size: SqliteStatement;

  constructor(database: SqliteDatabase) {
    this.#frequency = database.prepare("SELECT doc FROM lexicon_terms WHERE term = ?").pluck();
    // bm25() would give 0 for each: the table keeps neither texts nor how often a term stands in one.
    this.#holders = database.prepare("SELECT rowid FROM lexicon WHERE lexicon MATCH ?").pluck();
    this.#size = database.prepare(
      "SELECT (SELECT count(*) FROM passages) AS passages, (SELECT value FROM state WHERE key = 'terms') AS terms",
    );
  }

  query(question: string): LexicalQuery {
    const { passages, terms } = this.#size.get() as { passages: number; terms: number };
    const idf = new Map<Term, number>();
    const frequencies = new Map<Term, number>();
    let ceiling = 0;
    for (const term of new Set(termsOf(question))) {
      const frequency = (this.#frequency.get(term) as number | undefined) ?? 0;
      const worth = Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
      idf.set(term, worth);
      frequencies.set(term, frequency);
      ceiling += worth * (K1 + 1);
    }
    return {
      idf,
      frequencies,
      ceiling,
      finder: findingOnly(new Set(idf.keys()), question),
      meanLength: passages > 0 ? terms / passages : 1,
    };
  }

  /** Ids of passages that hold terms of the query, those first whose terms are worth most. */
  candidates({ idf, frequencies }: LexicalQuery, count: number): number[] {
    const worth = new Map<number, number>();
    let postings = 0;
    const rarest = [...frequencies].filter(([, frequency]) => frequency > 0).sort((a, b) => a[1] - b[1]);
    for (const [term, frequency] of rarest.slice(0, CANDIDATE_TERMS)) {
      if (postings > 0 && postings + frequency > MOST_POSTINGS) break;
      postings += frequency;
      const ofTerm = idf.get(term) as number;
      for (const id of this.#holders.all(`"${term.replaceAll('"', '""')}"`) as number[]) {
        worth.set(id, (worth.get(id) ?? 0) + ofTerm);
      }
    }
    const ids = [...worth.keys()];
    return largest([...worth.values()], count).map((i) => ids[i] as number);
  }
}

/**
 * Normalised BM25: a passage's BM25 divided by the query's ceiling, 0..1. Terms that the collection lacks keep the divisor
 * large, so that a match on digits or stop words alone stays small.
 */
export function normalisedBm25(query: LexicalQuery, passage: StoredPassage): number {
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
