import { eastAsianWidthType } from "get-east-asian-width";
import { segmentsOf } from "./segments.ts";

/** How many columns a UTF-16 code unit takes. */
const UNKNOWN = 0;
const NARROW = 1;
const WIDE = 2;
/** One column among Latin letters, two in East Asian text. */
const AMBIGUOUS = 3;
const INVISIBLE = 4;
/** Half of a surrogate pair, or the selector that makes an emoji of a symbol: only its whole grapheme has a width. */
const PART = 5;

/** Filled in as code units are met, so that a character costs one look-up whatever its script. */
const widths = new Uint8Array(0x10000);

/** Combining marks, format characters, and the vowels and finals of Hangul syllables that are spelt letter by letter. */
const NO_COLUMN = /[\p{M}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]/u;

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** A grapheme shown as one picture, of however many code points: a flag, a family, a keycap, a skin tone. */
const EMOJI = /^(?:\p{Emoji_Presentation}|\p{Emoji}(?:\ufe0f|\p{Emoji_Modifier})|\p{Extended_Pictographic}\u200d)/u;

/**
 * Width of a text as a terminal or a typewriter prints it (Unicode's East Asian Width, UAX 11): two columns for a wide
 * character or an emoji of however many code points, none for combining marks, one for anything else, line breaks too.
 *
 * UAX 11 leaves the width of punctuation and symbols that Latin and East Asian text share (“ ” ‘ ’ — … · ①) to the context.
 * They count two in a text that holds East Asian letters, since Chinese and Japanese pages print each in a square of its
 * own, and one in any other text.
 * @param most Counting may stop here: from `most` on, a result is only known to be no less.
 */
export function columns(text: string, most = Number.POSITIVE_INFINITY): number {
  let width = 0;
  let ambiguous = 0;
  for (let at = 0; at < text.length && width < most; at++) {
    const unit = unitWidth(text.charCodeAt(at));
    if (unit === PART) return columnsOfGraphemes(text, most);
    if (unit === AMBIGUOUS) ambiguous++;
    if (unit !== INVISIBLE) width += unit === WIDE ? 2 : 1;
  }
  return ambiguous > 0 && EAST_ASIAN.test(text) ? width + ambiguous : width;
}

/** Whether a character of the basic plane is two columns wide wherever it stands; false for "". */
export function isWide(character: string): boolean {
  return character !== "" && unitWidth(character.charCodeAt(0)) === WIDE;
}

function columnsOfGraphemes(text: string, most: number): number {
  const ambiguous = EAST_ASIAN.test(text) ? 2 : 1;
  let width = 0;
  for (const { segment } of segmentsOf(text, "grapheme")) {
    if (width >= most) break;
    if (EMOJI.test(segment)) width += 2;
    else
      for (const character of segment) {
        const kind = widthOf(character);
        if (kind === AMBIGUOUS) width += ambiguous;
        else if (kind !== INVISIBLE) width += kind;
      }
  }
  return width;
}

function unitWidth(unit: number): number {
  const known = widths[unit] as number;
  if (known !== UNKNOWN) return known;
  const isPart = unit === 0xfe0f || (unit >= 0xd800 && unit <= 0xdfff);
  const found = isPart ? PART : widthOf(String.fromCharCode(unit));
  widths[unit] = found;
  return found;
}

/** Width of one code point. Greek and Cyrillic letters, ambiguous in UAX 11 for the sake of old fonts, are one column. */
function widthOf(character: string): typeof NARROW | typeof WIDE | typeof AMBIGUOUS | typeof INVISIBLE {
  if (NO_COLUMN.test(character)) return INVISIBLE;
  const type = eastAsianWidthType(character.codePointAt(0) as number);
  if (type === "ambiguous") return /\p{L}/u.test(character) ? NARROW : AMBIGUOUS;
  return type === "wide" || type === "fullwidth" ? WIDE : NARROW;
}
