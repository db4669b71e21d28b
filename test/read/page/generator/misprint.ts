import type { Glyph } from "./glyphs.ts";
import type { Press } from "./press.ts";

/** Of the characters that can be misread, so many are. */
const MISREAD_SHARE = 0.02;
/** Of the quotation marks of a page that loses some. */
const LOST_SHARE = 0.4;
/** Of the places between two characters of a Chinese or Japanese text. */
const SPACED_SHARE = 0.06;

const HALF_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "；": ";",
  "？": "?",
  "！": "!",
  "（": "(",
  "）": ")",
};
const QUOTATION_MARK = /[“”„"«»「」『』]/u;
const UNSPACED_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What becomes of characters between the author and the file. The letters stay as many as they were. */
export function misprint(glyphs: readonly Glyph[], press: Press): Glyph[] {
  const printed: Glyph[] = [];
  for (const [at, glyph] of glyphs.entries()) {
    if (press.has("lost quotation marks") && QUOTATION_MARK.test(glyph.text) && press.chance.chance(LOST_SHARE)) {
      press.note("lost quotation marks");
      continue;
    }
    printed.push({ ...glyph, text: inPrint(glyph.text, press) });
    const next = glyphs[at + 1];
    const isBetweenLetters = next !== undefined && UNSPACED_LETTER.test(glyph.text) && UNSPACED_LETTER.test(next.text);
    if (press.has("OCR spaces") && isBetweenLetters && press.chance.chance(SPACED_SHARE)) {
      press.note("OCR spaces");
      printed.push({ text: " ", of: "space", at: glyph.at });
    }
  }
  return printed;
}

function inPrint(character: string, press: Press): string {
  const half = HALF_WIDTH[character];
  if (press.has("half-width punctuation") && half !== undefined) {
    press.note("half-width punctuation");
    return half;
  }
  if (press.has("full-width numbers") && /[0-9]/.test(character)) {
    press.note("full-width numbers");
    return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
  }
  const place = press.has("misread characters") ? press.habits.misread.indexOf(character) : -1;
  if (place < 0 || !press.chance.chance(MISREAD_SHARE)) return character;
  press.note("misread characters");
  // Pairs stand at 0-1, 2-3, and so on.
  return press.habits.misread.charAt(place % 2 === 0 ? place + 1 : place - 1) || character;
}
