import { editDistance } from "../../text/edit-distance.ts";
import type { TextRange } from "../answer.ts";
import { writtenApart } from "../compounds/written-apart.ts";
import { wordsOf } from "../compounds/written-words.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { LexicalQuery } from "./bm25.ts";

/** By the letters of a word, how many of them may be wrong: in a short one, each other letter makes another word. */
const EDITS = [
  { letters: 11, edits: 2 },
  { letters: 6, edits: 1 },
] as const;

/** The word of the collection that is meant by a misspelt one, or the two that were typed in one. */
export interface Correction {
  readonly word: string;
  /**
   * How surely it is meant, 0..1: 1 - edit distance / letters of the shorter of the two words, as in the fuzzy queries of
   * Apache Lucene. With as many edits as are allowed it is 0.8 at least.
   */
  readonly likeness: number;
}

interface Nearest {
  readonly word: string | null;
  readonly distance: number;
  readonly passages: number;
}

const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;

interface Typed {
  readonly typed: LexicalQuery;
  readonly snapshot: StoreSnapshot;
  /** Whether a word is known to be right, although the collection lacks it. */
  readonly isKnown: (word: string) => boolean;
}

/** Corrections of a question's words, each with the place of the word that was typed. */
export async function correctMisspellings(
  question: string,
  { typed, snapshot, isKnown }: Typed,
): Promise<(Correction & TextRange)[]> {
  const corrections: (Correction & TextRange)[] = [];
  for (const { key, text, start, end } of wordsOf(question)) {
    // A term that stands in the query though the collection lacks it has no other form there.
    if (typed.frequencies.get(key) !== 0 || isKnown(text)) continue;
    const apart = await writtenApart(key, snapshot);
    const nearest = apart === null ? await nearestWord(key, snapshot) : { word: apart, likeness: 1 };
    if (nearest !== null) corrections.push({ ...nearest, start, end });
  }
  return corrections;
}

/**
 * The word of the collection that differs least from a folded one that it lacks, of equal ones that which more passages
 * hold; null where none is near. The first letter is taken for right, and one of the two after it.
 */
export async function nearestWord(word: string, snapshot: StoreSnapshot): Promise<Correction | null> {
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
  if (nearest.word === null) return null;
  return { word: nearest.word, likeness: 1 - nearest.distance / Math.min(word.length, nearest.word.length) };
}
