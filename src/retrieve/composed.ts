/** Quotations that belong together: one answer from several places. */
export interface Composed {
  /**
   * Their order: the dates of their articles, the oldest first; the parts of the question, one for each; how surely they answer,
   * where no dates tell them apart.
   */
  readonly by: "date" | "part" | "rank";
  /** How many they are, the first of the answer's quotations: 2..5. */
  readonly of: number;
}

/** More quotations are a list of results rather than one answer. */
export const MOST_COMPOSED = 5;

/** Things in the order in which a reader takes them in. */
interface InOrder<T> {
  readonly by: Exclude<Composed["by"], "part">;
  readonly items: readonly T[];
}

/** By their ISO 8601 dates, the oldest first and what has none last; where there are no two dates, in the order they are in. */
export function composedOrder<T>(items: readonly T[], dateOf: (item: T) => string | null): InOrder<T> {
  const dates = new Set(items.flatMap((item) => dateOf(item) ?? []));
  if (dates.size < 2) return { by: "rank", items };
  return { by: "date", items: items.toSorted((a, b) => compare(dateOf(a), dateOf(b))) };
}

function compare(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
