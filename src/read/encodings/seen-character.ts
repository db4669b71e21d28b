import { type CountedScript, characterBits } from "./character-model.ts";
import { BOUNDARY } from "./letter-model.ts";

/** A character as costs see it. */
export interface SeenCharacter {
  readonly kind: "ascii" | "letter" | "sign" | "eastern sign" | CountedScript;
  /** A letter of an alphabet in lower case; `BOUNDARY` for all else. */
  readonly letter: string;
  readonly isUpper: boolean;
  /** A letter of the Latin alphabet, ASCII or not. */
  readonly isLatin: boolean;
  readonly isSpace: boolean;
  /** Bits that it costs by itself, where it is no letter of an alphabet and no ASCII. */
  readonly bits: number;
}

/** Half-width kana are rare in writing. */
const HALF_WIDTH = 12;
/** Chinese and Japanese full stops, commas, quotation marks, and what else is full-width. */
const EASTERN_STOP = 4;
const EASTERN_SIGN = 9;
/** What no text holds on purpose: control characters, private characters, damage. */
const CONTROL = 22;
const PRIVATE = 26;
const DAMAGE = 40;

const known = new Map<string, SeenCharacter>();

/** The character as costs see it; remembered, as there are few different ones. */
export function seenCharacter(character: string): SeenCharacter {
  let seen = known.get(character);
  if (seen === undefined) {
    seen = classify(character);
    known.set(character, seen);
  }
  return seen;
}

function classify(character: string): SeenCharacter {
  if (character <= "\x7f") {
    const isLetter = /[a-z]/i.test(character);
    return isLetter ? letterOf(character, "ascii") : other("ascii", 0, /\s/.test(character));
  }
  if (character === "\ufffd") return other("sign", DAMAGE);
  if (/[\x80-\x9f]/.test(character)) return other("sign", CONTROL);
  if (/[\p{Co}\p{Cn}\p{Cs}]/u.test(character)) return other("sign", PRIVATE);
  if (/[\uff61-\uff9f]/.test(character)) return other("kana", HALF_WIDTH);
  if (/[\u3041-\u3094\u30a1-\u30fe]/.test(character)) return other("kana", characterBits("kana", character));
  if (/\p{Script=Han}/u.test(character)) return other("han", characterBits("han", character));
  if (/[\uac00-\ud7a3]/.test(character)) return other("hangul", characterBits("hangul", character));
  if (/[\u3000-\u3002\uff0c\uff1a\uff1f\uff01\u300c\u300d]/.test(character)) return other("eastern sign", EASTERN_STOP);
  if (/[\u3003-\u301f\uff00-\uff5e]/.test(character)) return other("eastern sign", EASTERN_SIGN);
  if (/[\p{L}\p{M}]/u.test(character)) return letterOf(character, "letter");
  return other("sign", 0, character === "\u00a0");
}

function letterOf(character: string, kind: "ascii" | "letter"): SeenCharacter {
  // The lower case of İ is two characters elsewhere.
  const letter = character === "İ" ? "i" : character.toLowerCase();
  return {
    kind,
    letter,
    isUpper: letter !== character,
    isLatin: /\p{Script=Latin}/u.test(letter),
    isSpace: false,
    bits: 0,
  };
}

function other(kind: SeenCharacter["kind"], bits: number, isSpace = false): SeenCharacter {
  return { kind, letter: BOUNDARY, isUpper: false, isLatin: false, isSpace, bits };
}

/** Whether it is a letter of an alphabet, ASCII or not. */
export function isLetter({ letter }: SeenCharacter): boolean {
  return letter !== BOUNDARY;
}
