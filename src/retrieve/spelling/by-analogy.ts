import { fold } from "../../text/fold.ts";
import type { WrittenWord } from "../compounds/written-words.ts";

/** What words have in common by chance is shorter; the beginning and the end of a word count as letters. */
const LEAST_SHARED = 4;

/** Of the words of a text at least so many are spelt otherwise than they are typed, or its language is not one of accents. */
const LEAST_ACCENTED = 0.02;

/** A stretch of a word that stands in others too. */
interface Shared {
  readonly start: number;
  readonly length: number;
}

/**
 * Spells words that a text lacks as it spells others that are like them: "yasamistir" takes its accents from "yaşamak" and
 * "başlamıştır". Each letter is written as in the words that have the longest stretch of letters around it.
 */
export class Analogy {
  /** All words, with a space before and behind each: without accents, and as they are written, letter by letter. */
  readonly #folded: string;
  readonly #written: string;
  readonly #hasAccents: boolean;

  constructor(words: readonly WrittenWord[]) {
    const keys: string[] = [];
    const written: string[] = [];
    let accented = 0;
    for (const { key, text } of words) {
      const lower = text.toLowerCase();
      if (lower.length !== key.length) continue;
      keys.push(key);
      written.push(lower);
      if (lower !== key) accented += 1;
    }
    this.#folded = ` ${keys.join(" ")} `;
    this.#written = ` ${written.join(" ")} `;
    this.#hasAccents = accented > 0 && accented >= LEAST_ACCENTED * keys.length;
  }

  /** @param word A word that may lack its accents; capitals stay capitals. */
  spell(word: string): string {
    const typed = ` ${fold(word)} `;
    if (!this.#hasAccents || typed.length !== word.length + 2) return word;
    const longest = this.#longestShared(typed);
    let spelt = "";
    for (let at = 1; at < typed.length - 1; at++) {
      const shared = longest[at] as Shared;
      const letter = word[at - 1] as string;
      const meant = shared.length < LEAST_SHARED ? letter : this.#letterAt(at, shared, typed);
      spelt += meant === letter.toLowerCase() ? letter : inCaseOf(letter, meant);
    }
    return spelt;
  }

  /** Whether a word stands in the text that begins like this one, with so many letters. */
  hasBeginning(word: string, letters: number): boolean {
    return word.length >= letters && this.#folded.includes(` ${word.slice(0, letters)}`);
  }

  /** By place in a word, the longest stretch around it that stands in other words; of equal ones the first. */
  #longestShared(typed: string): Shared[] {
    const longest: Shared[] = Array.from({ length: typed.length }, () => ({ start: 0, length: 0 }));
    // From one place to the next, a stretch loses its first letter at most.
    let length = 0;
    for (let start = 0; start < typed.length; start++) {
      length = Math.max(0, length - 1);
      while (start + length < typed.length && this.#folded.includes(typed.slice(start, start + length + 1))) length++;
      for (let at = start; at < start + length; at++) {
        if (length > (longest[at] as Shared).length) longest[at] = { start, length };
      }
    }
    return longest;
  }

  /** How most of the words that have a stretch write one of its letters; of equal ones the first. */
  #letterAt(at: number, { start, length }: Shared, typed: string): string {
    const stretch = typed.slice(start, start + length);
    const votes = new Map<string, number>();
    for (let found = this.#folded.indexOf(stretch); found >= 0; found = this.#folded.indexOf(stretch, found + 1)) {
      const letter = this.#written[found + at - start] as string;
      votes.set(letter, (votes.get(letter) ?? 0) + 1);
    }
    return [...votes].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
  }
}

function inCaseOf(letter: string, meant: string): string {
  return letter === letter.toLowerCase() ? meant : meant.toUpperCase();
}
