import type { Term } from "../../../text/terms.ts";
import type { CountedTerm, WeightedTerm } from "../passage-store.ts";
import type { Session } from "./server/database.ts";

/** Sorts behind every character that a term may hold. */
const LAST_CHARACTER = "\u{10ffff}";

/** A term as `passage_terms` has it: all collections share one index. */
export function keyOfTerm(collection: number, term: Term): string {
  return `${collection} ${term}`;
}

/** For each term, how many passages hold it. */
export async function frequenciesOf(session: Session, collection: number, terms: readonly Term[]): Promise<number[]> {
  const rows = await session.query<CountedTerm>(
    "SELECT term, passages FROM verbatim.terms WHERE collection = $1 AND term = ANY ($2::text[]) AND passages > 0",
    [collection, [...new Set(terms)]],
  );
  const frequencies = new Map(rows.map(({ term, passages }) => [term, passages]));
  return terms.map((term) => frequencies.get(term) ?? 0);
}

/** See `StoreSnapshot.termsBeginning`. */
export function termsBeginning(session: Session, collection: number, beginning: string): Promise<CountedTerm[]> {
  return session.query<CountedTerm>(
    `SELECT term, passages FROM verbatim.terms
       WHERE collection = $1 AND term >= $2 AND term < $3 AND passages > 0`,
    [collection, beginning, `${beginning}${LAST_CHARACTER}`],
  );
}

/**
 * The passages that hold terms ($2, with their worth in $3), those whose terms are worth most first. `OFFSET 0` has each term looked
 * up by itself: a planner that may turn this round compares every passage with every term where a question has many of them, which
 * took 4.6 s of 117,000 passages, and takes 0.2 so.
 */
export const HOLDERS = `
  SELECT held.passage
    FROM unnest($2::text[], $3::float8[]) WITH ORDINALITY AS wanted (term, weight, place)
    CROSS JOIN LATERAL (
      SELECT passage FROM verbatim.passage_terms WHERE collection = $1 AND terms @> ARRAY[wanted.term COLLATE "C"] OFFSET 0
    ) AS held
    GROUP BY held.passage ORDER BY sum(wanted.weight) DESC, min(wanted.place), held.passage LIMIT $4`;

/** See `StoreSnapshot.holders`. */
export async function holdersOf(
  session: Session,
  collection: number,
  { terms, count }: { readonly terms: readonly WeightedTerm[]; readonly count: number },
): Promise<number[]> {
  const rows = await session.query<{ passage: number }>(HOLDERS, [
    collection,
    terms.map(({ term }) => keyOfTerm(collection, term)),
    terms.map(({ weight }) => weight),
    count,
  ]);
  return rows.map(({ passage }) => passage);
}
