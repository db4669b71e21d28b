import { termsOf } from "../../text/terms.ts";
import type { ArticleScope } from "../answer.ts";
import { onlySaid } from "../speakers/only-said.ts";
import type { SaidSentences } from "../speakers/speaker-index.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { holdsWords } from "./holds-words.ts";
import { narrowed, seenAs } from "./narrowed-snapshot.ts";

/** What lets an article or a passage through, all of it together. */
export interface Meant extends ArticleScope {
  /** Words and phrases that a passage must have, and must not have: see `holdsWords`. */
  readonly having: readonly string[];
  readonly without: readonly string[];
  /** What those say by whom it shall be said; null where anybody or nobody may. */
  readonly said: SaidSentences | null;
}

export const ANYTHING: Meant = {
  ...{ from: null, to: null, withUndated: true, files: [], article: null },
  ...{ having: [], without: [], said: null },
};

/** Passages with the words of a filter are looked through, those first that have most of them, so many for each filter. */
const LOOKED_THROUGH = 2_000;

/** Ids of the passages that are meant, in ascending order. */
async function passagesMeant(snapshot: StoreSnapshot, meant: Meant): Promise<Set<number>> {
  const { having, without, said, ...scope } = meant;
  const inScope = await snapshot.passageIdsIn(scope);
  let ids = new Set(said === null ? inScope : inScope.filter((id) => said.has(id)));
  for (const words of having) {
    const holders = await holdersOf(snapshot, words);
    ids = new Set([...ids].filter((id) => holders.has(id)));
  }
  for (const words of without) for (const id of await holdersOf(snapshot, words)) ids.delete(id);
  return ids;
}

/**
 * The snapshot in which only these passages are met, and compared as among all; itself where nothing narrows it. Where somebody
 * shall say it, only the sentences that they say are met.
 */
export async function onlyMeant(snapshot: StoreSnapshot, meant: Meant): Promise<StoreSnapshot> {
  const { from, to, files, article, having, without, said } = meant;
  const isNarrow = from !== null || to !== null || article !== null || said !== null;
  if (!isNarrow && files.length + having.length + without.length === 0) return snapshot;
  const ids = await passagesMeant(snapshot, meant);
  if (said === null) return { ...narrowed(snapshot, ids), whole: snapshot.whole ?? snapshot };
  const heard = seenAs(snapshot, (passage) => {
    const places = said.get(passage.id);
    return places === undefined ? passage : onlySaid(passage, places);
  });
  return { ...narrowed(heard, ids), whole: heard };
}

async function holdersOf(snapshot: StoreSnapshot, words: string): Promise<Set<number>> {
  const terms = [...new Set(termsOf(words, await snapshot.languages()))].map((term) => ({ term, weight: 1 }));
  const holders = await snapshot.passages(await snapshot.holders(terms, LOOKED_THROUGH));
  return new Set(holders.filter((passage) => holdsWords(passage, words)).map(({ id }) => id));
}
