import type { Place } from "../answer.ts";
import type { RankedPassage } from "../search/rank.ts";
import type { StoredPassage } from "../store/stored-passage.ts";

/** Passages whose token sets have at least this Jaccard index are the same text, give or take a misread character. */
const NEARLY_EQUAL = 0.9;

/** A passage, and the other places where the same text stands. */
export interface DistinctPassage {
  readonly best: RankedPassage;
  readonly alsoIn: readonly Place[];
}

/** How many candidates beyond those wanted are searched for repetitions; further down nothing is worth a reference. */
const LOOKED_THROUGH = 40;

/** The first `count` passages that do not repeat a better one, each with the places of its repetitions. */
export function distinct(ranked: readonly RankedPassage[], count: number): DistinctPassage[] {
  const kept: { best: RankedPassage; alsoIn: Place[]; tokens: Set<number> }[] = [];
  for (const candidate of ranked.slice(0, count + LOOKED_THROUGH)) {
    const tokens = tokensOf(candidate.passage);
    const same = kept.find((other) => areNearlyEqual(other.tokens, tokens));
    if (same !== undefined) {
      const { source, article, lines } = candidate.passage;
      same.alsoIn.push({ source, title: article.title, lines });
    } else if (kept.length < count) {
      kept.push({ best: candidate, alsoIn: [], tokens });
    }
  }
  return kept;
}

/** The set of a passage's tokens, by which it is compared with others. */
export function tokensOf({ sentenceTokens }: StoredPassage): Set<number> {
  return new Set(sentenceTokens.flatMap(({ ids }) => ids));
}

/** Whether two passages, given by their tokens, say the same in the same words. */
export function areNearlyEqual(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  // Sets whose sizes differ by more cannot share enough.
  if (Math.min(a.size, b.size) < NEARLY_EQUAL * Math.max(a.size, b.size)) return false;
  return jaccard(a, b) >= NEARLY_EQUAL;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const token of a) if (b.has(token)) shared++;
  return shared / (a.size + b.size - shared || 1);
}
