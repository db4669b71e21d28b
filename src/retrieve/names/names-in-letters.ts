import type { Reading, SoundTable } from "../../text/sounds/sound-table.ts";
import type { TextRange } from "../answer.ts";

/** What may be a name of a language, in a text in Latin or Cyrillic letters. */
export interface LetteredName extends TextRange {
  /** Ways to say it; as many sounds each as its language wants at least. */
  readonly readings: readonly Reading[];
  /** It begins with a small letter, in a text with capitals: a foreign word for a thing, if anything ("kimjang"). */
  readonly isSmall: boolean;
}

interface NameWord extends TextRange {
  readonly isKnown: boolean;
  readonly isSmall: boolean;
  readonly readings: readonly Reading[];
}

/** How names are told from other words. */
export interface NameReader {
  readonly table: SoundTable;
  /** Whether the built-in model knows a word by itself. */
  readonly isKnown: (word: string) => boolean;
}

/** Names of more words are not looked for. */
export const MOST_WORDS = 4;
/** Nor are those of more sounds. */
export const MOST_SOUNDS = 8;
/** In longer names the family name stands where its language has it. */
const MOST_TURNED = 3;

const LETTERS = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{M}`;
/** A word, also where characters of a script without spaces stand beside it: "请问Haier在哪里". None of a code: "X200". */
const WORD = new RegExp(`(?<![${LETTERS}\\p{N}])[${LETTERS}]+(?:['’‐‑-][${LETTERS}]+)*(?![${LETTERS}\\p{N}])`, "gu");
const CAPITAL = /\p{Lu}/u;
/** An initial or an article; but Russian Е is 叶. */
const ONE_LATIN_LETTER = /^[a-z]$/i;
/** What stands before a word that is not the first of its sentence. */
const INSIDE_SENTENCE = /[\p{L}\p{M}\p{N},] $/u;

/**
 * Capitalised words, or any in a text without capitals, that may be read in a language: several in a row, or one that the
 * model does not know by itself; of other words each that it does not know, of languages that lend words. Longer names come
 * first. A given name may stand before the family name: "Zhongli Ding".
 */
export function namesInLetters(text: string, { table, isKnown }: NameReader): LetteredName[] {
  const words = nameWords(text, { table, isKnown });
  const names: LetteredName[] = [];
  for (let size = Math.min(MOST_WORDS, words.length); size > 0; size--) {
    for (let first = 0; first + size <= words.length; first++) {
      const own = words.slice(first, first + size);
      const isPart = [words[first - 1], words[first + size]].some((other) => other && isBeside(text, own, other));
      const isOrdinary = own.every((word) => word.isKnown);
      const fewest = isPart || isOrdinary ? table.sure : table.fewest;
      if (!areTogether(text, own)) continue;
      if (size > 1 && own.some((word) => word.isSmall)) continue;
      const readings = readingsOfName(own, fewest, table);
      if (readings.length === 0) continue;
      const [start, end] = [own[0]?.start as number, own.at(-1)?.end as number];
      names.push({ start, end, readings, isSmall: own.some((word) => word.isSmall) });
    }
  }
  return names;
}

function nameWords(text: string, { table, isKnown }: NameReader): NameWord[] {
  const hasCapitals = CAPITAL.test(text);
  const words: NameWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (ONE_LATIN_LETTER.test(word)) continue;
    const isSmall = hasCapitals && !CAPITAL.test(word[0] as string);
    if (isSmall && !table.lendsWords) continue;
    const readings = table.readings(word);
    if (readings.length === 0) continue;
    const isOrdinary = isKnown(word) || isKnown(word.toLowerCase());
    if (isSmall && isOrdinary) continue;
    words.push({ start: index, end: index + word.length, isKnown: isOrdinary, isSmall, readings });
  }
  return words;
}

/** Whether another word belongs to the same name, as far as one can see; the first of a sentence is capitalised anyway. */
function isBeside(text: string, words: readonly NameWord[], other: NameWord): boolean {
  const [first, last] = [words[0] as NameWord, words.at(-1) as NameWord];
  if (first.isSmall || other.isSmall) return false;
  const between = other.end <= first.start ? [other.end, first.start] : [last.end, other.start];
  return text.slice(...between) === " " && INSIDE_SENTENCE.test(text.slice(Math.max(0, other.start - 2), other.start));
}

function areTogether(text: string, words: readonly NameWord[]): boolean {
  return words.every((word, i) => i === 0 || text.slice(words[i - 1]?.end, word.start) === " ");
}

/** None where words are said in fewer sounds than they must be. */
function readingsOfName(words: readonly NameWord[], fewest: number, { sure }: SoundTable): Reading[] {
  const isTurned = words.length > 1 && words.length <= MOST_TURNED;
  const turned = isTurned ? readingsOf([words.at(-1) as NameWord, ...words.slice(0, -1)]) : [];
  return [
    ...readingsOf(words).filter(({ length }) => length >= fewest),
    ...turned.filter(({ length }) => length >= sure),
  ].filter(({ length }) => length <= MOST_SOUNDS);
}

function readingsOf(words: readonly NameWord[]): Reading[] {
  return words.reduce<Reading[]>(
    (before, { readings }) => before.flatMap((sounds) => readings.map((next) => [...sounds, ...next])),
    [[]],
  );
}
