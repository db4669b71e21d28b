/** What a question's similarities to passages beside the point are like: the scale on which any one of them is read. */
export interface Background {
  /** Median of the similarities. */
  readonly centre: number;
  /** Their usual distance from it, > 0. */
  readonly spread: number;
}

/** What is known of a model counts as much as so many passages of the index. */
const KNOWN_COUNTS_AS = 32;

/**
 * The background of a question's similarities, from those of a sample of the index: their median, and the root mean square
 * of the distances below it. Passages that answer the question lie above, and move neither of the two. Where the sample is
 * small, what is `known` of the model holds it up; null where it tells nothing, as all of it is equally near.
 */
export function backgroundOf(similarities: readonly number[], known: Background | null): Background | null {
  const sorted = similarities.toSorted((a, b) => a - b);
  const count = sorted.length;
  const centre = medianOf(sorted);
  const below = sorted.slice(0, Math.floor(count / 2));
  const variance = below.reduce((sum, each) => sum + (each - centre) ** 2, 0) / Math.max(1, below.length);
  const prior = known === null ? 0 : KNOWN_COUNTS_AS;
  const blend = (measured: number, expected: number) => (count * measured + prior * expected) / (count + prior);
  const spread = Math.sqrt(blend(variance, (known?.spread ?? 0) ** 2));
  // Not so where there is nothing to go by: the spread is no number then.
  return spread > 0 ? { centre: blend(centre, known?.centre ?? 0), spread } : null;
}

/**
 * How far a similarity stands out of its background, in spreads: about 0 for a passage beside the point, whatever the model
 * and however wide or narrow its similarities lie. 0 without a background.
 */
export function standardised(similarity: number, background: Background | null): number {
  return background === null ? 0 : (similarity - background.centre) / background.spread;
}

/** 0 for none. */
function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
