/** Damps the lead of the first places (Cormack et al., SIGIR 2009). */
const DAMPING = 60;

/** Reciprocal rank fusion: the best of several rankings together, at most `count`. */
export function fuse(rankings: readonly (readonly number[])[], count: number): number[] {
  const scores = new Map<number, number>();
  for (const ranking of rankings) {
    for (const [i, position] of ranking.entries()) {
      scores.set(position, (scores.get(position) ?? 0) + 1 / (DAMPING + i + 1));
    }
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([position]) => position);
}
