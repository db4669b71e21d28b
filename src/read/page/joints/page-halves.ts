import { columns } from "../../../text/width.ts";
import { joined, type TextRange } from "../../compose.ts";
import type { PageElement } from "../elements.ts";
import type { PageFacts } from "../page-facts.ts";
import { type Vocabulary, vocabularyOf } from "../vocabulary.ts";
import { Continuations } from "./continuation.ts";

/** A page whose elements may be halves of sentences. */
export interface PageHalves {
  readonly text: string;
  readonly facts: PageFacts;
  readonly elements: readonly PageElement[];
  readonly vocabulary: Vocabulary;
  readonly continuations: Continuations;
  /** First lines of paragraphs are indented. */
  readonly isIndented: boolean;
}

/** An indent that opens a paragraph is at least this wide, in columns. */
export const INDENTED = 2;

/** A page with what is known of its text as a whole. */
export function pageHalves(text: string, elements: readonly PageElement[], facts: PageFacts): PageHalves {
  const paragraphs = elements.filter(({ kind }) => kind === "paragraph");
  const indented = paragraphs.filter((one) => indentOf(text, one) >= INDENTED).length;
  return {
    text,
    elements,
    facts,
    vocabulary: vocabularyOf(
      text,
      elements.map(({ ranges }) => ranges),
    ),
    continuations: new Continuations(),
    isIndented: indented * 2 > paragraphs.length,
  };
}

/** How news begins a sentence: with a time, a source, a speaker, a place. */
export const NEWS_OPENING =
  /^(?:(?:19|20)\d\d年|\d{1,2}月\d{0,2}日?|(?:目前|当前|近年来|近日|日前|如今|今年|去年|此外|同时|与此同时|据|为此|对此|例如|比如|再比如|其中|记者|首先|其次|最后|[一二三四]是|随后|接下来|会上|会议|活动|截至|数据显示|根据|来自|作为|图为|本报)|在[^，。]{2,16}[下上中里后前时]?，|“[^”]{2,60}[，。！？]”|\p{Script=Han}{2,12}(?:表示|认为|指出|介绍|告诉|强调|说)[，：:]?)/u;
/** A headline with a comma is hardly this wide, in columns. */
const LONG_FOR_A_HEADLINE = 52;

/** A line below a section's heading that sums it up is not wider, in columns. */
const LONGEST_DECK = 90;

/**
 * Whether an element is a headline for all that is seen of it: short, and not broken at a column's end. Without a clause it
 * is bare, with one it may be text as well. Null for text.
 */
export function headlineLikeness(
  { text, facts, elements }: PageHalves,
  at: number,
  side: "beginning" | "end",
): "bare" | "with a clause" | null {
  const one = elements[at];
  if (one?.kind !== "headline") return null;
  const words = one.ranges.map(({ start, end }) => text.slice(start, end)).join("");
  const enumeration = words.indexOf("、");
  const hasClause = /[，,]/u.test(words) || (enumeration >= 0 && /\p{Script=Hiragana}/u.test(words.slice(enumeration)));
  const below = belowHeadlines(elements, at);
  const isShort = columns(words, LOOK) < LONG_FOR_A_HEADLINE;
  if ((below?.kind === "byline" && (isShort || !hasClause)) || (below?.opens === true && !hasClause)) return "bare";
  // Where headings are marked, a line that ends without a mark is cut text unless it stands above one, or sums up the one above it.
  if (facts.marked && side === "end") {
    const isDeck = elements[at - 1]?.kind === "heading";
    const isKicker = elements[at + 1]?.kind === "heading" && !hasClause;
    return (isDeck || isKicker) && !one.opens && columns(words, LOOK) <= LONGEST_DECK
      ? hasClause
        ? "with a clause"
        : "bare"
      : null;
  }
  if (facts.wrapped && one.fills && (hasClause || words.includes("、") || one.ranges.length > 1)) return null;
  if (!hasClause) return "bare";
  return isShort && !NEWS_OPENING.test(words) ? "with a clause" : null;
}

/** Headings between two texts are looked through so far. */
const MOST_HEADINGS = 6;

/** What stands below an element that may be a headline, and below the other headlines with it. */
function belowHeadlines(elements: readonly PageElement[], at: number): PageElement | undefined {
  for (let below = at + 1; below <= at + MOST_HEADINGS; below += 1)
    if (elements[below]?.kind !== "headline" || elements[below]?.opens) return elements[below];
  return undefined;
}

/** So many characters at an end tell how it goes on. */
const LOOK = 400;

/** The last words of an element as a body shows them. */
export function lastWords(text: string, { ranges }: PageElement, length = LOOK): string {
  const last: TextRange[] = [];
  let held = 0;
  for (let at = ranges.length - 1; at >= 0 && held < length; at -= 1) {
    const range = ranges[at];
    if (range === undefined) break;
    const start = Math.max(range.start, range.end - (length - held));
    last.unshift({ ...range, start });
    held += range.end - start;
  }
  return joined(text, last);
}

/** The first words of an element as a body shows them. */
export function firstWords(text: string, { ranges }: PageElement, length = LOOK): string {
  const first: TextRange[] = [];
  let held = 0;
  for (const range of ranges) {
    if (held >= length) break;
    const end = Math.min(range.end, range.start + length - held);
    first.push(end === range.end ? range : { start: range.start, end });
    held += end - range.start;
  }
  return joined(text, first);
}

/** Columns of white space at the start of an element's first line. */
export function indentOf(text: string, { ranges: [first] }: PageElement): number {
  let columns = 0;
  for (let at = (first?.start ?? 0) - 1; at >= 0 && /[^\S\r\n\u2028\u2029]/u.test(text.charAt(at)); at -= 1)
    columns += text.charAt(at) === "\u3000" ? 2 : 1;
  return columns;
}
