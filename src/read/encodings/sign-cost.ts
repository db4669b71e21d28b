import { isLetter, type SeenCharacter } from "./seen-character.ts";

/** Signs by how usual they are in writing, in bits. */
const USUAL = 8;
const OTHER = 12;
const RARE = 16;
/** Bits more where a sign is rarely found, and where it is never: a capital in another encoding looks like this. */
const UNUSUAL_PLACE = 3;
const WRONG_PLACE = 8;

/** Quotation marks are opening in one language and closing in another; these are mostly what they are listed as. */
const OPENING = "“„«‘‚‹¿¡";
const CLOSING = "”»›…";
/** Beside these French has a space within quotation marks. */
const GUILLEMETS = "«»‹›";
const SINGLE_GUILLEMETS = "‹›";
/** What joins words or parts of them, and what stands between words, mostly with spaces. */
const JOINING = "\u00ad’·";
const BETWEEN = "\u00a0–—";
/** What the letter behind a sign that is inside a word costs, as behind a letter it would. */
const NEXT_LETTER = 4;
/** What stands beside numbers and names, and inside no word. */
const BESIDE_NUMBERS = "§©®°£€•№™²³½¼";

/** Bits that a sign beyond ASCII costs between its neighbours, in whatever language. */
export function signBits(sign: string, before: SeenCharacter, after: SeenCharacter): number {
  const isInside = isLetter(before) && isLetter(after);
  return (
    (SINGLE_GUILLEMETS.includes(sign) ? OTHER : usualBits(sign)) +
    (isInside ? NEXT_LETTER : 0) +
    placeBits(sign, before, after)
  );
}

function usualBits(sign: string): number {
  if (BESIDE_NUMBERS.includes(sign)) return OTHER;
  return `${OPENING}${CLOSING}${JOINING}${BETWEEN}`.includes(sign) ? USUAL : RARE;
}

function placeBits(sign: string, before: SeenCharacter, after: SeenCharacter): number {
  const [isBehind, isBefore] = [isLetter(before), isLetter(after)];
  const isInside = isBehind && isBefore;
  if (JOINING.includes(sign)) return 0;
  if (BETWEEN.includes(sign)) return isInside ? UNUSUAL_PLACE : 0;
  if (isInside) return WRONG_PLACE;
  if (OPENING.includes(sign)) {
    if (after.isSpace && !GUILLEMETS.includes(sign)) return WRONG_PLACE;
    return isBehind ? UNUSUAL_PLACE : 0;
  }
  if (CLOSING.includes(sign)) {
    if (before.isSpace && !GUILLEMETS.includes(sign)) return WRONG_PLACE;
    return isBefore ? UNUSUAL_PLACE : 0;
  }
  if (BESIDE_NUMBERS.includes(sign)) return isBefore ? UNUSUAL_PLACE : 0;
  return isBehind || isBefore ? WRONG_PLACE : 0;
}
