/** A passage has a word that it matches so well; of one that is matched less, it has a part. */
export const HELD = 0.6;

/** The inverse document frequency that BM25 uses, > 0, of a word that these passages match so well, 0..1 each. */
export function rarity(matches: Float32Array): number {
  let holders = 0;
  for (let i = 0; i < matches.length; i++) holders += holding(matches[i] as number);
  return inverseFrequency(holders, matches.length);
}

/** The same of a word whose matches stand at its place among those of each passage with all words. */
export function rarityOf(word: number, matches: readonly Float32Array[]): number {
  let holders = 0;
  for (let i = 0; i < matches.length; i++) holders += holding((matches[i] as Float32Array)[word] as number);
  return inverseFrequency(holders, matches.length);
}

function holding(match: number): number {
  return Math.min(1, match / HELD);
}

function inverseFrequency(holders: number, passages: number): number {
  return Math.log(1 + (passages - holders + 0.5) / (holders + 0.5));
}
