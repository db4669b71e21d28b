import type { TextRange } from "../../compose.ts";
import { isHeading, type PageElement } from "../elements.ts";

/** A part of an element that is printed in one place: a sentence that other text cuts is printed in two. */
export interface PrintedPiece {
  readonly element: PageElement;
  readonly ranges: readonly TextRange[];
  /** Whether it may be a heading of an article, and whether text: what only looks like a heading may be either. */
  readonly mayHead: boolean;
  readonly mayBeText: boolean;
  /** Index of its element's first piece, of which it is a further one; null for that first piece itself. */
  readonly goesOn: number | null;
  /** Whether its element goes on in another piece. */
  readonly isCut: boolean;
  /** Whether it stands between two pieces of another element. */
  readonly isBetween: boolean;
}

/** The pieces of a page's elements in the order in which they are printed. */
export function printedPieces(elements: readonly PageElement[]): PrintedPiece[] {
  const pieces = inPrintedOrder(elements);
  const places = new Map<PageElement, { first: number; last: number }>();
  for (const [at, { element }] of pieces.entries()) {
    const known = places.get(element);
    if (known === undefined) places.set(element, { first: at, last: at });
    else known.last = at;
  }
  let reach = -1;
  return pieces.map(({ element, ranges }, at) => {
    const { first, last } = places.get(element) ?? { first: at, last: at };
    const isBetween = at < reach;
    if (last > first) reach = Math.max(reach, last);
    return {
      element,
      ranges,
      mayHead: isHeading(element) && !element.boxed,
      mayBeText: !isHeading(element) || element.boxed || element.level === 0,
      goesOn: at === first ? null : first,
      isCut: ranges.at(-1) !== element.ranges.at(-1),
      isBetween: isBetween && last === first,
    };
  });
}

function inPrintedOrder(elements: readonly PageElement[]): { element: PageElement; ranges: TextRange[] }[] {
  const pieces: { element: PageElement; ranges: TextRange[] }[] = [];
  const parts = elements.flatMap((element) => element.ranges.map((range) => ({ element, range })));
  for (const { element, range } of parts.sort((a, b) => a.range.start - b.range.start)) {
    const last = pieces.at(-1);
    if (last?.element === element) last.ranges.push(range);
    else pieces.push({ element, ranges: [range] });
  }
  // What is read before what it is printed behind: a commentary's headline, and above it "our commentator".
  const places = new Map(elements.map((element, at) => [element, at]));
  for (let at = 0; at + 1 < pieces.length; at += 1) {
    const [one, next] = [pieces[at], pieces[at + 1]];
    if (one === undefined || next === undefined || places.get(one.element) !== (places.get(next.element) ?? 0) + 1)
      continue;
    [pieces[at], pieces[at + 1]] = [next, one];
  }
  return pieces;
}
