import { type Glyph, glyphsOf, type Line, type Piece } from "./glyphs.ts";
import type { Press } from "./press.ts";

/** Paragraphs that stand side by side reach down so many lines at least. */
const FEWEST_LINES = 3;

/**
 * The pieces of all stories one after the other; where columns run together, those of two stories that stand side by side are
 * one piece of the page, whose lines a machine has read across both: as one line with a gap, or by turns.
 */
export function runTogether(stories: readonly (readonly Piece[])[], press: Press): Piece[] {
  const [first, second, ...rest] = stories;
  if (!press.has("columns run together") || first === undefined || second === undefined || press.setting === null)
    return stories.flat();
  const left = first.findIndex(isColumn);
  const right = second.findIndex(isColumn);
  const [inLeft, inRight] = [first[left], second[right]];
  if (inLeft === undefined || inRight === undefined) return stories.flat();
  press.note("columns run together");
  const isByTurns = press.chance.chance(0.4);
  const lines = isByTurns ? byTurns(inLeft.lines, inRight.lines) : sideBySide(inLeft.lines, inRight.lines, press);
  const across: Piece = { role: "body", lines, isOpen: inLeft.isOpen, isTail: inLeft.isTail };
  return [
    ...first.slice(0, left),
    ...second.slice(0, right),
    across,
    ...first.slice(left + 1),
    ...second.slice(right + 1),
    ...rest.flat(),
  ];
}

function isColumn({ role, lines, isOpen, isTail }: Piece): boolean {
  return role === "body" && lines.length >= FEWEST_LINES && !isOpen && !isTail;
}

function byTurns(left: readonly Line[], right: readonly Line[]): Line[] {
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, row) => [left[row], right[row]])
    .flat()
    .filter((line) => line !== undefined);
}

function sideBySide(left: readonly Line[], right: readonly Line[], press: Press): Line[] {
  const rows = Math.max(left.length, right.length);
  const widest = Math.max(...left.map((line) => line.length));
  const blank = press.habits.isUnspaced ? "　" : " ";
  return Array.from({ length: rows }, (_, row) => {
    const before = left[row] ?? [];
    const after = right[row];
    if (after === undefined) return before;
    const gap: Glyph[] = glyphsOf(`${blank.repeat(widest - before.length)}${blank.repeat(3)}`, "space");
    return [...before, ...gap, ...after];
  });
}
