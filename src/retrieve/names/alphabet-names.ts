import type { TextRange } from "../answer.ts";

/** A word that may be a name, of a text in the letters of an alphabet. */
export interface AlphabetName extends TextRange {
  readonly written: string;
  /** Whether the built-in model knows it by itself. */
  readonly isKnown: boolean;
}

/** Shorter words are not looked for. */
export const FEWEST_LETTERS = 4;

/** A name of so many letters is hardly ever another word by chance: of 500 invented ones of five letters, 2 were, of four 30. */
export const SURE_LETTERS = 5;

/** What the model knows by itself may be of several meanings ("German"), unless it is as long as that. */
const FEWEST_LETTERS_KNOWN = 7;

/** More names are not looked for: German writes every noun with a capital. */
const MOST_NAMES = 6;

const WORD = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)?(?![\p{L}\p{M}\p{N}])/gu;
const CAPITAL = /\p{Lu}/u;

/**
 * Capitalised words, or any in a text without capitals, with such a letter; the longest ones of many. What the model knows is
 * a name only if it is long.
 */
export function namesInAlphabet(text: string, letter: RegExp, isKnown: (word: string) => boolean): AlphabetName[] {
  const words = CAPITAL.test(text) ? capitalisedWords(text) : text.matchAll(WORD);
  const names: AlphabetName[] = [];
  for (const { 0: written, index } of words) {
    if (written.length < FEWEST_LETTERS || !letter.test(written)) continue;
    const isOrdinary = isKnown(written) || isKnown(written.toLowerCase());
    if (isOrdinary && written.length < FEWEST_LETTERS_KNOWN) continue;
    names.push({ start: index, end: index + written.length, written, isKnown: isOrdinary });
  }
  return names.sort((a, b) => b.written.length - a.written.length).slice(0, MOST_NAMES);
}

/** Words of a text that begin with a capital letter. */
export function* capitalisedWords(text: string): Generator<RegExpExecArray> {
  for (const found of text.matchAll(WORD)) if (CAPITAL.test(found[0][0] as string)) yield found;
}
