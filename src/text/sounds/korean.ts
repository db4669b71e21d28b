import { fold } from "../fold.ts";
import { remember } from "../remember.ts";
import { dividerIntoThese, readingsByPart, type Sign, type Sound, type SoundTable } from "./sound-table.ts";

/**
 * How the parts of a syllable are spelt, in Unicode's order, after the Revised Romanisation (2000) and McCune and Reischauer
 * (1939), and as names are that follow neither (Samsung, Hyundai, Shin); what a part becomes beside others (신라, Silla) too.
 * Behind a semicolon stands what an initial is spelt with where it begins a word or follows a hard consonant.
 */
const INITIALS = "g;k|kk k|n|d;t|tt t|r n;l|m|b;p|pp p|s|ss s||j;ch|jj|ch|k|t|p|h".split("|");
const INITIALS_ANYWHERE = INITIALS.map((ways) => spellings(ways.split(";")[0] as string));
const INITIALS_AT_HARD_PLACES = INITIALS.map((ways) => ways.split(";").flatMap(spellings));
const VOWELS = "a|ae ai|ya|yae|eo o u|e|yeo yo yu|ye|o|wa|wae|oe oi|yo|u oo|wo|we|wi|yu yoo|eu u|ui eui|i"
  .split("|")
  .map(spellings);
const FINALS =
  "|k g ng|k kk ng|k ks|n l|n nj|n|t d n|l r|k l lg|m lm|l p lb|l|l|p lp|l|m|p b m|p ps|t s n|t ss n|ng|t j n|t ch n|k|t ch n|p m|t h"
    .split("|")
    .map(spellings);

/** Beside i, s is spoken as sh, and w is written before a single oo. */
const ALSO_SPELT: readonly (readonly [beginning: string, other: string])[] = [
  ["si", "shi"],
  ["oo", "woo"],
];
const USUALLY_SPELT = ALSO_SPELT.map(([usual, other]) => [other, usual] as const);

/** Family names as their bearers spell them. */
const FAMILY_NAMES: Readonly<Record<string, string>> = {
  ...{ 이: "lee yi rhee", 박: "park", 임: "lim rim", 유: "ryu", 노: "roh", 오: "oh", 서: "suh", 허: "huh" },
};

/** Stands before a sound that begins a word or follows a hard consonant: "kim" may be 김 there, elsewhere only 킴. */
const HARD = "^";
const HARD_PLACES = /^|(?<=k)(?=[tpc])|(?<=t)(?=[kpc])|(?<=p)(?=[ktc])|(?<=l)(?=l)/g;

/** Rows and cells of the 2,350 syllables of KS X 1001, as bytes: those that Korean is written with. */
const ROWS = [0xb0, 0xc8] as const;
const CELLS = [0xa1, 0xfe] as const;

const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = new Set(syllables());

/** Of "^kkyeong". */
const LONGEST_SOUND = 8;

const signsOf = remember(syllablesReadSo);
const divide = dividerIntoThese((sound) => signsOf(sound).length > 0, LONGEST_SOUND);

/** Syllables of Hangul by how they are romanised. No table is made of them: that would take longer than a question. */
export const KOREAN: SoundTable = {
  language: "ko",
  script: /\p{Script=Hangul}/u,
  isMeaningful: false,
  takesEndings: true,
  lendsWords: true,
  fewest: 2,
  sure: 3,
  readings: remember((word) => readingsByPart(fold(word), (part) => divide(part.replace(HARD_PLACES, HARD)))),
  signsOf,
  divisions: dividerIntoThese((character) => SYLLABLES.has(character), 1),
  lettersOf: remember(spellingsOf),
};

function syllablesReadSo(sound: Sound): Sign[] {
  const isHard = sound.startsWith(HARD);
  const letters = isHard ? sound.slice(HARD.length) : sound;
  const found = [letters, ...respelt(letters, USUALLY_SPELT)].flatMap((each) => syllablesSpelt(each, isHard));
  if (isHard) found.push(...Object.keys(FAMILY_NAMES).filter((name) => familyNames(name).includes(letters)));
  return [...new Set(found)].filter((block) => SYLLABLES.has(block));
}

function syllablesSpelt(letters: string, isHard: boolean): Sign[] {
  return beginnings(letters, isHard ? INITIALS_AT_HARD_PLACES : INITIALS_ANYWHERE).flatMap((initial) =>
    beginnings(initial.rest, VOWELS).flatMap((vowel) =>
      beginnings(vowel.rest, FINALS).flatMap((final) =>
        final.rest === "" ? [syllable(initial.place, vowel.place, final.place)] : [],
      ),
    ),
  );
}

/** The parts of a syllable that letters may begin with, by their place in Unicode's order, with the letters that are left. */
function beginnings(letters: string, parts: readonly (readonly string[])[]): { place: number; rest: string }[] {
  return parts.flatMap((ways, place) =>
    ways.filter((way) => letters.startsWith(way)).map((way) => ({ place, rest: letters.slice(way.length) })),
  );
}

function spellingsOf(block: Sign): string[] {
  if (!SYLLABLES.has(block)) return [];
  const index = block.charCodeAt(0) - FIRST_SYLLABLE;
  const place = Math.floor(index / FINALS.length);
  const initials = INITIALS_AT_HARD_PLACES[Math.floor(place / VOWELS.length)] as string[];
  const [vowels, finals] = [VOWELS[place % VOWELS.length] as string[], FINALS[index % FINALS.length] as string[]];
  const usual = initials.flatMap((initial) =>
    vowels.flatMap((vowel) => finals.map((final) => initial + vowel + final)),
  );
  return [...usual.flatMap((each) => [each, ...respelt(each, ALSO_SPELT)]), ...familyNames(block)];
}

/** A spelling with another beginning, where it has one. */
function respelt(letters: string, pairs: readonly (readonly [from: string, to: string])[]): string[] {
  return pairs.flatMap(([from, to]) => (letters.startsWith(from) ? [to + letters.slice(from.length)] : []));
}

function familyNames(block: Sign): string[] {
  const name = FAMILY_NAMES[block];
  return name === undefined ? [] : spellings(name);
}

function syllable(initial: number, vowel: number, final: number): Sign {
  return String.fromCharCode(FIRST_SYLLABLE + (initial * VOWELS.length + vowel) * FINALS.length + final);
}

function syllables(): string {
  const bytes: number[] = [];
  for (let row = ROWS[0]; row <= ROWS[1]; row++) {
    for (let cell = CELLS[0]; cell <= CELLS[1]; cell++) bytes.push(row, cell);
  }
  return new TextDecoder("euc-kr").decode(Uint8Array.from(bytes));
}

/** The words of a list; of an empty one, the empty word. */
function spellings(list: string): string[] {
  return list.split(" ");
}
