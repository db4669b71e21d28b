import { lettersIn } from "../../../../text/written/letters.ts";
import { lowered, raised } from "../../raised.ts";
import { accented, inOneLine } from "./characters.ts";
import type { Piece, Segment } from "./printed-page.ts";

// Distances are shares of the size of the type.
/** From here on a gap can be seen: a space. */
const SPACE = 0.15;
/** Chinese and Japanese characters stand this far apart without a space. */
const WIDE_SPACE = 0.28;
/** Words farther apart stand in another column or cell, or follow a tabulator. */
const GAP = 0.9;
/** Words that the file does not hold one after the other are nearer to each other, as columns can be this near. */
const NEAR_GAP = 0.6;
/** Letters may reach into each other. */
const OVERLAP = 0.5;
/** An accent that is printed over its letter is as wide at most, and as high. */
const ACCENT = 0.8;
/** Base lines of one line differ by less. */
const BASE = 0.25;
/** Smaller type is raised or lowered: by how much at least, and at most. */
const SMALLER = 0.85;
const LEAST_RAISE = 0.15;
const MOST_RAISE = 0.75;
const MOST_FALL = 0.4;

/** Share of the letters of what is set in type of one width: a sentence may have a command in it. */
const MONOSPACED = 0.9;

/** A segment while it grows. */
interface Growing {
  words: string;
  left: number;
  right: number;
  base: number;
  size: number;
  letters: number;
  boldLetters: number;
  /** Of scripts whose characters differ in width: in Chinese type all are as wide as another. */
  narrowLetters: number;
  monospacedLetters: number;
  isRightToLeft: boolean;
}

/** Pieces of one direction as segments: what follows in the file and on the line first, then what only stands on one line. */
export function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const grown: Growing[] = [];
  for (const piece of pieces) {
    const last = grown.at(-1);
    if (last === undefined || !take(last, piece)) grown.push(begun(piece));
  }
  return merged(grown).map(({ words, left, right, base, size, ...counts }) => ({
    words,
    left,
    right,
    base,
    size,
    isBold: counts.letters > 0 && counts.boldLetters === counts.letters,
    isMonospaced:
      counts.monospacedLetters > MONOSPACED * counts.narrowLetters && counts.narrowLetters >= 0.5 * counts.letters,
  }));
}

function begun({ words, left, right, base, size, font, isOverprinted }: Piece): Growing {
  const letters = lettersIn(words);
  const narrow = letters - (words.match(WIDE_LETTERS)?.length ?? 0);
  return {
    words,
    left,
    right,
    base,
    size,
    letters,
    boldLetters: font.isBold || isOverprinted ? letters : 0,
    narrowLetters: narrow,
    // A line may be nothing but a bracket.
    monospacedLetters: font.isMonospaced ? Math.max(narrow, letters === 0 ? 0.5 : 0) : 0,
    isRightToLeft: RIGHT_TO_LEFT.test(words),
  };
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Adds a piece to the segment before it in the file, if it goes on there. */
function take(to: Growing, piece: Piece): boolean {
  const size = Math.max(to.size, piece.size);
  const rise = piece.base - to.base;
  const next = begun(piece);
  const isLeftOf = (to.isRightToLeft || next.isRightToLeft) && piece.right <= to.left + OVERLAP * size;
  const gap = isLeftOf ? to.left - piece.right : piece.left - to.right;
  const letter = gap < -SPACE * size ? accented(to.words, piece.words) : null;
  if (gap < -(letter === null ? OVERLAP : ACCENT) * size || gap > GAP * size) return false;
  if (letter !== null && Math.abs(rise) <= ACCENT * size) {
    join(to, { ...next, words: "" }, { gap, isApart: false });
    to.words = letter;
    return true;
  }
  if (Math.abs(rise) <= BASE * size) {
    // Small type on the base line is small type; a smaller sign a little above or below it is raised or lowered.
    const isMoved = piece.size < SMALLER * to.size && Math.abs(rise) > LEAST_RAISE * to.size && isSign(piece.words);
    const words = !isMoved ? piece.words : rise > 0 ? raised(piece.words) : lowered(piece.words);
    join(to, { ...next, words }, { gap, isApart: piece.isApart });
    return true;
  }
  if (piece.size < SMALLER * to.size && rise <= MOST_RAISE * to.size && rise >= -MOST_FALL * to.size) {
    const words = rise > 0 ? raised(piece.words) : lowered(piece.words);
    join(to, { ...next, words, base: to.base, size: to.size }, { gap, isApart: piece.isApart });
    return true;
  }
  // The line goes on behind raised type with which it began.
  if (to.size < SMALLER * piece.size && -rise <= MOST_RAISE * piece.size && -rise > 0) {
    to.words = raised(to.words);
    to.base = piece.base;
    to.size = piece.size;
    join(to, next, { gap, isApart: piece.isApart });
    return true;
  }
  return false;
}

function isSign(words: string): boolean {
  return /^[\p{N}*†‡,+-]+$/u.test(words);
}

function join(to: Growing, next: Growing, { gap, isApart }: { gap: number; isApart: boolean }): void {
  const size = Math.min(to.size, next.size);
  const isWide = WIDE.test(to.words.slice(-1)) && WIDE.test(next.words.slice(0, 1));
  const hasSpace = gap > (isWide ? WIDE_SPACE : SPACE) * size || (isApart && gap > -SPACE * size && !isWide);
  const goesBefore = next.right < to.right && !to.isRightToLeft && next.left < to.left && !next.isRightToLeft;
  to.words = goesBefore ? inOneLine(next.words, to.words, hasSpace) : inOneLine(to.words, next.words, hasSpace);
  if (next.letters > to.letters && Math.abs(next.base - to.base) <= BASE * to.size) {
    to.size = next.size;
    to.base = next.base;
  }
  to.left = Math.min(to.left, next.left);
  to.right = Math.max(to.right, next.right);
  to.letters += next.letters;
  to.boldLetters += next.boldLetters;
  to.narrowLetters += next.narrowLetters;
  to.monospacedLetters += next.monospacedLetters;
  to.isRightToLeft ||= next.isRightToLeft;
}

const WIDE_LETTERS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]/gu;
const WIDE = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** Segments that stand close to each other on one base line become one, wherever the file holds them. */
function merged(grown: readonly Growing[]): Growing[] {
  const byBase = [...grown].sort((a, b) => b.base - a.base);
  const whole: Growing[] = [];
  for (let from = 0; from < byBase.length; ) {
    const first = byBase[from] as Growing;
    let to = from + 1;
    while (to < byBase.length && first.base - (byBase[to] as Growing).base <= BASE * first.size) to += 1;
    const row = byBase.slice(from, to).sort((a, b) => a.left - b.left);
    let last: Growing | null = null;
    for (const next of row) {
      const gap: number = last === null ? 0 : next.left - last.right;
      const size = last === null ? 0 : Math.min(last.size, next.size);
      const isNear =
        last !== null &&
        gap >= -SPACE * size &&
        gap <= NEAR_GAP * size &&
        last.size < 2 * next.size &&
        next.size < 2 * last.size;
      if (last === null || !isNear) {
        whole.push(next);
        last = next;
      } else if (last.isRightToLeft || next.isRightToLeft) {
        last.words = inOneLine(next.words, last.words, gap > SPACE * size);
        grow(last, next);
      } else join(last, next, { gap, isApart: false });
    }
    from = to;
  }
  return whole;
}

function grow(to: Growing, next: Growing): void {
  to.right = Math.max(to.right, next.right);
  to.letters += next.letters;
  to.boldLetters += next.boldLetters;
  to.narrowLetters += next.narrowLetters;
  to.monospacedLetters += next.monospacedLetters;
  to.isRightToLeft = true;
}
