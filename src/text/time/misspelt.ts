import { editDistance } from "../edit-distance.ts";
import { remember } from "../remember.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";

/** Shorter names are a letter away from too many other words ("gestern" from "Gestein"). In letters. */
const LEAST_LETTERS = 8;
const NAME = /^[a-z]+$/;

const namesOf = remember((lexicon: Lexicon): readonly (readonly [string, Meaning])[] =>
  [...lexicon.meanings].filter(
    ([word, { kind }]) => /[MWr]/.test(kind) && word.length >= LEAST_LETTERS && NAME.test(word),
  ),
);

/**
 * What a long name of a day or a month says that has a letter wrong, between its first and last ("febuary", "yestarday"); undefined
 * of any other word. A letter more at its end is no slip: "Thursdays" are many.
 * @param word folded
 */
export function misspelt(word: string, lexicon: Lexicon): Meaning | undefined {
  if (word.length < LEAST_LETTERS - 1 || lexicon.words.division !== "words" || !NAME.test(word)) return undefined;
  return namesOf(lexicon).find(([name]) => isSlip(word, name))?.[1];
}

function isSlip(word: string, name: string): boolean {
  return (
    Math.abs(word.length - name.length) <= 1 &&
    word.charAt(0) === name.charAt(0) &&
    word.at(-1) === name.at(-1) &&
    editDistance(word, name) === 1
  );
}
