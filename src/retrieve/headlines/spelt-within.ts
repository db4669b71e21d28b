import { remember } from "../../text/remember.ts";
import type { Alphabet } from "../../text/sounds/alphabet.ts";
import { CYRILLIC } from "../../text/sounds/cyrillic.ts";
import { GREEK } from "../../text/sounds/greek.ts";
import { JAPANESE } from "../../text/sounds/japanese.ts";
import { KOREAN } from "../../text/sounds/korean.ts";
import { MANDARIN } from "../../text/sounds/mandarin.ts";

/** The letters that may stand for a sign: one character, or a few. */
type LettersOf = (sign: string) => readonly string[];

/** No sign of a script is longer: "っきょう". */
const LONGEST_SIGN = 4;

const IN_OTHER_LETTERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Scripts each character of which is a syllable. */
const ALONE = /[\p{Script=Han}\p{Script=Hangul}]/u;
/** Scripts in which a word may begin at any character, as words are written together. */
const SYLLABIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Where a sign stands: a word, by its place in the list, and the character behind the sign there; in turns. */
type Places = number[];

/** Words in other scripts, found by how they are spelt in letters: pinyin, Palladius, romaji, romanised Korean, Cyrillic, Greek. */
export class SpeltWords {
  readonly #words: readonly string[];
  readonly #signs = new Map<string, Places>();

  /** @param words folded */
  constructor(words: readonly string[]) {
    this.#words = words;
    for (const [number, word] of words.entries()) {
      if (!IN_OTHER_LETTERS.test(word)) continue;
      const starts = SYLLABIC.test(word) ? word.length : 1;
      for (let at = 0; at < starts; at++) for (const sign of signsAt(word, at)) this.#note(sign, number, at);
    }
  }

  /**
   * Places in the list of the words a part of which the letters spell, the last sound of which may be begun only; words of an
   * alphabet are spelt from their beginning.
   *
   * @param isLoose also with what many do not tell apart when they speak Mandarin: z and zh, n and ng at the end
   */
  find(letters: string, isLoose: boolean): number[] {
    const lettersOf = isLoose ? looseLettersOf : strictLettersOf;
    const found = new Set<number>();
    for (const [sign, places] of this.#signs) {
      for (const spelling of lettersOf(sign)) {
        if (
          spelling === "" ||
          !(letters.startsWith(spelling) || (spelling.startsWith(letters) && spelling !== letters))
        )
          continue;
        for (let i = 0; i < places.length; i += 2) {
          const [number, behind] = [places[i] as number, places[i + 1] as number];
          if (!found.has(number) && goesOn(letters, spelling.length, this.#words[number] as string, behind, lettersOf))
            found.add(number);
        }
      }
    }
    return [...found];
  }

  #note(sign: string, number: number, at: number): void {
    const known = this.#signs.get(sign);
    if (known === undefined) this.#signs.set(sign, [number, at + sign.length]);
    else known.push(number, at + sign.length);
  }
}

/** Whether the letters from a place on spell what stands from a character on, or its beginning. */
function goesOn(letters: string, from: number, word: string, at: number, lettersOf: LettersOf): boolean {
  if (from >= letters.length) return true;
  for (const sign of signsAt(word, at)) {
    for (const spelling of lettersOf(sign)) {
      if (spelling === "") continue;
      if (letters.startsWith(spelling, from)) {
        if (goesOn(letters, from + spelling.length, word, at + sign.length, lettersOf)) return true;
      } else if (spelling.length > letters.length - from && spelling.startsWith(letters.slice(from))) return true;
    }
  }
  return false;
}

/** What may be a sign from a character on; a sign without letters is none. */
function signsAt(word: string, at: number): string[] {
  if (at >= word.length) return [];
  if (ALONE.test(word[at] as string)) return [word[at] as string];
  const signs = Array.from({ length: Math.min(LONGEST_SIGN, word.length - at) }, (_, i) => word.slice(at, at + i + 1));
  return signs.filter((sign) => strictLettersOf(sign).length > 0);
}

const strictLettersOf: LettersOf = remember((sign) => {
  const sounds = [MANDARIN, JAPANESE, KOREAN].find(({ script }) => script.test(sign[0] as string));
  if (sounds !== undefined) return sounds.lettersOf(sign);
  return [CYRILLIC, GREEK].flatMap(({ spellings }: Alphabet) => spellings.get(sign) ?? []);
});

const looseLettersOf: LettersOf = remember((sign) => [...new Set(strictLettersOf(sign).flatMap(looseForms))]);

function looseForms(letters: string): string[] {
  const other = /^[zcs]h/.test(letters) ? letters.replace("h", "") : letters.replace(/^[zcs]/, "$&h");
  return [letters, other].flatMap((form) => {
    if (/[aei]ng$/.test(form)) return [form, form.slice(0, -1)];
    return /[aei]n$/.test(form) ? [form, `${form}g`] : [form];
  });
}
