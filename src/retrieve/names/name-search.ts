import type { TextRange } from "../answer.ts";
import type { StoreSnapshot, WeightedTerm } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";

/** What a question's names are looked for with. */
export interface NameSearch {
  readonly snapshot: StoreSnapshot;
  /** Whether the built-in model knows a word by itself: then it needs no help. */
  readonly isKnown: (word: string) => boolean;
  /** Whether a word says too little for a name to begin or end with it: "的", "是", "一". */
  readonly isLight: (word: string) => boolean;
  /** How near passages are to the question by meaning, in spreads above its background; asked for where it is needed. */
  readonly nearness: (ids: readonly number[]) => Promise<number[]>;
  /** So near a passage must be for a name that is not sure to be taken for more than chance; 3 spreads if nothing is said. */
  readonly leastNearness?: number;
}

/** A name of the question with what tells how the collection writes it in another script; null where nothing there sounds so. */
export interface WantedName extends TextRange {
  readonly find: () => Promise<string | null>;
}

/** A way in which a passage writes a name. */
export interface WrittenName {
  readonly written: string;
  /** Whether it can hardly be another word by chance. */
  readonly isSure: boolean;
}

/** A passage with the names in it that may be the one that was asked for. */
export interface NamingPassage {
  readonly id: number;
  readonly names: readonly WrittenName[];
}

/** Passages that are looked through for a name: those that hold its rarest words. */
const PASSAGES = 20;

/** To find out which passages hold a more frequent word takes too long for a name. */
export const MOST_HOLDERS = 20_000;

/** The passages in which a name is looked for that may be written with these words. */
export async function passagesHolding(
  words: readonly WeightedTerm[],
  snapshot: StoreSnapshot,
): Promise<readonly StoredPassage[]> {
  return snapshot.passages(await snapshot.holders(words, PASSAGES));
}

/** So many spreads above the background, passages are about what the question asks. */
const ON_SUBJECT = 3;

/**
 * Of names that sound like one in a question, the longest in the passage that is nearest to the question; null where that
 * may be chance, and the passage is about something else.
 */
export async function nearestName(
  passages: readonly NamingPassage[],
  { nearness, leastNearness = ON_SUBJECT }: NameSearch,
): Promise<string | null> {
  const naming = passages.filter(({ names }) => names.length > 0);
  if (naming.length === 0) return null;
  const spreads = await nearness(naming.map(({ id }) => id));
  const nearest = Math.max(...spreads);
  const names = naming[spreads.indexOf(nearest)]?.names ?? [];
  const { written, isSure } = names.reduce((best, name) => (name.written.length > best.written.length ? name : best));
  return isSure || nearest >= leastNearness ? written : null;
}
