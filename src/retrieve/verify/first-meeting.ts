import type { TextRange } from "../answer.ts";

/**
 * Finds the place of the first of these ranges, which are in the order of the text, that has a character of another one; −1 for
 * none. A text of many quotations is not looked through for each of them.
 */
export function firstMeeting(ranges: readonly TextRange[]): (range: TextRange) => number {
  /** Up to where the ranges until each place reach. */
  const reach: number[] = [];
  for (const { end } of ranges) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] as number) > start) high = middle;
      else low = middle + 1;
    }
    return low < ranges.length && (ranges[low] as TextRange).start < end ? low : -1;
  };
}
