import { remember } from "../remember.ts";
import { MANDARIN_CHARACTERS } from "./mandarin-characters.ts";
import { mandarinReadings, spellingsOf } from "./mandarin-syllables.ts";
import { dividerIntoThese, type Sign, type Sound, type SoundTable } from "./sound-table.ts";

const CHARACTERS = charactersBySyllable();
const syllablesOf = remember(syllablesReadFrom);

/** Chinese characters by their readings in Mandarin, which others write in pinyin or after Palladius. */
export const MANDARIN: SoundTable = {
  language: "zh",
  script: /\p{Script=Han}/u,
  isMeaningful: true,
  takesEndings: true,
  lendsWords: false,
  fewest: 2,
  sure: 3,
  readings: mandarinReadings,
  signsOf: remember((syllable) => [...(CHARACTERS.get(syllable) ?? "")]),
  divisions: dividerIntoThese((character) => syllablesOf(character).length > 0, 1),
  lettersOf: (character) => syllablesOf(character).flatMap(spellingsOf),
};

function charactersBySyllable(): Map<Sound, string> {
  const entries = MANDARIN_CHARACTERS.replaceAll("\n", "").matchAll(/(?<![a-z])([a-z]+)(\p{Script=Han}+)/gu);
  return new Map(Array.from(entries, ([, syllable, characters]) => [syllable as Sound, characters as string]));
}

function syllablesReadFrom(character: Sign): Sound[] {
  return [...CHARACTERS].flatMap(([syllable, characters]) => (characters.includes(character) ? [syllable] : []));
}
