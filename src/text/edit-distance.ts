/**
 * The fewest letters to insert, leave out, replace or swap with a neighbour that make one word of the other, no pair of
 * letters being edited twice (optimal string alignment, after Damerau, 1964).
 */
export function editDistance(one: string, other: string): number {
  let [beforeLast, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const substitution = (last[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(substitution, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] as number) + 1);
      }
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[other.length] as number;
}
