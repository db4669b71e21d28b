import { columns } from "../../text/width.ts";
import { joined } from "../compose.ts";
import { isHeading, type PageElement } from "./elements.ts";
import { cannotOpen, endsSentence, expectsMore } from "./punctuation.ts";

/** Headlines above bylines and datelines are not wider, in columns. */
const WIDEST = 180;
/** Nor have they more lines, if they are not set from top to bottom. */
const MOST_LINES = 4;

/**
 * The elements after sentences were joined, of which short lines without a full stop are told by what stands around them:
 * above a byline, a dateline or "continued from page 1", and below an article's end, stands a headline, however much it
 * looks like half a sentence; above the second half of a sentence, or above a picture or a box, stands a first half, however
 * much it looks like a headline.
 * @param before the elements before sentences were joined: what looked like a headline then is a short line
 */
export function withToldLines(
  text: string,
  before: readonly PageElement[],
  elements: readonly PageElement[],
): PageElement[] {
  const lines = new Map(before.filter(isShortLine).map((one) => [one.ranges[0]?.start, one.ranges.length]));
  const isLine = (one: PageElement) => lines.get(one.ranges[0]?.start) === one.ranges.length;
  const texts = textsBelow(elements);
  const told = elements.map((one, at) => {
    const [above, below] = [elements[at - 1], elements[at + 1]];
    if (one.boxed || one.closes) return one;
    // What stands below a byline is its text.
    const isBelowByline = opensArticle(above) && above?.opens === false;
    if (
      !isBelowByline &&
      isOpenText(text, one) &&
      (isLine(one) ? opensArticle(below) || endsArticle(above) : isSetOff(text, one, below))
    )
      return { ...one, kind: "headline" as const, isCutBehind: false };
    const isHalf =
      isShortLine(one) &&
      isLine(one) &&
      !endsArticle(above) &&
      (isInterruption(below) || beginsInside(text, texts[at]) || goesOn(text, one));
    // Only the first of several lines can go on behind the others.
    return isHalf && above?.kind !== "headline" ? { ...one, kind: "paragraph" as const, isCutBehind: true } : one;
  });
  return withInside(text, told);
}

function isShortLine({ kind, level }: PageElement): boolean {
  return kind === "headline" && level === 0;
}

/** Text whose other half was not found. */
function isOpenText(text: string, { kind, isCutBefore, opens, ranges }: PageElement): boolean {
  return kind === "paragraph" && !isCutBefore && !opens && !endsSentence(text, ranges.at(-1)?.end ?? 0);
}

/** Whether one sentence too wide for a headline stands where only headlines stand. */
function isSetOff(text: string, one: PageElement, below: PageElement | undefined): boolean {
  if (!opensArticle(below) || one.fills || one.ranges.length > MOST_LINES) return false;
  const words = joined(text, one.ranges);
  return columns(words, WIDEST + 1) <= WIDEST && !/[。；！？]|\p{Ll}[.;!?]\s/u.test(words);
}

function opensArticle(one: PageElement | undefined): boolean {
  return one !== undefined && (one.opens || (one.kind === "byline" && !one.closes) || one.kind === "continued");
}

function endsArticle(one: PageElement | undefined): boolean {
  return one === undefined || one.closes;
}

/** Whether a line ends with a word that joins others, as no headline does. */
function goesOn(text: string, { ranges }: PageElement): boolean {
  const end = ranges.at(-1)?.end ?? 0;
  return expectsMore(text, end) || JOINING.test(text.slice(Math.max(0, end - 12), end));
}

const JOINING =
  /(?<!\p{L})(?:einem|einer|eines|einen|eine|ein|im|am|zum|zur|von|mit|auf|für|bei|nach|aus|dem|den|des|une?|du|des|les|dans|sur|pour|par|avec|que|qui|aux?|sa|son|ses|в|на|с|из|к|от|для|при|под|что|his|her|their|its|was|is|are|has|had|have)$/u;

function isInterruption(one: PageElement | undefined): boolean {
  return one !== undefined && (one.kind === "caption" || one.boxed);
}

/** For each element the first text below it, with headings, pictures and boxes between at most. */
function textsBelow(elements: readonly PageElement[]): (PageElement | undefined)[] {
  const texts: (PageElement | undefined)[] = [];
  let next: PageElement | undefined;
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    texts[at] = next;
    const one = elements[at];
    if (one !== undefined && !isHeading(one) && one.kind !== "caption" && !one.boxed) next = one;
  }
  return texts;
}

function beginsInside(text: string, one: PageElement | undefined): boolean {
  const [first] = one?.ranges ?? [];
  if (one?.kind !== "paragraph" || first === undefined) return false;
  return one.isCutBefore || cannotOpen(text, first.start);
}

/** Headings between halves of a sentence that were not joined stand inside an article: an open cut is right above or below. */
function withInside(text: string, elements: readonly PageElement[]): PageElement[] {
  const texts = textsBelow(elements);
  let isBelowCut = false;
  return elements.map((one, at) => {
    if (!isHeading(one)) {
      isBelowCut = one.isCutBehind && !one.closes;
      return one;
    }
    return isBelowCut || beginsInside(text, texts[at]) ? { ...one, inside: true } : one;
  });
}
