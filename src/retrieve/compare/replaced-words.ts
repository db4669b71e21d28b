import type { TextRange } from "../answer.ts";
import { type Unit, weightOf } from "../verify/units.ts";

/** Words of one of two sentences, and of the other those in their place; a range without length where nothing is. */
export interface Replaced {
  readonly one: TextRange;
  readonly other: TextRange;
}

/** Of the words of the longer one, by their weight, sentences that are the same have so many in one order. */
const LEAST_SAME = 0.6;
/** Fewer words, in tenths of a word, are the same by chance. */
const LEAST_WEIGHT = 30;

/** What was replaced in a sentence that another text has too, in its order: empty where nothing was, null where it is no such sentence. */
export function replacedWords(one: readonly Unit[], other: readonly Unit[]): Replaced[] | null {
  const least = Math.max(LEAST_WEIGHT, LEAST_SAME * Math.max(weightOf(one), weightOf(other)));
  if (sharedWeight(one, other) < least) return null;
  const same = inSameOrder(one, other);
  if (same.reduce((sum, [at]) => sum + (one[at] as Unit).weight, 0) < least) return null;
  return between(same, one, other);
}

/** The weight of the words that both have, in whatever order. */
function sharedWeight(one: readonly Unit[], other: readonly Unit[]): number {
  const left = new Map<string, number>();
  for (const { key } of other) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const { key, weight } of one) {
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    shared += weight;
  }
  return shared;
}

/** The longest sequence of words that both have in this order, by their places: the longest common subsequence. */
function inSameOrder(one: readonly Unit[], other: readonly Unit[]): (readonly [number, number])[] {
  const width = other.length + 1;
  /** Of each pair of places, how long it is from there on. */
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const isSame = one[i]?.key === other[j]?.key;
      lengths[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const places: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i]?.key === other[j]?.key) places.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}

function between(
  same: readonly (readonly [number, number])[],
  one: readonly Unit[],
  other: readonly Unit[],
): Replaced[] {
  const ends = [...same, [one.length, other.length] as const];
  return ends.flatMap(([i, j], place) => {
    const [before, beforeOther] = same[place - 1] ?? [-1, -1];
    if (i === before + 1 && j === beforeOther + 1) return [];
    return [{ one: rangeOf(one, before + 1, i), other: rangeOf(other, beforeOther + 1, j) }];
  });
}

/** From the first to before the last of these words; where there are none, where they would stand. */
function rangeOf(units: readonly Unit[], first: number, end: number): TextRange {
  if (first < end) return { start: (units[first] as Unit).start, end: (units[end - 1] as Unit).end };
  const at = units[first]?.start ?? units.at(-1)?.end ?? 0;
  return { start: at, end: at };
}
