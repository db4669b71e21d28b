import { mandarinReadings, type Syllable } from "../../text/mandarin-syllables.ts";
import { SEQUENCE } from "../../text/terms.ts";

/** What may be a Chinese name in a question, in Latin or Cyrillic letters. */
export interface Name {
  /** Where it stands in the question, in UTF-16 units; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Ways to say it; two syllables or more each. */
  readonly readings: readonly Reading[];
}

type Reading = readonly Syllable[];

interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
  readonly readings: readonly Reading[];
}

const MOST_WORDS = 4;
const MOST_SYLLABLES = 6;
/** In longer names the family name stands where Chinese has it. */
const MOST_TURNED = 3;
/** So many syllables in a row are hardly ever another word by chance. */
export const SURE_SYLLABLES = 3;

const LATIN_OR_CYRILLIC = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const CAPITAL = /\p{Lu}/u;

/**
 * Capitalised words, or any in a question without capitals, that may be read as Mandarin: several in a row, or one that the
 * model does not know by itself. Longer names come first. A given name may stand before the family name: "Zhongli Ding".
 */
export function namesOf(question: string, isKnown: (word: string) => boolean): Name[] {
  const words = nameWords(question, isKnown);
  const names: Name[] = [];
  for (let size = Math.min(MOST_WORDS, words.length); size > 0; size--) {
    for (let first = 0; first + size <= words.length; first++) {
      const own = words.slice(first, first + size);
      const isPart = [words[first - 1], words[first + size]].some((other) => other && isBeside(question, own, other));
      const name = nameOf(question, own, isPart ? SURE_SYLLABLES : 2);
      if (name !== null) names.push(name);
    }
  }
  return names;
}

function nameWords(question: string, isKnown: (word: string) => boolean): NameWord[] {
  const hasCapitals = CAPITAL.test(question);
  const words: NameWord[] = [];
  for (const { 0: text, index } of question.matchAll(SEQUENCE)) {
    if (!LATIN_OR_CYRILLIC.test(text) || (hasCapitals && !CAPITAL.test(text[0] as string))) continue;
    const readings = mandarinReadings(text);
    if (readings.length === 0) continue;
    const isOrdinary = isKnown(text) || isKnown(text.toLowerCase());
    words.push({ start: index, end: index + text.length, isKnown: isOrdinary, readings });
  }
  return words;
}

/** Whether another word belongs to the same name, as far as one can see; the first of a question is capitalised anyway. */
function isBeside(question: string, words: readonly NameWord[], other: NameWord): boolean {
  const [first, last] = [words[0] as NameWord, words.at(-1) as NameWord];
  const between = other.end <= first.start ? [other.end, first.start] : [last.end, other.start];
  return other.start > 0 && question.slice(...between) === " ";
}

/** Null where words are none together, or are said in fewer syllables than they must be. */
function nameOf(question: string, words: readonly NameWord[], fewest: number): Name | null {
  const [first, last] = [words[0] as NameWord, words.at(-1) as NameWord];
  const isTogether = words.every((word, i) => i === 0 || question.slice(words[i - 1]?.end, word.start) === " ");
  if (!isTogether) return null;
  const least = words.every(({ isKnown }) => isKnown) ? SURE_SYLLABLES : fewest;
  const asTyped = readingsOf(words).filter(({ length }) => length >= least);
  const isTurned = words.length > 1 && words.length <= MOST_TURNED;
  const turned = isTurned ? readingsOf([last, ...words.slice(0, -1)]) : [];
  const readings = [...asTyped, ...turned.filter(({ length }) => length >= SURE_SYLLABLES)].filter(
    ({ length }) => length <= MOST_SYLLABLES,
  );
  return readings.length > 0 ? { start: first.start, end: last.end, readings } : null;
}

function readingsOf(words: readonly NameWord[]): Reading[] {
  return words.reduce<Reading[]>(
    (before, { readings }) => before.flatMap((syllables) => readings.map((next) => [...syllables, ...next])),
    [[]],
  );
}
