import type { CountedScript } from "./character-model.ts";
import { BOUNDARY, type LetterModel, letterModels } from "./letter-model.ts";
import { isLetter, type SeenCharacter, seenCharacter } from "./seen-character.ts";
import { signBits } from "./sign-cost.ts";

/**
 * How a text reads, in bits: minus the binary logarithm of how likely a language has its characters that are no ASCII, and of
 * what follows each. Decoding is one to one, so that the same bytes in different encodings compare by it.
 */
export interface TextCost {
  readonly bits: number;
  /** BCP 47 tag of the language in which it costs least. */
  readonly language: string;
  /** Characters that are no ASCII. */
  readonly characters: number;
}

/** A letter of another alphabet, or one that a language lacks; a word that goes on in another alphabet. */
const FOREIGN_LETTER = 18;
const SCRIPT_CHANGE = 14;
/** Between ASCII and many characters: at a letter, as words of another language stand in the line; elsewhere, in Korean nothing. */
const EASTERN_AT_LETTER = 8;
const EASTERN_AT_ASCII = 4;
/** An upper case letter: inside a word after a lower case one, after another upper case one, and at its beginning. */
const UPPER_INSIDE = 12;
const UPPER_AGAIN = 1;
const UPPER_FIRST = 3;

/** Bits that say of which script the next character is, in each language of many characters; others are foreign to it. */
const EASTERN: Readonly<Record<string, Readonly<Partial<Record<CountedScript, number>>>>> = {
  zh: { han: 0.3 },
  ja: { han: 1.5, kana: 0.8 },
  ko: { hangul: 0.3, han: 6 },
};

/** Bits that a character beyond ASCII usually costs in writing, with what follows it; Latin letters of this kind are rare. */
const USUAL: Readonly<Record<string, number>> = { zh: 10.5, ja: 8.5, ko: 9, vi: 8 };
const USUAL_LATIN = 12;
const USUAL_ALPHABET = 5;

/** Writing costs at most so many times what is usual in its language, and a short text may be a little out of the way. */
const MOST_OF_USUAL = 1.25;
const SHORT_TEXT_BITS = 12;

/** Whether a text of this cost is writing in its language, and not signs that any bytes make. */
export function isWriting({ bits, language, characters }: TextCost): boolean {
  return bits <= characters * (MOST_OF_USUAL * usualBits(language) + SHORT_TEXT_BITS / Math.sqrt(characters));
}

/** Bits that a character beyond ASCII usually costs in writing of a language. */
function usualBits(language: string): number {
  return USUAL[language] ?? (modelOf(language).isLatin ? USUAL_LATIN : USUAL_ALPHABET);
}

/** The cost of a text in the language that it costs least in. */
export function textCost(text: string, languages: readonly string[]): TextCost {
  const { pairs, signs, characters } = pairsOf(text.normalize("NFC"));
  let best: TextCost = { bits: Number.POSITIVE_INFINITY, language: "und", characters };
  for (const language of languages) {
    const cost = costIn(language);
    let bits = signs;
    for (const { previous, next, count } of pairs.values()) bits += count * cost(previous, next);
    if (bits < best.bits) best = { bits, language, characters };
  }
  return best;
}

/** Two neighbours, one of which is no ASCII, and how often they are. */
interface Pair {
  readonly previous: SeenCharacter;
  readonly next: SeenCharacter;
  count: number;
}

/** What costs depend on: the pairs of a text, and the bits of its signs, which are the same in all languages. */
function pairsOf(text: string): { pairs: ReadonlyMap<string, Pair>; signs: number; characters: number } {
  const pairs = new Map<string, Pair>();
  let [signs, characters] = [0, 0];
  let before = BOUNDARY;
  let previous = BOUNDARY;
  for (const next of `${text}${BOUNDARY}`) {
    if (next > "\x7f") characters += 1;
    if (next > "\x7f" || previous > "\x7f") {
      const known = pairs.get(previous + next);
      if (known !== undefined) known.count += 1;
      else pairs.set(previous + next, { previous: seenCharacter(previous), next: seenCharacter(next), count: 1 });
      const sign = seenCharacter(previous);
      if (sign.kind === "sign") signs += sign.bits || signBits(previous, seenCharacter(before), seenCharacter(next));
    }
    before = previous;
    previous = next;
  }
  return { pairs, signs, characters };
}

/** What a character costs after another in a language; of signs nothing. */
type PairCost = (previous: SeenCharacter, next: SeenCharacter) => number;

function costIn(language: string): PairCost {
  const eastern = EASTERN[language];
  if (eastern !== undefined) return easternCost(eastern, language === "ko" ? 0 : EASTERN_AT_ASCII);
  const model = modelOf(language);
  return (previous, next) => alphabeticCost(model, previous, next);
}

function modelOf(language: string): LetterModel {
  const model = letterModels().find((known) => known.language === language);
  if (model === undefined) throw new RangeError(`There is no model of ${language}`);
  return model;
}

function alphabeticCost(model: LetterModel, previous: SeenCharacter, next: SeenCharacter): number {
  if (next.kind === "sign") return 0;
  if (next.kind !== "ascii" && next.kind !== "letter") return FOREIGN_LETTER + SCRIPT_CHANGE;
  if (!isLetter(next)) return model.has(previous.letter) ? model.bits(previous.letter, BOUNDARY) : 0;
  const isOwn = next.kind === "ascii" ? model.isLatin : model.has(next.letter);
  const change = isLetter(previous) && previous.isLatin !== next.isLatin ? SCRIPT_CHANGE : 0;
  const bits = change + caseBits(previous, next);
  if (next.kind === "letter" && !isOwn) return bits + FOREIGN_LETTER;
  // ASCII costs only behind a letter of the alphabet: behind a sign or another script it would be the same in any encoding.
  return isOwn && (next.kind === "letter" || model.has(previous.letter))
    ? bits + model.bits(previous.letter, next.letter)
    : bits;
}

function caseBits(previous: SeenCharacter, next: SeenCharacter): number {
  if (!next.isUpper) return 0;
  if (!isLetter(previous)) return UPPER_FIRST;
  return previous.isUpper ? UPPER_AGAIN : UPPER_INSIDE;
}

/** @param between bits between ASCII that is no letter and characters of many. */
function easternCost(scripts: Readonly<Partial<Record<CountedScript, number>>>, between: number): PairCost {
  const isCounted = ({ kind }: SeenCharacter) => kind === "han" || kind === "kana" || kind === "hangul";
  const changeBits = (previous: SeenCharacter, next: SeenCharacter) => {
    if (previous.kind !== "ascii" && next.kind !== "ascii") return 0;
    if (isLetter(previous) || isLetter(next)) return EASTERN_AT_LETTER;
    return isCounted(previous) || isCounted(next) ? between : 0;
  };

  return (previous, next) => {
    const bits = changeBits(previous, next);
    switch (next.kind) {
      case "ascii":
      case "sign":
        return bits;
      case "eastern sign":
        return bits + next.bits;
      case "letter":
        return bits + FOREIGN_LETTER;
      case "han":
      case "kana":
      case "hangul": {
        const script = scripts[next.kind];
        return bits + (script === undefined ? FOREIGN_LETTER : script + next.bits);
      }
    }
  };
}
