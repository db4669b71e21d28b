/** A passage has a word that it matches so well; of one that is matched less, it has a part. */
export const HELD = 0.6;

/** The inverse document frequency that BM25 uses, > 0, of a word that these passages match so well, 0..1 each. */
export function rarity(matches: Iterable<number>): number {
  let passages = 0;
  let holders = 0;
  for (const match of matches) {
    passages++;
    holders += Math.min(1, match / HELD);
  }
  return Math.log(1 + (passages - holders + 0.5) / (holders + 0.5));
}
