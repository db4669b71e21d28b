import { editDistance } from "../../text/edit-distance.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";

/** By the letters of a word, how many of them may be wrong: in a short one, each other letter makes another word. */
const EDITS = [
  { letters: 11, edits: 2 },
  { letters: 6, edits: 1 },
] as const;

interface Nearest {
  readonly word: string | null;
  readonly distance: number;
  readonly passages: number;
}

const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;

/**
 * The word of the collection that differs least from a folded one that it lacks, of equal ones that which more passages
 * hold; null where none is near. The first letter is taken for right, and one of the two after it.
 */
export async function nearestWord(word: string, snapshot: StoreSnapshot): Promise<string | null> {
  const edits = EDITS.find(({ letters }) => word.length >= letters)?.edits;
  if (edits === undefined || !LETTERS_ONLY.test(word)) return null;
  const [first, second, third] = word as unknown as [string, string, string];
  const beginnings = new Set([first + second, first + third, second + first]);
  let nearest: Nearest = { word: null, distance: edits, passages: 0 };
  for (const beginning of beginnings) {
    for (const { term, passages } of await snapshot.termsBeginning(beginning)) {
      if (Math.abs(term.length - word.length) > nearest.distance || !LETTERS_ONLY.test(term)) continue;
      const distance = editDistance(word, term);
      const isNearer = distance < nearest.distance || (distance === nearest.distance && passages > nearest.passages);
      if (isNearer) nearest = { word: term, distance, passages };
    }
  }
  return nearest.word;
}
