import { narrowed } from "../../retrieve/scope/narrowed-snapshot.ts";
import type { StoreSnapshot } from "../../retrieve/store/passage-store.ts";
import type { StoredPassage } from "../../retrieve/store/stored-passage.ts";

/** Passages whose token sets have at least this Jaccard index answer the same questions. */
const NEARLY_EQUAL = 0.9;

/** A passage with what tells whether another repeats it. */
interface ComparedPassage {
  readonly passage: StoredPassage;
  readonly tokens: ReadonlySet<number>;
}

export async function allPassages(snapshot: StoreSnapshot): Promise<ComparedPassage[]> {
  const passages = await snapshot.passages(await snapshot.passageIds());
  return passages.map((passage) => ({ passage, tokens: tokensOf(passage) }));
}

/**
 * Ids of the passages that are meant, and of all that say nearly the same: an article printed twice, or with a word changed,
 * would answer from its other copy.
 */
export function withRepetitions(
  all: readonly ComparedPassage[],
  isMeant: (passage: StoredPassage) => boolean,
): Set<number> {
  const meant = all.filter(({ passage }) => isMeant(passage));
  const ids = all.filter(({ tokens }) => meant.some((each) => areNearlyEqual(each.tokens, tokens)));
  return new Set([...meant, ...ids].map(({ passage }) => passage.id));
}

function tokensOf({ sentenceTokens }: StoredPassage): Set<number> {
  return new Set(sentenceTokens.flatMap(({ ids }) => ids));
}

function areNearlyEqual(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  // Sets whose sizes differ by more cannot share enough.
  if (Math.min(a.size, b.size) < NEARLY_EQUAL * Math.max(a.size, b.size)) return false;
  return jaccard(a, b) >= NEARLY_EQUAL;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const token of a) if (b.has(token)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

/** A snapshot in which search meets some passages no longer. */
export async function withoutPassages(snapshot: StoreSnapshot, leftOut: ReadonlySet<number>): Promise<StoreSnapshot> {
  const kept = (await snapshot.passageIds()).filter((id) => !leftOut.has(id));
  return narrowed(snapshot, new Set(kept));
}
