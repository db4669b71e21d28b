import { onlyRow, type SqliteDatabase } from "../../../../database/sqlite.ts";
import type { Term } from "../../../../text/terms.ts";
import type { CountedTerm, TermStatistics, WeightedTerm } from "../../passage-store.ts";
import { SumsById } from "../../sums-by-id.ts";
import { largest } from "../../vectors/largest.ts";

/** Sorts behind every character that a term may hold. */
const LAST_CHARACTER = "\u{10ffff}";

/** Terms whose frequencies are kept, and passages, in all, that hold a term of which they are kept: some megabytes each. */
const MOST_FREQUENCIES = 50_000;
const MOST_HOLDERS = 1_000_000;

/**
 * Which passages hold a term, by the full-text index of a database in one state. The frequent terms, which take long to be
 * counted, are those that question after question has: what was found of a term is kept.
 */
export class TermIndex {
  readonly #statements: ReturnType<typeof prepareStatements>;
  #size: Omit<TermStatistics, "frequencies"> | null = null;
  readonly #frequencies = new Map<Term, number>();
  readonly #holders = new Map<Term, Uint32Array>();
  /** Passages in all of `#holders`. */
  #kept = 0;

  constructor(database: SqliteDatabase) {
    this.#statements = prepareStatements(database);
  }

  statistics(terms: readonly Term[]): TermStatistics {
    this.#size ??= onlyRow(this.#statements.size);
    return { ...this.#size, frequencies: terms.map((term) => this.#frequencyOf(term)) };
  }

  /** See `StoreSnapshot.termsBeginning`. */
  beginning(beginning: string): CountedTerm[] {
    return this.#statements.beginning.all(beginning, `${beginning}${LAST_CHARACTER}`);
  }

  /** See `StoreSnapshot.holders`. */
  holders(terms: readonly WeightedTerm[], count: number): number[] {
    const found = terms.map(({ term }) => this.#holdersOf(term));
    const sums = new SumsById(found.reduce((most, { length }) => most + length, 0));
    for (const [i, { weight }] of terms.entries()) sums.add(found[i] as Uint32Array, weight);
    return largest(sums.sums, count).map((i) => sums.ids[i] as number);
  }

  #frequencyOf(term: Term): number {
    const known = this.#frequencies.get(term);
    if (known !== undefined) return known;
    const frequency = this.#statements.frequency.get(term) ?? 0;
    if (this.#frequencies.size >= MOST_FREQUENCIES) this.#frequencies.clear();
    this.#frequencies.set(term, frequency);
    return frequency;
  }

  #holdersOf(term: Term): Uint32Array {
    const known = this.#holders.get(term);
    if (known !== undefined) return known;
    const listed = onlyRow(this.#statements.holders, `"${term.replaceAll('"', '""')}"`);
    const holders = Uint32Array.from(JSON.parse(listed) as number[]);
    if (this.#kept + holders.length > MOST_HOLDERS) {
      this.#holders.clear();
      this.#kept = 0;
    }
    this.#holders.set(term, holders);
    this.#kept += holders.length;
    return holders;
  }
}

function prepareStatements(database: SqliteDatabase) {
  return {
    frequency: database.prepare<[Term], number>("SELECT doc FROM lexicon_terms WHERE term = ?").pluck(),
    beginning: database.prepare<[from: Term, to: Term], CountedTerm>(
      "SELECT term, doc AS passages FROM lexicon_terms WHERE term >= ? AND term < ?",
    ),
    // bm25() would give 0 for each: the table keeps neither texts nor how often a term stands in one.
    // One text of all ids is read in half of the time that a row for each takes.
    holders: database
      .prepare<[query: string], string>(
        "SELECT json_group_array(rowid) FROM (SELECT rowid FROM lexicon WHERE lexicon MATCH ? ORDER BY rowid)",
      )
      .pluck(),
    size: database.prepare<[], { passages: number; terms: number }>(
      "SELECT (SELECT count(*) FROM passages) AS passages, (SELECT value FROM state WHERE key = 'terms') AS terms",
    ),
  };
}
