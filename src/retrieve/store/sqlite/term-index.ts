import { onlyRow, type SqliteDatabase } from "../../../database/sqlite.ts";
import type { Term } from "../../../text/terms.ts";
import type { CountedTerm, TermStatistics, WeightedTerm } from "../passage-store.ts";
import { largest } from "../vectors/largest.ts";

/** Sorts behind every character that a term may hold. */
const LAST_CHARACTER = "\u{10ffff}";

/** Which passages hold a term, by the full-text index of a database. */
export class TermIndex {
  readonly #statements: ReturnType<typeof prepareStatements>;

  constructor(database: SqliteDatabase) {
    this.#statements = prepareStatements(database);
  }

  statistics(terms: readonly Term[]): TermStatistics {
    return {
      ...onlyRow(this.#statements.size),
      frequencies: terms.map((term) => this.#statements.frequency.get(term) ?? 0),
    };
  }

  /** See `StoreSnapshot.termsBeginning`. */
  beginning(beginning: string): CountedTerm[] {
    return this.#statements.beginning.all(beginning, `${beginning}${LAST_CHARACTER}`);
  }

  /** See `StoreSnapshot.holders`. */
  holders(terms: readonly WeightedTerm[], count: number): number[] {
    // A map keeps the order in which passages came: by the first term that they hold, then by id.
    const sums = new Map<number, number>();
    for (const { term, weight } of terms) {
      for (const id of this.#statements.holders.all(`"${term.replaceAll('"', '""')}"`)) {
        sums.set(id, (sums.get(id) ?? 0) + weight);
      }
    }
    const ids = [...sums.keys()];
    return largest([...sums.values()], count).map((i) => ids[i] as number);
  }
}

function prepareStatements(database: SqliteDatabase) {
  return {
    frequency: database.prepare<[Term], number>("SELECT doc FROM lexicon_terms WHERE term = ?").pluck(),
    beginning: database.prepare<[from: Term, to: Term], CountedTerm>(
      "SELECT term, doc AS passages FROM lexicon_terms WHERE term >= ? AND term < ?",
    ),
    // bm25() would give 0 for each: the table keeps neither texts nor how often a term stands in one.
    holders: database.prepare<[query: string], number>("SELECT rowid FROM lexicon WHERE lexicon MATCH ?").pluck(),
    size: database.prepare<[], { passages: number; terms: number }>(
      "SELECT (SELECT count(*) FROM passages) AS passages, (SELECT value FROM state WHERE key = 'terms') AS terms",
    ),
  };
}
