import type { Dice } from "./dice.ts";
import type { Glyph, Line, Piece } from "./glyphs.ts";

/** So many characters stand between a cut and the ends of its sentence, and of its line where it is one line. */
const NEAREST = 6;
const SENTENCE_END = /[。！？.!?…]/u;

/** A paragraph in two pieces, cut inside a sentence: at the end of a line, or of a word. Null where it has no place for that. */
export function cutPiece(whole: Piece, isUnspaced: boolean, chance: Dice): { head: Piece; tail: Piece } | null {
  if (whole.role !== "body" || whole.isOpen || whole.isTail) return null;
  const places = whole.lines.length > 1 ? betweenLines(whole.lines) : insideLine(whole.lines[0] ?? [], isUnspaced);
  if (places.length === 0) return null;
  const [first, second] = chance.pick(places);
  return {
    head: { ...whole, lines: first, isOpen: true },
    tail: { ...whole, lines: second, isTail: true },
  };
}

function betweenLines(lines: readonly Line[]): [readonly Line[], readonly Line[]][] {
  return lines.slice(1).flatMap((next, at) => {
    const before = lines[at] ?? [];
    const isInside = isInSentence(before, before.length) && isInSentence(next, 0);
    return isInside ? [[lines.slice(0, at + 1), lines.slice(at + 1)] as [readonly Line[], readonly Line[]]] : [];
  });
}

function insideLine(line: Line, isUnspaced: boolean): [readonly Line[], readonly Line[]][] {
  return line.flatMap(({ text }, at) => {
    if (at < 2 * NEAREST || at > line.length - 2 * NEAREST || !isInSentence(line, at)) return [];
    if (isUnspaced) return isBreakable(line, at) ? [[[line.slice(0, at)], [line.slice(at)]] as const] : [];
    return text === " " ? [[[line.slice(0, at)], [line.slice(at + 1)]] as const] : [];
  }) as [readonly Line[], readonly Line[]][];
}

function isInSentence(line: Line, at: number): boolean {
  const near = line.slice(Math.max(0, at - NEAREST), at + NEAREST);
  return near.length > 0 && near.every(({ text }) => !SENTENCE_END.test(text));
}

/** Neither inside a number or foreign word nor beside punctuation that no line begins or ends with. */
function isBreakable(line: Line, at: number): boolean {
  const isPlain = (glyph: Glyph | undefined): boolean => glyph !== undefined && /[\p{L}]/u.test(glyph.text);
  const isAscii = (glyph: Glyph | undefined): boolean => glyph !== undefined && /[A-Za-z0-9.%]/.test(glyph.text);
  return (
    isPlain(line[at]) && !(isAscii(line[at - 1]) && isAscii(line[at])) && !/[（“‘「『]/u.test(line[at - 1]?.text ?? "")
  );
}
