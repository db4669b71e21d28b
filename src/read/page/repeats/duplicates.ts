import { createHash } from "node:crypto";
import { type Wording, wordingKey, wordingOf } from "../../../text/wording.ts";
import type { Dropped, SourceRange } from "../../article.ts";
import { joined } from "../../compose.ts";
import { extent, isHeading, type PageElement, type PageElements } from "../elements.ts";
import { PlaceFits } from "./place-fits.ts";
import { isTail, NO_PARTS, repeatedParts } from "./repeated-parts.ts";

/** Shorter texts (in characters, without white space and punctuation) are repeated by chance or on purpose. */
const SHORTEST_DUPLICATE = 8;
/** Longer texts, in UTF-16 units, are no pages: paragraphs are looked for as a whole only, which costs little memory. */
const LONGEST_PAGE = 400_000;

/**
 * Takes out the elements that repeat others: in the same words, and paragraphs of which all sentences stand in others, with misread
 * letters or without. What stays knows where else it is printed as a whole. A newspaper prints a paragraph twice by mistake or as a
 * teaser, wherever it likes: it stays where it fits best.
 */
export function withoutDuplicates(text: string, elements: readonly PageElement[]): PageElements {
  const whole = repetitions(text, elements);
  const { misread, parts, movedTo } = text.length <= LONGEST_PAGE ? repeatedParts(text, elements, whole) : NO_PARTS;
  const originals = new Map([...whole, ...misread, ...parts]);
  if (originals.size === 0) return { elements, dropped: [] };
  const places = new Map<number, SourceRange[]>();
  const dropped: Dropped[] = [];
  for (const [at, original] of originals) {
    const element = elements[at] as PageElement;
    for (const { start, end } of element.ranges) dropped.push({ kind: "duplicate", start, end });
    // Where a part of a text is printed, the text is not.
    if (parts.has(at)) continue;
    const known = places.get(original) ?? [];
    known.push(extent(element), ...element.alsoAt);
    places.set(original, known);
  }
  const kept = [...elements.keys()].filter((at) => !originals.has(at));
  const placeOf = (at: number) => movedTo.get(at) ?? at;
  return {
    elements: kept
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((at) => {
        const element = elements[at] as PageElement;
        const also = places.get(at);
        return also === undefined ? element : { ...element, alsoAt: [...element.alsoAt, ...also] };
      }),
    dropped,
  };
}

/** For each element that repeats another in the same words as a whole, the index of the one that stays. */
function repetitions(text: string, elements: readonly PageElement[]): Map<number, number> {
  const originals = new Map<number, number>();
  const first = new Map<string, number>();
  for (const [at, element] of elements.entries()) {
    if (!isContent(element) || isTail(text, element)) continue;
    const wording = wordingOf(joined(text, element.ranges));
    if (lengthOf(wording) < SHORTEST_DUPLICATE) continue;
    const words = nameOf(wording);
    const twin = first.get(words);
    if (twin === undefined) first.set(words, at);
    else originals.set(at, twin);
  }
  const stay = text.length <= LONGEST_PAGE ? fittest(text, elements, originals) : originals;
  addRepeatedHeadings(text, elements, stay);
  return stay;
}

/** Of elements that say the same, the one stays that fits its place best. */
function fittest(
  text: string,
  elements: readonly PageElement[],
  originals: ReadonlyMap<number, number>,
): Map<number, number> {
  if (originals.size === 0) return new Map();
  const places = new PlaceFits(text, elements);
  const alike = new Map<number, number[]>();
  for (const [at, original] of originals) alike.set(original, [...(alike.get(original) ?? [original]), at]);
  const stay = new Map<number, number>();
  for (const group of alike.values()) {
    const best = places.fittest(group);
    for (const at of group) if (at !== best) stay.set(at, best);
  }
  return stay;
}

function isContent({ kind }: PageElement): boolean {
  return kind === "paragraph" || kind === "caption" || kind === "item";
}

function lengthOf(wording: Wording): number {
  return wording.reduce((length, { folded }) => length + folded.length, 0);
}

/** The same for texts of the same wording, and short, however long they are. */
function nameOf(wording: Wording): string {
  return createHash("sha256").update(wordingKey(wording)).digest("base64");
}

/** Headings and bylines printed again with what repeats. */
function addRepeatedHeadings(text: string, elements: readonly PageElement[], originals: Map<number, number>): void {
  if (originals.size === 0) return;
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const [at, element] of elements.entries()) {
    if (!isHeading(element) && element.kind !== "byline") continue;
    const words = wordingKey(wordingOf(joined(text, element.ranges)));
    const twin = first.get(words);
    if (twin === undefined) first.set(words, at);
    else repeats.set(at, twin);
  }
  const take = (at: number, beside: number): void => {
    const twin = repeats.get(at);
    if (twin !== undefined && originals.has(beside)) originals.set(at, twin);
  };
  for (let at = elements.length - 1; at >= 0; at -= 1) take(at, at + 1);
  for (let at = 1; at < elements.length; at += 1) take(at, at - 1);
}
