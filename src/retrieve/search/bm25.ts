import { findingOnly, type Term, type TermFinder, termsOf } from "../../text/terms.ts";
import type { StoreSnapshot, WeightedTerm } from "../store/passage-store.ts";
import { passageTerms } from "../store/passage-terms.ts";
import type { StoredPassage } from "../store/stored-passage.ts";

/** Damping of repeated terms, and how far length counts (Robertson and Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.75;

/**
 * The rarest terms of a question find candidates, as many as have at most so many passages together: a few milliseconds.
 * The frequent ones still count in the score.
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

export async function lexicalQuery(question: string, snapshot: StoreSnapshot): Promise<LexicalQuery> {
  const distinct = [...new Set(termsOf(question))];
  const { passages, terms, frequencies } = await snapshot.termStatistics(distinct);
  const worth = (frequency: number) => Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
  const ofTerm = new Map(distinct.map((term, i) => [term, frequencies[i] ?? 0]));
  const idf = new Map([...ofTerm].map(([term, frequency]) => [term, worth(frequency)]));
  return {
    idf,
    frequencies: ofTerm,
    ceiling: [...idf.values()].reduce((sum, each) => sum + each * (K1 + 1), 0),
    finder: findingOnly(new Set(distinct), question),
    meanLength: passages > 0 ? terms / passages : 1,
  };
}

/** Ids of passages that hold terms of the query, those first whose terms are worth most. */
export function lexicalCandidates(query: LexicalQuery, snapshot: StoreSnapshot, count: number): Promise<number[]> {
  return snapshot.holders(candidateTerms(query), count);
}

/** Those by which candidates are found, the rarest first. */
function candidateTerms({ idf, frequencies }: LexicalQuery): WeightedTerm[] {
  const chosen: WeightedTerm[] = [];
  let postings = 0;
  const rarest = [...frequencies].filter(([, frequency]) => frequency > 0).sort((a, b) => a[1] - b[1]);
  for (const [term, frequency] of rarest.slice(0, CANDIDATE_TERMS)) {
    if (postings > 0 && postings + frequency > MOST_POSTINGS) break;
    postings += frequency;
    chosen.push({ term, weight: idf.get(term) as number });
  }
  return chosen;
}

/**
 * Normalised BM25: that of a passage divided by the query's ceiling, 0..1: how much of what was asked the passage has.
 * Terms that the collection lacks keep the divisor large, so that a match on digits or stop words alone stays small.
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
