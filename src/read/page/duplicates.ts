import { createHash } from "node:crypto";
import { splitSentences } from "../../text/sentences.ts";
import { type Wording, wordingKey, wordingOf } from "../../text/wording.ts";
import type { Dropped, SourceRange } from "../article.ts";
import { joined } from "../compose.ts";
import { hasNewsMarks } from "./element-groups.ts";
import { extent, type PageElement, type PageElements } from "./elements.ts";

/** Shorter texts (in characters, without white space and punctuation) are repeated by chance or on purpose. */
const SHORTEST_DUPLICATE = 8;
/** A shorter paragraph whose sentences stand in another is a quotation, not a repetition. */
const SHORTEST_PART = 30;
/** Texts with more elements are no pages: paragraphs are looked for as a whole only, which costs little memory. */
const LONGEST_PAGE = 3000;
/** More paragraphs with one sentence in common are boilerplate: the first ones will do. */
const MOST_CANDIDATES = 12;

/**
 * Takes out the elements that repeat an earlier one in the same words, and on demand paragraphs of a newspaper page whose
 * sentences all stand in another. What stays knows where else it is printed as a whole.
 *
 * A newspaper prints a paragraph twice by mistake or as a teaser, wherever it likes. In other texts the same answer may stand
 * below two questions and the same fee beside two names: there, a repetition is one only where it is printed below the
 * same headings and behind the same text.
 */
export function withoutDuplicates(
  text: string,
  elements: readonly PageElement[],
  parts: "whole only" | "parts too",
): PageElements {
  if (parts === "parts too" && elements.length > LONGEST_PAGE) return { elements, dropped: [] };
  const isNews = hasNewsMarks(elements);
  const whole = repetitions(text, elements, isNews);
  const contained = isNews && parts === "parts too" ? containedIn(text, elements, whole) : new Map<number, number>();
  const originals = new Map([...whole, ...contained]);
  if (originals.size === 0) return { elements, dropped: [] };
  const places = new Map<number, SourceRange[]>();
  const dropped: Dropped[] = [];
  for (const at of originals.keys()) {
    const element = elements[at] as PageElement;
    for (const { start, end } of element.ranges) dropped.push({ kind: "duplicate", start, end });
    const original = whole.get(at);
    // Where a part of a text is printed, the text is not.
    if (original === undefined) continue;
    const known = places.get(original) ?? [];
    known.push(extent(element), ...element.alsoAt);
    places.set(original, known);
  }
  const kept = elements.map((element, at) => {
    const also = places.get(at);
    return also === undefined ? element : { ...element, alsoAt: [...element.alsoAt, ...also] };
  });
  return { elements: kept.filter((_, at) => !originals.has(at)), dropped };
}

/** For each element that repeats an earlier one as a whole, the index of the first such. */
function repetitions(text: string, elements: readonly PageElement[], isNews: boolean): Map<number, number> {
  const originals = new Map<number, number>();
  const first = new Map<string, number>();
  const headings: string[] = [];
  let before = { words: "", at: -1 };
  for (const [at, element] of elements.entries()) {
    const wording = wordingOf(joined(text, element.ranges));
    const words = nameOf(wording);
    if (element.kind === "heading" || element.kind === "headline") {
      const rank = element.level > 0 ? element.level : LOWEST_RANK;
      headings.length = Math.min(headings.length, rank);
      headings[rank] = words;
      before = { words: "", at: -1 };
      continue;
    }
    if (isContent(element) && lengthOf(wording) >= SHORTEST_DUPLICATE) {
      const place = isNews ? words : [words, before.words, ...headings].join();
      const twin = words === before.words ? (originals.get(before.at) ?? before.at) : first.get(place);
      if (twin === undefined) first.set(place, at);
      else originals.set(at, twin);
    }
    before = { words, at };
  }
  addRepeatedHeadings(text, elements, originals);
  return originals;
}

/** Below all marked headings and bold lines. */
const LOWEST_RANK = 8;

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

/** For each paragraph of running text that consists of sentences of a longer one, one after the other, the longer one's index. */
function containedIn(
  text: string,
  elements: readonly PageElement[],
  repeated: ReadonlyMap<number, number>,
): Map<number, number> {
  const paragraphs = [...elements.entries()]
    .filter(([at, { kind, boxed }]) => kind === "paragraph" && !boxed && !repeated.has(at))
    .map(([at, { ranges }]) => sentencesOf(at, joined(text, ranges)));
  const holders = new Map<string, Sentences[]>();
  for (const paragraph of paragraphs) {
    for (const sentence of new Set(paragraph.sentences)) {
      const known = holders.get(sentence) ?? [];
      if (known.length < MOST_CANDIDATES) known.push(paragraph);
      holders.set(sentence, known);
    }
  }
  const wholes = new Map<number, number>();
  for (const part of paragraphs.filter(({ length }) => length >= SHORTEST_PART)) {
    const whole = holders.get(part.sentences[0] ?? "")?.find((other) => isPart(part, other));
    if (whole !== undefined) wholes.set(part.at, whole.at);
  }
  return wholes;
}

/** A paragraph by its sentences. */
interface Sentences {
  readonly at: number;
  /** In characters, as `SHORTEST_PART`. */
  readonly length: number;
  /** Their wordings, in order. */
  readonly sentences: readonly string[];
}

function sentencesOf(at: number, words: string): Sentences {
  const sentences = splitSentences(words, "und")
    .map(({ start, end }) => wordingOf(words.slice(start, end)))
    .filter((wording) => wording.length > 0);
  const length = sentences.reduce((sum, wording) => sum + lengthOf(wording), 0);
  return { at, length, sentences: sentences.map(wordingKey) };
}

function isPart(part: Sentences, whole: Sentences): boolean {
  if (part.sentences.length >= whole.sentences.length) return false;
  return `\n${whole.sentences.join("\n")}\n`.includes(`\n${part.sentences.join("\n")}\n`);
}

/** Headings and bylines printed again with what repeats. */
function addRepeatedHeadings(text: string, elements: readonly PageElement[], originals: Map<number, number>): void {
  if (originals.size === 0) return;
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const [at, element] of elements.entries()) {
    if (element.kind !== "heading" && element.kind !== "headline" && element.kind !== "byline") continue;
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
