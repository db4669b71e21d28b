import { MANDARIN_CHARACTERS } from "./mandarin-characters.ts";
import { mandarinReadings, spellingsOf } from "./mandarin-syllables.ts";
import { addTo, dividerIntoThese, type Sign, type Sound, type SoundTable } from "./sound-table.ts";

const CHARACTERS = charactersBySyllable();
const SYLLABLES = syllablesByCharacter();

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
  signsOf: (syllable) => CHARACTERS.get(syllable) ?? [],
  divisions: dividerIntoThese(SYLLABLES.keys()),
  lettersOf: (character) => (SYLLABLES.get(character) ?? []).flatMap(spellingsOf),
};

function charactersBySyllable(): Map<Sound, Sign[]> {
  const entries = MANDARIN_CHARACTERS.replaceAll("\n", "").matchAll(/([a-z]+)(\p{Script=Han}+)/gu);
  return new Map(Array.from(entries, ([, syllable, characters]) => [syllable as Sound, [...(characters as string)]]));
}

function syllablesByCharacter(): Map<Sign, Sound[]> {
  const found = new Map<Sign, Sound[]>();
  for (const [syllable, characters] of CHARACTERS)
    for (const character of characters) addTo(found, character, syllable);
  return found;
}
