/** Tokens a batch, padding included: batches of one to two thousand were fastest and keep memory small. */
const BATCH_TOKENS = 2_000;

/** Indices of texts, grouped so that texts of like length share a batch and none is padded beyond `BATCH_TOKENS`. */
export function batchesOf(lengths: readonly number[]): number[][] {
  const order = lengths.map((_, index) => index).sort((a, b) => (lengths[a] as number) - (lengths[b] as number));
  const groups: number[][] = [];
  let group: number[] = [];
  for (const index of order) {
    if (group.length > 0 && (group.length + 1) * (lengths[index] as number) > BATCH_TOKENS) {
      groups.push(group);
      group = [];
    }
    group.push(index);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
