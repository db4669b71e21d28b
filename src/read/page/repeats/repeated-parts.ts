import { columns } from "../../../text/width.ts";
import { joined } from "../../compose.ts";
import type { PageElement } from "../elements.ts";
import { cannotOpen } from "../punctuation.ts";
import { PlaceFits } from "./place-fits.ts";
import { type Repeated, RepeatedWords, type Saying, sayingOf } from "./repeated-words.ts";

/** Paragraphs of a newspaper page that go, each with one that stays, by their indexes. */
interface RepeatedParts {
  /** Copies with misread letters. */
  readonly misread: ReadonlyMap<number, number>;
  /** What stands in others: as a part of one, or by parts in several. */
  readonly parts: ReadonlyMap<number, number>;
  /** Where what stays belongs, when one of its copies stands in a better place. */
  readonly movedTo: ReadonlyMap<number, number>;
}

export const NO_PARTS: RepeatedParts = { misread: new Map(), parts: new Map(), movedTo: new Map() };

/** A narrower paragraph, in columns, that stands in another is a quotation, not a repetition. */
const NARROWEST = 40;
/** A paragraph's width shows in so many of its lines. */
const LINES_FOR_WIDTH = 40;

/**
 * Paragraphs of running text that are printed again: misread, as a part of another, or joined and divided otherwise. Of a
 * paragraph and the pieces into which a page has cut it, the paragraph stays, in the place of the pieces.
 */
export function repeatedParts(
  text: string,
  elements: readonly PageElement[],
  repeated: ReadonlyMap<number, number>,
): RepeatedParts {
  const sayings = [...elements.entries()]
    .filter(([at, { kind, boxed }]) => kind === "paragraph" && !boxed && !repeated.has(at))
    .map(([at, one]) => sayingOf(text, one, at));
  const words = new RepeatedWords(sayings);
  const places = new PlaceFits(text, elements);
  const [misread, parts, movedTo] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  const stays = new Set<number>();
  const isOpen = (at: number) => !misread.has(at) && !parts.has(at);
  const found = sayings
    .filter(({ at }) => mayRepeat(text, elements[at] as PageElement))
    .map((saying) => ({ saying, stretches: words.wholeOf(saying) }))
    .filter(({ stretches }) => stretches.length > 0)
    .sort((a, b) => b.stretches.length - a.stretches.length);
  for (const { saying, stretches } of found) {
    const { at } = saying;
    const holders = stretches.map(({ holder }) => holder.at);
    const [first = at] = holders;
    if (!isOpen(at) || !holders.every(isOpen)) continue;
    if (isInPieces(saying, stretches)) {
      if (!stretches.every(isAllOfHolder) || holders.some((holder) => stays.has(holder))) continue;
      for (const holder of holders) parts.set(holder, at);
      movedTo.set(at, first);
      stays.add(at);
    } else if (stays.has(at)) continue;
    else if (holders.length > 1) {
      // What is printed together elsewhere stays where its parts follow each other.
      if (places.followEachOther(holders)) parts.set(at, first);
    } else if (!stretches.every(isAllOfHolder)) parts.set(at, first);
    else {
      const [kept, other] =
        words.misreadWords(saying) <= words.misreadWords(stretches[0]?.holder ?? saying) ? [at, first] : [first, at];
      misread.set(other, kept);
      stays.add(kept);
      if (places.fittest([Math.min(at, first), Math.max(at, first)]) === other) movedTo.set(kept, other);
    }
  }
  return { misread, parts, movedTo };
}

/** The same half of a sentence may end two: what differs may stand in the other halves. */
export function isTail(text: string, { ranges }: PageElement): boolean {
  const [first] = ranges;
  return first !== undefined && cannotOpen(text, first.start);
}

function mayRepeat(text: string, one: PageElement): boolean {
  return !isTail(text, one) && columns(joined(text, one.ranges.slice(0, LINES_FOR_WIDTH)), NARROWEST) >= NARROWEST;
}

/** Whether a sentence of a paragraph is cut where its parts in others meet. */
function isInPieces({ ends }: Saying, stretches: readonly Repeated[]): boolean {
  return stretches.some(({ from }) => !ends.has(from));
}

function isAllOfHolder({ holder, from, to }: Repeated): boolean {
  return to - from === holder.wording.length;
}
