import type { StemFinder } from "../../text/stem.ts";
import { stemTerm } from "../../text/terms.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";

/** The words of which compounds may be made: those of the collection and of the question. */
export interface Vocabulary {
  readonly snapshot: StoreSnapshot;
  /** Stems in the languages of the collection that have compounds. */
  readonly stemsOf: StemFinder;
  /** Stems of the question's words. */
  readonly asked: ReadonlySet<string>;
}

/** How many passages hold words of these stems; a question's own word counts one. */
export async function frequenciesOf(
  stems: readonly string[],
  { snapshot, asked }: Pick<Vocabulary, "snapshot" | "asked">,
): Promise<Map<string, number>> {
  const distinct = [...new Set(stems)];
  const { frequencies } = await snapshot.termStatistics(distinct.map(stemTerm));
  return new Map(distinct.map((stem, i) => [stem, Math.max(frequencies[i] as number, asked.has(stem) ? 1 : 0)]));
}
