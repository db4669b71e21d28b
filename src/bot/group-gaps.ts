import type { Gap } from "./store.ts";

/** Questions that mean much the same. */
export interface GapGroup {
  /** The latest of them. */
  readonly question: string;
  readonly count: number;
}

/** Share of common neighbours, or of common pairs of letters, from which two questions count as the same. */
const SAME_NEIGHBOURS = 0.6;
const SAME_LETTERS = 0.5;
/** Among fewer passages, questions that have nothing in common have the same neighbours. */
const TELLING_PASSAGES = 100;

/**
 * Groups questions by what they are near to in the index (so across wordings and languages) or by their wording; each
 * joins the first group whose first question it resembles. Largest group first. `passages`: how many are indexed.
 */
export function groupGaps(gaps: readonly Gap[], passages: number): GapGroup[] {
  const neighboursTell = passages >= TELLING_PASSAGES;
  const groups: { first: Gap; letters: ReadonlySet<string>; count: number }[] = [];
  for (const gap of gaps) {
    const letters = letterPairs(gap.question);
    const group = groups.find(
      ({ first, letters: others }) =>
        (neighboursTell && overlap(new Set(first.nearest), new Set(gap.nearest)) >= SAME_NEIGHBOURS) ||
        overlap(letters, others) >= SAME_LETTERS,
    );
    if (group) group.count++;
    else groups.push({ first: gap, letters, count: 1 });
  }
  return groups.map(({ first, count }) => ({ question: first.question, count })).sort((a, b) => b.count - a.count);
}

function letterPairs(text: string): Set<string> {
  const letters = [...text.normalize("NFKC").toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

/** Jaccard index, 0..1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((item) => b.has(item)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
