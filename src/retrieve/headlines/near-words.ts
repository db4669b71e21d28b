import { distancesWithin } from "./distance-within.ts";

/** A word of a list that begins, or nearly begins, as one that was typed. */
export interface NearWord {
  /** Its place in the list. */
  readonly number: number;
  readonly distance: number;
}

/** By the length of a word, or of a run of characters, how many letters of it may be wrong. */
const EDITS_OF_WORD = [
  { length: 8, edits: 2 },
  { length: 4, edits: 1 },
] as const;
const EDITS_OF_RUN = [
  { length: 10, edits: 3 },
  { length: 6, edits: 2 },
  { length: 3, edits: 1 },
] as const;

/** A shorter word would be another one with a letter changed. */
const SHORTEST_MISTYPED = 4;

/** Words, found by their beginnings though letters of it are wrong: of the first two at most one. */
export class NearWords {
  readonly #words: readonly string[];
  readonly #byFirst = new Map<string, number[]>();
  readonly #bySecond = new Map<string, number[]>();

  constructor(words: readonly string[]) {
    this.#words = words;
    for (const [number, word] of words.entries()) {
      note(this.#byFirst, word[0] ?? "", number);
      if (word.length > 1 && word[1] !== word[0]) note(this.#bySecond, word[1] as string, number);
    }
  }

  find(typed: string): NearWord[] {
    const edits = EDITS_OF_WORD.find(({ length }) => typed.length >= length)?.edits ?? 0;
    const [first = "", second = ""] = typed;
    const same = this.#byFirst.get(first) ?? [];
    if (edits === 0) {
      const isBegun = (number: number) => (this.#words[number] as string).startsWith(typed);
      return same.filter(isBegun).map((number) => ({ number, distance: 0 }));
    }
    const others = second === first ? [] : (this.#byFirst.get(second) ?? []);
    const shortest = Math.max(SHORTEST_MISTYPED, typed.length - edits);
    const numbers = [...same, ...others, ...(this.#bySecond.get(first) ?? [])].filter(
      (number) => (this.#words[number] as string).length >= shortest,
    );
    const distances = distancesWithin(
      typed,
      numbers.map((number) => this.#words[number] as string),
      "start",
    );
    return numbers.flatMap((number, i) => {
      const distance = distances[i] as number;
      return distance <= edits ? [{ number, distance }] : [];
    });
  }
}

function note(places: Map<string, number[]>, letter: string, number: number): void {
  const known = places.get(letter);
  if (known === undefined) places.set(letter, [number]);
  else known.push(number);
}

/** Runs of characters, any part of which is nearly what was typed. */
export function nearRuns(typed: string, runs: readonly string[]): NearWord[] {
  const edits = EDITS_OF_RUN.find(({ length }) => typed.length >= length)?.edits ?? 0;
  const distances = distancesWithin(typed, runs, "anywhere");
  return runs.flatMap((_, number) => {
    const distance = distances[number] as number;
    return distance <= edits ? [{ number, distance }] : [];
  });
}
