import { columns } from "../../text/width.ts";
import { joined } from "../compose.ts";
import { isHeading, isOpening, type PageElement } from "./elements.ts";
import { containment, type Terms, terms } from "./likeness.ts";
import { isIndexEntry } from "./marks/labels.ts";
import { beginsInside, type Text, textsAbove, textsBelow } from "./nearest-texts.ts";
import type { PageFacts } from "./page-facts.ts";
import { areResults } from "./paragraph-kind.ts";
import { lineWidth } from "./paragraphs.ts";
import { endsSentence, expectsMore } from "./punctuation.ts";

/**
 * What each sign adds to the log odds (natural logarithm) that a short text which stands by itself is a heading, and no running
 * text: a logistic regression, learnt on 5,341 such texts, of which 1,218 were headings, of generated pages in six languages: the
 * developed half of 500 of news, and as many of our own stories. On a quarter of the pages, which it was not learnt on each time,
 * 1,058 of the headings were known, and 129 other texts taken for some. Signs without effect were left out, and weights rounded;
 * `endsInside` and `belowByline` say more than the pages taught (-2.3 and -0.6), as these have few such lines, and
 * `amongMarkedHeadings` less (-2.9): on real pages lines between marked headings are headings without a mark more often.
 */
const HEADING_SIGNS = {
  any: -0.6,
  // Its form.
  short: 0.5,
  veryLong: -1,
  endsSentence: -3,
  asks: -1.4,
  hasTwoSentences: -3,
  hasClause: -1.8,
  hasColon: 0.7,
  inCapitals: 3,
  beginsWithQuotation: -1.1,
  endsInside: -3.5,
  isWiderThanColumn: 2.1,
  fillsColumn: -1,
  // Where it stands.
  aboveOpening: 4,
  aboveHeadingsAndOpening: 2.5,
  belowEnd: 2.1,
  belowByline: -3,
  aboveDeck: 2.3,
  aboveHeading: -0.9,
  abovePicture: -2.7,
  belowHalf: -0.3,
  aboveHalf: -0.6,
  betweenWholes: 1.2,
  amongMarkedHeadings: -1,
  // What it says: the share of it that the text below, or above, says as well.
  likeBelow: 1.1,
  likeAbove: -1.4,
} as const;
type Sign = keyof typeof HEADING_SIGNS;

/** Headings have no more lines, if they are not set from top to bottom, and are not wider, in columns. */
const MOST_LINES = 4;
const WIDEST = 220;
const SHORT = 60;
const VERY_LONG = 150;
/** A column's width is that of its widest lines but for so many. */
const WIDEST_LINES = 0.05;
/** Fewer lines of text tell no column. */
const FEWEST_LINES = 6;
/** A line that is so much wider, in columns, was not set in the column. */
const WIDER = 3;
/** A heading is compared with so much of the texts around it, in UTF-16 units. */
const COMPARED = 2000;
/** Headings that stand together are looked through so far. */
const MOST_HEADINGS = 2;

/** A page whose headings are looked for, after its sentences were joined. */
export interface ToldPage {
  readonly text: string;
  readonly facts: Pick<PageFacts, "wrapped" | "marked">;
  readonly elements: readonly PageElement[];
  /** Whether an element looked like a headline before sentences were joined. */
  lookedLikeHeadline(element: PageElement): boolean;
}

/** Tells how much speaks for an element to be a heading, above 0 if it is one; null for those that can be none, or are marked. */
export function headingScore(page: ToldPage): (at: number) => number | null {
  const { text, elements } = page;
  const column = columnOf(page);
  const [above, below] = [textsAbove(elements), textsBelow(elements)];
  return (at) => {
    const one = elements[at];
    if (one === undefined || !mayBeHeading(one)) return null;
    const words = joined(text, one.ranges);
    if (columns(words, WIDEST + 1) > WIDEST || areResults(words) || isIndexEntry(words)) return null;
    const [before, behind] = [above[at], below[at]];
    const signs = new Set<Sign>(["any", ...signsOfForm(page, one, words, column)]);
    for (const sign of signsOfPlace(page, at, before?.text, behind?.text)) signs.add(sign);
    const own = terms(words);
    let score = HEADING_SIGNS.likeBelow * containment(own, termsOf(text, behind?.written, "start"), new Map());
    score += HEADING_SIGNS.likeAbove * containment(own, termsOf(text, before?.text, "end"), new Map());
    for (const sign of signs) score += HEADING_SIGNS[sign];
    return score;
  };
}

function mayBeHeading({ kind, level, boxed, opens, closes, ranges }: PageElement): boolean {
  return (
    (kind === "paragraph" || (kind === "headline" && level === 0)) &&
    !boxed &&
    !opens &&
    !closes &&
    ranges.length <= MOST_LINES
  );
}

function signsOfForm(page: ToldPage, one: PageElement, words: string, column: number): Sign[] {
  const { text } = page;
  const width = columns(words, WIDEST + 1);
  const isWider = one.ranges.some((range) => lineWidth(text, range) > column + WIDER);
  const tail = words.slice(-TAIL);
  return signsThat({
    short: width <= SHORT,
    veryLong: width > VERY_LONG,
    endsSentence: /[。.．…](?:["'”’」』)）》»]|\s)*$/u.test(tail),
    asks: /[!?！？؟](?:["'”’」』)）》»]|\s)*$/u.test(tail),
    hasTwoSentences: /[。；！？].|\p{Ll}[.;!?]["”»]?\s/u.test(words),
    hasClause: /[，,、]/u.test(words),
    hasColon: /[:：]/u.test(words),
    inCapitals: /^[^\p{Ll}\p{Lo}]*\p{Lu}{3}[^\p{Ll}\p{Lo}]*$/u.test(words),
    beginsWithQuotation: /^[“„«"「『‘]/u.test(words) && !/^[“「][^”」。]+[”」]$/u.test(words),
    endsInside: endsInside(text, one),
    isWiderThanColumn: isWider,
    fillsColumn: one.fills && page.facts.wrapped && !isWider,
  });
}

/** Whether a text ends with a word or a mark that joins others, as no headline does. */
function endsInside(text: string, { ranges }: PageElement): boolean {
  const end = ranges.at(-1)?.end ?? 0;
  return expectsMore(text, end) || JOINING.test(text.slice(Math.max(0, end - TAIL), end));
}

/** So much of an end is looked at, in UTF-16 units. */
const TAIL = 12;

/** Words that join others, which no headline ends with. */
const JOINING =
  /(?<!\p{L})(?:einem|einer|eines|einen|eine|ein|im|am|zum|zur|von|mit|auf|für|bei|nach|aus|dem|den|des|une?|du|des|les|dans|sur|pour|par|avec|que|qui|aux?|sa|son|ses|в|на|с|из|к|от|для|при|под|что|his|her|their|its|was|is|are|has|had|have)$/u;

function signsOfPlace(page: ToldPage, at: number, above: Text, below: Text): Sign[] {
  const { text, elements, facts } = page;
  const [before, after] = [elements[at - 1], elements[at + 1]];
  const one = elements[at] as PageElement;
  let behind = at + 1;
  while (behind <= at + MOST_HEADINGS && elements[behind]?.kind === "headline") behind += 1;
  const isBelowHalf =
    above?.kind === "paragraph" && !above.closes && !endsSentence(text, above.ranges.at(-1)?.end ?? 0);
  const isAboveHalf = beginsInside(text, below);
  return signsThat({
    aboveOpening: isOpening(after),
    aboveHeadingsAndOpening: !isOpening(after) && isOpening(elements[behind]),
    belowEnd: before === undefined || before.closes,
    belowByline: before?.kind === "continued" || (before?.kind === "byline" && !before.closes),
    aboveDeck: after?.kind === "headline" && DASH.test(text.charAt(after.ranges[0]?.start ?? 0)),
    aboveHeading: after !== undefined && isHeading(after),
    // The last line of a headline may stand above one, too.
    abovePicture: after !== undefined && (after.kind === "caption" || after.boxed) && before?.kind !== "headline",
    belowHalf: isBelowHalf && !isAboveHalf,
    aboveHalf: isAboveHalf && !isBelowHalf,
    betweenWholes: page.lookedLikeHeadline(one) && !isBelowHalf && !isAboveHalf,
    amongMarkedHeadings: facts.marked,
  });
}

const DASH = /[—–―-]/u;

function signsThat(found: Partial<Record<Sign, boolean>>): Sign[] {
  return (Object.keys(found) as Sign[]).filter((sign) => found[sign]);
}

/** What a text says at its start or end. */
function termsOf(text: string, one: Text, side: "start" | "end"): Terms {
  if (one === undefined) return new Set();
  const words = joined(text, side === "start" ? one.ranges.slice(0, COMPARED) : one.ranges.slice(-COMPARED));
  return terms(side === "start" ? words.slice(0, COMPARED) : words.slice(-COMPARED));
}

/** The width of the column that a page's text is set in; infinite where it is in none. */
function columnOf({ text, facts, elements }: ToldPage): number {
  if (!facts.wrapped) return Number.POSITIVE_INFINITY;
  const widths = elements
    .filter(({ kind, ranges }) => kind === "paragraph" && ranges.length > 2)
    .flatMap(({ ranges }) => ranges.map((range) => lineWidth(text, range)))
    .sort((a, b) => b - a);
  return widths.length < FEWEST_LINES
    ? Number.POSITIVE_INFINITY
    : (widths[Math.floor(widths.length * WIDEST_LINES)] ?? Number.POSITIVE_INFINITY);
}
