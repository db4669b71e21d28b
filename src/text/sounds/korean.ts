import { fold } from "../fold.ts";
import { remember } from "../remember.ts";
import { addTo, dividerIntoThese, readingsByPart, type Sign, type Sound, type SoundTable } from "./sound-table.ts";

/**
 * How the parts of a syllable are spelt, in Unicode's order, after the Revised Romanisation (2000) and McCune and Reischauer
 * (1939), and as names are that follow neither (Samsung, Hyundai, Shin); what a part becomes beside others (신라, Silla) too.
 * Behind a semicolon stands what an initial is spelt with where it begins a word or follows a hard consonant.
 */
const INITIALS = "g;k|kk k|n|d;t|tt t|r n;l|m|b;p|pp p|s|ss s||j;ch|jj|ch|k|t|p|h"
  .split("|")
  .map((part) => part.split(";").map(spellings));
const VOWELS = "a|ae ai|ya|yae|eo o u|e|yeo yo yu|ye|o|wa|wae|oe oi|yo|u oo|wo|we|wi|yu yoo|eu u|ui eui|i"
  .split("|")
  .map(spellings);
const FINALS =
  "|k g ng|k kk ng|k ks|n l|n nj|n|t d n|l r|k l lg|m lm|l p lb|l|l|p lp|l|m|p b m|p ps|t s n|t ss n|ng|t j n|t ch n|k|t ch n|p m|t h"
    .split("|")
    .map(spellings);

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

const { blocks, letters } = blocksAndLetters();
const divide = dividerIntoThese(blocks.keys());

/** Syllables of Hangul by how they are romanised. */
export const KOREAN: SoundTable = {
  language: "ko",
  script: /\p{Script=Hangul}/u,
  isMeaningful: false,
  takesEndings: true,
  lendsWords: true,
  fewest: 2,
  sure: 3,
  readings: remember((word) => readingsByPart(fold(word), (part) => divide(part.replace(HARD_PLACES, HARD)))),
  signsOf: (sound) => blocks.get(sound) ?? [],
  divisions: dividerIntoThese(letters.keys()),
  lettersOf: (block) => letters.get(block) ?? [],
};

function blocksAndLetters() {
  const blocks = new Map<Sound, Sign[]>();
  const letters = new Map<Sign, string[]>();
  for (const block of syllables()) {
    for (const sound of [...romanised(block), ...familyName(block)]) {
      addTo(blocks, sound, block);
      if (sound.startsWith(HARD)) addTo(letters, block, sound.slice(HARD.length));
    }
  }
  return { blocks, letters };
}

function* romanised(block: string): Generator<Sound> {
  const index = block.charCodeAt(0) - FIRST_SYLLABLE;
  const place = Math.floor(index / FINALS.length);
  const [everywhere = [], hard = []] = INITIALS[Math.floor(place / VOWELS.length)] as string[][];
  for (const vowel of VOWELS[place % VOWELS.length] as string[]) {
    for (const final of FINALS[index % FINALS.length] as string[]) {
      for (const initial of everywhere) yield* everywhereSo(initial + vowel + final);
      for (const initial of hard) yield HARD + initial + vowel + final;
    }
  }
}

/** Beside i, s is spoken as sh, and w is written before a single oo. */
function everywhereSo(sound: string): Sound[] {
  const others = sound.startsWith("si") ? [`sh${sound.slice(1)}`] : sound.startsWith("oo") ? [`w${sound}`] : [];
  return [sound, ...others].flatMap((each) => [each, HARD + each]);
}

function familyName(block: string): Sound[] {
  const name = FAMILY_NAMES[block];
  return name === undefined ? [] : spellings(name).map((spelling) => HARD + spelling);
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
