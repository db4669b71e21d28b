import { bare, similarity } from "../../text/likeness.ts";
import type { Dropped, SourceRange } from "../article.ts";
import { joined } from "../compose.ts";
import { extent, type PageElement, type PageElements } from "./elements.ts";

/** Shorter texts (letters and digits only) are repeated by chance or on purpose. */
const SHORTEST_DUPLICATE = 8;
/** Shorter texts have to be equal to be duplicates. */
const SHORTEST_NEAR = 12;
/** So many characters in a hundred may be misread, one at least, for two texts with the same numbers to be one. */
const MISREAD_SHARE = 0.04;
/** A shorter paragraph that is part of another is a quotation, not a repetition. */
const SHORTEST_PART = 30;
/** So many characters in a row may differ, and so many must be equal again behind them. */
const LONGEST_DIFFERENCE = 2;
const RESUMED = 3;
/** How far to go on in each text past a difference, the smallest first. */
const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 2],
  [2, 1],
  [1, 2],
  [2, 0],
  [0, 2],
];
/** Characters in a shingle, and how many of a text's shingles (those with the least hash) stand for it. */
const SHINGLE = 4;
const SKETCH = 8;
/** The shingles of a text's first so many characters are looked at. */
const LONGEST_SKETCHED = 4000;
/** Texts with more elements are no pages: only exact repetitions are looked for, which costs little memory. */
const LONGEST_PAGE = 3000;
/** More texts with one shingle in common are boilerplate: the first ones will do. */
const MOST_CANDIDATES = 12;

interface Known {
  readonly at: number;
  readonly words: string;
  /** Shingles that stand for the words (see `sketch`). */
  readonly sketch: readonly number[];
}

/**
 * Takes out the elements that repeat an earlier one, exactly or but for a misread character or other punctuation, and
 * on demand paragraphs that are a part of another. What stays knows where else it is printed.
 */
export function withoutDuplicates(
  text: string,
  elements: readonly PageElement[],
  parts: "whole only" | "parts too",
): PageElements {
  if (parts === "parts too" && elements.length > LONGEST_PAGE) return { elements, dropped: [] };
  const originals = originalsOf(text, elements, parts === "parts too");
  if (originals.size === 0) return { elements, dropped: [] };
  const places = new Map<number, SourceRange[]>();
  const dropped: Dropped[] = [];
  for (const at of originals.keys()) {
    let original = originals.get(at) ?? at;
    for (let next = originals.get(original); next !== undefined; next = originals.get(original)) original = next;
    const element = elements[at];
    if (element === undefined) continue;
    places.set(original, [...(places.get(original) ?? []), extent(element), ...element.alsoAt]);
    for (const { start, end } of element.ranges) dropped.push({ kind: "duplicate", start, end });
  }
  const kept = elements.map((element, at) => {
    const also = places.get(at);
    return also === undefined ? element : { ...element, alsoAt: [...element.alsoAt, ...also] };
  });
  return { elements: kept.filter((_, at) => !originals.has(at)), dropped };
}

/** For each element that repeats another, the index of the other. */
function originalsOf(text: string, elements: readonly PageElement[], withParts: boolean): Map<number, number> {
  const originals = new Map<number, number>();
  const exact = new Map<string, number>();
  const sketches = new Map<number, Known[]>();
  const all: Known[] = [];
  const isPage = elements.length <= LONGEST_PAGE;
  for (const [at, element] of elements.entries()) {
    if (
      element.kind === "heading" ||
      element.kind === "headline" ||
      element.kind === "byline" ||
      element.kind === "continued"
    )
      continue;
    const words = bare(joined(text, element.ranges));
    if (words.length < SHORTEST_DUPLICATE) continue;
    const key = isPage ? words : fingerprint(words);
    const twin = exact.get(key);
    if (twin !== undefined) {
      originals.set(at, twin);
      continue;
    }
    exact.set(key, at);
    if (words.length < SHORTEST_NEAR || !isPage) continue;
    const known: Known = { at, words, sketch: sketch(words) };
    const near =
      candidates(sketches, known).find((other) => isNear(words, other.words)) ??
      (withParts ? all : []).find((other) => !originals.has(other.at) && isPart(elements, known, other));
    if (near === undefined) remember(sketches, known);
    else if (words.length > near.words.length * 1.1 && isPart(elements, near, known)) {
      // The whole paragraph comes after a part of it: the part goes.
      originals.set(near.at, at);
      remember(sketches, known);
    } else originals.set(at, near.at);
    all.push(known);
  }
  addRepeatedHeadings(text, elements, originals);
  return originals;
}

/** Texts of the same form that tell of different things or numbers (tables, results) are not the same text. */
function isNear(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const misread = Math.max(1, MISREAD_SHARE * longer);
  // A misread character changes two character pairs.
  const nearlyEqual = 1 - (2 * misread) / (longer - 1);
  // The cheapest comparison goes first: most candidates share a phrase and nothing else.
  return differsByCharactersOnly(a, b) && numbers(a) === numbers(b) && similarity(a, b) >= nearlyEqual - 1e-9;
}

/** Whether no more than two characters in a row differ: a misread one, never another word or name in the same sentence. */
function differsByCharactersOnly(a: string, b: string): boolean {
  const [whole, part] = a.length >= b.length ? [a, b] : [b, a];
  let [i, j] = [0, 0];
  while (i < whole.length && j < part.length) {
    if (whole[i] === part[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const step = STEPS.find(([x, y]) => whole.startsWith(part.slice(j + y, j + y + RESUMED), i + x));
    if (step === undefined) return false;
    i += step[0];
    j += step[1];
  }
  return Math.abs(whole.length - i - (part.length - j)) <= LONGEST_DIFFERENCE;
}

function numbers(words: string): string {
  return (words.match(/\p{N}+/gu) ?? []).sort().join(" ");
}

/** Whether one of two paragraphs of running text contains the other. */
function isPart(elements: readonly PageElement[], a: Known, b: Known): boolean {
  const [part, whole] = a.words.length < b.words.length ? [a, b] : [b, a];
  if (part.words.length < SHORTEST_PART) return false;
  if (elements[part.at]?.kind !== "paragraph" || elements[whole.at]?.kind !== "paragraph") return false;
  if (elements[part.at]?.boxed === true || elements[whole.at]?.boxed === true) return false;
  return mayContain(whole, part) && whole.words.includes(part.words);
}

/** What contains a text has all its shingles: the least of them, unless eight others are less, is in the sketch too. */
function mayContain(whole: Known, part: Known): boolean {
  const least = part.sketch[0] ?? 0;
  const most = whole.sketch.at(-1) ?? 0;
  return whole.words.length > LONGEST_SKETCHED || least > most || whole.sketch.includes(least);
}

function remember(sketches: Map<number, Known[]>, known: Known): void {
  for (const shingle of known.sketch) {
    const bucket = sketches.get(shingle) ?? [];
    if (bucket.length < MOST_CANDIDATES) bucket.push(known);
    sketches.set(shingle, bucket);
  }
}

function candidates(sketches: ReadonlyMap<number, Known[]>, { sketch }: Known): Known[] {
  return [...new Set(sketch.flatMap((shingle) => sketches.get(shingle) ?? []))];
}

/** The least hashes of a text's shingles in order: texts that share most shingles share some of these (bottom-k sketch). */
function sketch(words: string): number[] {
  const least: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let from = 0; from + SHINGLE <= words.length && from < LONGEST_SKETCHED; from += 1) {
    const value = hash(words, from);
    if (value >= limit || least.includes(value)) continue;
    const place = least.findIndex((other) => other > value);
    least.splice(place === -1 ? least.length : place, 0, value);
    if (least.length > SKETCH) least.pop();
    if (least.length === SKETCH) limit = least[SKETCH - 1] as number;
  }
  return least;
}

/** Names a text in few bytes: its length and two hashes. */
function fingerprint(words: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let at = 0; at < words.length; at += 1) {
    a = Math.imul(a ^ words.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ words.charCodeAt(at), 0x85ebca6b) ^ (b >>> 13);
  }
  return `${words.length}:${a >>> 0}:${b >>> 0}`;
}

/** FNV-1a over a shingle's UTF-16 units. */
function hash(words: string, from: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < from + SHINGLE; at += 1) value = Math.imul(value ^ words.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Headings and bylines printed again with what repeats. */
function addRepeatedHeadings(text: string, elements: readonly PageElement[], originals: Map<number, number>): void {
  if (originals.size === 0) return;
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const [at, element] of elements.entries()) {
    if (element.kind !== "heading" && element.kind !== "headline" && element.kind !== "byline") continue;
    const words = bare(joined(text, element.ranges));
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
