import { fold } from "../../text/fold.ts";
import { type Replacement, replaceRanges } from "../../text/replace-ranges.ts";
import { type WrittenWord, wordsOf } from "../compounds/written-words.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { Analogy } from "./by-analogy.ts";
import { openingOf } from "./interrogatives.ts";
import { likeliestSequence, type PossibleSpelling } from "./likeliest-sequence.ts";
import { type PrintedSpellings, printedSpellings } from "./printed-spellings.ts";

/**
 * Of a question's words, the share that these passages must hold for its short ones to be spelt anew. Below it the question
 * is in another language, whose words are no bad spellings of this one's: English "is" is not Turkish "iş".
 */
const LEAST_HELD = 0.5;
const SHORT_LETTERS = 4;

/** Words that begin with so many letters alike are forms of one, which is held then too. */
const BEGINNING_LETTERS = 5;

/** How much more often than the typed spelling another one must stand there to be meant, in a question without any accent. */
const PREFERRED = 3;

/** A word that asks may stand behind a preposition of so many letters at most: "desde cuándo". */
const LONGEST_PREPOSITION = 5;

const SMALL_LETTERS_ONLY = /^[\p{Ll}\p{Lo}]+$/u;

/**
 * Spells a question as passages do, those first that hold most of its terms.
 *
 * @param isKnown Whether a word is known to be right, although the passages lack it.
 */
export function spellAs(
  passages: readonly StoredPassage[],
  question: string,
  isKnown: (word: string) => boolean,
): string {
  const words = wordsOf(question);
  const printed = printedSpellings(passages, words);
  const speller = new Speller({ question, words, printed, isKnown, language: passages[0]?.article.language ?? "und" });
  return replaceRanges(question, speller.replacements());
}

interface Asked {
  readonly question: string;
  readonly words: readonly WrittenWord[];
  readonly printed: PrintedSpellings;
  readonly isKnown: (word: string) => boolean;
  /** Of the first passage. */
  readonly language: string;
}

/** Chooses the spellings of one question. */
class Speller {
  readonly #asked: Asked;
  /** The question has no accent, so that it tells nothing of where there are none. */
  readonly #isPlain: boolean;
  readonly #isSameLanguage: boolean;
  /** Who types capitals means those that were typed. */
  readonly #hasCapitals: boolean;
  #analogy: Analogy | null = null;

  constructor(asked: Asked) {
    this.#asked = asked;
    // A final sigma is no accent.
    this.#isPlain = fold(asked.question) === asked.question.toLowerCase().replaceAll("ς", "σ");
    this.#hasCapitals = /\p{Lu}/u.test(asked.question);
    this.#isSameLanguage = this.#hasLanguage();
  }

  replacements(): Replacement[] {
    const { words, printed } = this.#asked;
    const replacements: Replacement[] = [];
    /** Words in a row, with how each may be spelt. */
    let row: { readonly word: WrittenWord; readonly among: readonly PossibleSpelling[] }[] = [];
    const endRow = () => {
      const chosen = likeliestSequence(
        row.map(({ among }) => among),
        printed,
      );
      for (const [i, { word }] of row.entries()) {
        const { text } = chosen[i] as PossibleSpelling;
        if (text !== word.text) replacements.push({ ...word, by: text });
      }
      row = [];
    };
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as WrittenWord;
      const together = this.#asOne(i);
      if (together !== null) {
        endRow();
        replacements.push(together);
        i++;
      } else row.push({ word, among: this.#spellingsOf(word, i) });
    }
    endRow();
    return replacements;
  }

  /** Half of the words are held, or words that begin alike. */
  #hasLanguage(): boolean {
    const { words, printed } = this.#asked;
    const isHeld = ({ key }: WrittenWord, i: number) =>
      printed.ofKey.has(key) ||
      [words[i - 1], words[i + 1]].some((other, side) =>
        other === undefined ? false : printed.ofKey.has(side === 0 ? other.key + key : key + other.key),
      );
    const lacking = words.filter((word, i) => !isHeld(word, i));
    const enough = LEAST_HELD * words.length;
    if (words.length - lacking.length >= enough) return true;
    if (!this.#isPlain || this.#hasCapitals) return false;
    const alike = lacking.filter(({ key }) => this.#byAnalogy.hasBeginning(key, BEGINNING_LETTERS));
    return words.length - lacking.length + alike.length >= enough;
  }

  get #byAnalogy(): Analogy {
    this.#analogy ??= new Analogy(this.#asked.printed.words);
    return this.#analogy;
  }

  /** What stands in the place of a word and the next where the passages write both as one, and not both by themselves. */
  #asOne(i: number): Replacement | null {
    const { words, printed } = this.#asked;
    const [word, next] = [words[i] as WrittenWord, words[i + 1]];
    if (next === undefined || this.#isForeign(word)) return null;
    const together = printed.ofKey.get(`${word.key}${next.key}`);
    if (together === undefined || (printed.ofKey.has(word.key) && printed.ofKey.has(next.key))) return null;
    const { text } = [...together.values()].reduce((most, each) => (each.weight > most.weight ? each : most));
    return { start: word.start, end: next.end, by: text };
  }

  /** A short word of another language. */
  #isForeign({ key }: WrittenWord): boolean {
    return key.length <= SHORT_LETTERS && /\p{L}/u.test(key) && !this.#isSameLanguage;
  }

  /** How a word may be spelt; as it was typed alone, where it stays so. */
  #spellingsOf(word: WrittenWord, i: number): readonly PossibleSpelling[] {
    const opening = this.#openingOf(word, i);
    if (opening !== null) return [{ text: opening, weight: 0 }];
    const known = this.#asked.printed.ofKey.get(word.key);
    const lower = word.text.toLowerCase();
    const asTyped = known?.get(lower);
    const typed = {
      text: asTyped?.isName && !this.#hasCapitals ? asTyped.text : word.text,
      weight: PREFERRED * (asTyped?.weight ?? 0),
    };
    if (this.#isForeign(word) || (typed.weight > 0 && !this.#isPlain)) return [typed];
    const others = [...(known ?? [])].flatMap(([form, spelling]) =>
      form !== lower && mayMean(word.text, spelling.text) ? [spelling] : [],
    );
    if (others.length > 0) return typed.weight > 0 ? [...others, typed] : others;
    return [
      known === undefined && this.#mayLackAccents(word) ? { ...typed, text: this.#byAnalogy.spell(word.text) } : typed,
    ];
  }

  /** Whether a word that the passages lack may have been typed without its accents. */
  #mayLackAccents({ text }: WrittenWord): boolean {
    const isWord = text.length >= SHORT_LETTERS && SMALL_LETTERS_ONLY.test(text);
    return isWord && this.#isPlain && this.#isSameLanguage && !this.#asked.isKnown(text);
  }

  #openingOf(word: WrittenWord, i: number): string | null {
    const { words, language } = this.#asked;
    const isFirst = i === 0 || (i === 1 && (words[0] as WrittenWord).key.length <= LONGEST_PREPOSITION);
    return isFirst && this.#isPlain && this.#isSameLanguage ? openingOf(word.text, language) : null;
  }
}

/** Whether whoever typed one word may mean the other: it differs in what they left out, not in what they wrote ("für", "fur"). */
function mayMean(typed: string, spelling: string): boolean {
  const [from, to] = [withoutJoints(typed), withoutJoints(spelling)];
  if (from === fold(from)) return true;
  return from.length === to.length && [...from].every((letter, i) => letter === to[i] || letter === fold(to[i] ?? ""));
}

/** Digits count as those of our own, since no digit is a careless way to write another, and ß as the ss of its capitals. */
function withoutJoints(word: string): string {
  return word
    .toLowerCase()
    .replace(/\p{Nd}/gu, fold)
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}
