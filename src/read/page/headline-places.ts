import { type ElementGroup, type GroupedPage, wordsOf } from "./element-groups.ts";
import type { PageElement } from "./elements.ts";
import { containment, type Terms, terms } from "./likeness.ts";

/** An article whose headlines and text are still being put together. */
export interface OpenStory {
  readonly headlines: PageElement[];
  readonly elements: PageElement[];
  /** What it speaks of. */
  readonly terms: Terms;
}

/** Headings between two articles; at a page's start or end there is one neighbour only. */
export interface HeadingsBetween {
  readonly headings: ElementGroup;
  readonly before: OpenStory | undefined;
  readonly after: ElementGroup | null;
}

/** Where each of the headings goes: to the article before, to none, or to the article after. */
type DividedHeadings = Readonly<Record<Place, PageElement[]>>;

const PLACES = ["before", "alone", "after"] as const;
type Place = (typeof PLACES)[number];

/** A headline says at least this much of what its article says; below, and with no place to go, it stands alone. */
const LEAST_LIKENESS = 0.27;
/** How much a marked page's order (headline first) counts against likeness. */
const MARKED_ORDER = 0.3;
/** How much less likely it is that an article has a second group of headlines. */
const TAKEN = 0.3;
/** How much the order that the rest of the page shows counts, and how much its first element tells of it. */
const SHOWN_ORDER = 0.12;
const FIRST_ELEMENT = 0.5;
/** A place that a headline cannot have: no sum of likenesses makes up for it. */
const IMPOSSIBLE = -1e6;
/** What the nearest headline gains where an article has no other neighbour to get one from. */
const NEAREST = 0.15;
/** So many headings are looked at for the highest rank among them. */
const RANKED = 100;
/** Rank of headings that are not marked: below all that are. */
const UNMARKED_RANK = 7;

/** A heading with how well it fits each place. */
interface Fit extends Record<Place, number> {
  readonly element: PageElement;
}

/** Whether a story has headlines only, printed before its text. */
export function isWaiting(story: OpenStory | undefined): boolean {
  return story !== undefined && story.elements.length === 0 && story.headlines.length > 0;
}

/**
 * Divides the headings between two articles: first those of the one before, then lone ones, then those of the one after,
 * so that the likeness of each to its article is greatest in sum.
 * @param order see `shownOrder`
 */
export function divideHeadings(page: GroupedPage, between: HeadingsBetween, order: number): DividedHeadings {
  const { headings, before, after } = between;
  const highest = Math.min(...headings.elements.slice(0, RANKED).map(rankOf));
  const rivals = headings.elements.filter((element) => element.level === highest).length;
  const fits = headings.elements.map((element) =>
    fitOf(page, between, { element, isRival: element.level === highest && rivals > 1, order }),
  );
  // An article next to its only neighbour's headlines has at least the nearest one.
  const nearest =
    before === undefined ? fits.at(-1) : after === null && before.headlines.length === 0 ? fits[0] : undefined;
  if (nearest !== undefined) nearest.alone -= NEAREST;
  const places = bestDivision(fits);
  const at = (place: Place) => fits.filter((_, index) => places[index] === place).map(({ element }) => element);
  return { before: at("before"), alone: at("alone"), after: at("after") };
}

/** A heading with the others around it, and the page's order. */
interface Candidate {
  readonly element: PageElement;
  /** Other headings between the same articles have the same, highest rank. */
  readonly isRival: boolean;
  readonly order: number;
}

function fitOf(page: GroupedPage, between: HeadingsBetween, { element, isRival, order }: Candidate): Fit {
  const { before, after } = between;
  const words = terms(wordsOf(page.text, [element]));
  const isMarked = page.facts.marked && element.level > 0;
  const isOrdered = (isMarked && !isRival) || !page.isNews;
  // Where there is one neighbour only, the page's order says nothing.
  const bias = isOrdered ? MARKED_ORDER : isMarked || after === null || before === undefined ? 0 : order;
  const taken = before !== undefined && before.headlines.length > 0 ? TAKEN : 0;
  // Above "continued from page 1" stands the headline of the continuation.
  const continued =
    after?.elements[0]?.kind === "continued" && between.headings.elements.at(-1) === element ? MARKED_ORDER : 0;
  return {
    element,
    before:
      before === undefined || isWaiting(before)
        ? IMPOSSIBLE
        : containment(words, before.terms, page.spread) - bias - taken,
    after: after === null ? IMPOSSIBLE : containment(words, page.terms(after), page.spread) + bias + continued,
    alone: LEAST_LIKENESS - (isOrdered && after !== null ? 4 * MARKED_ORDER : 0),
  };
}

/** 1 for a heading of first rank. */
export function rankOf({ level }: PageElement): number {
  return level || UNMARKED_RANK;
}

/** The places of the items with the greatest sum, where all "before" precede all "alone", and those all "after". */
function bestDivision(items: readonly Readonly<Record<Place, number>>[]): Place[] {
  const sums: Record<Place, number[]> = { before: [0], alone: [0], after: [0] };
  for (const [at, item] of items.entries()) {
    for (const place of PLACES) sums[place].push((sums[place][at] ?? 0) + item[place]);
  }
  const sum = (place: Place, from: number, to: number): number =>
    from === to ? 0 : (sums[place][to] ?? 0) - (sums[place][from] ?? 0);
  let best = { score: Number.NEGATIVE_INFINITY, first: 0, second: 0 };
  let bestFirst = 0;
  for (let second = 0; second <= items.length; second += 1) {
    if (sum("before", 0, second) >= sum("before", 0, bestFirst) + sum("alone", bestFirst, second)) bestFirst = second;
    for (const first of new Set([bestFirst, second])) {
      const score = sum("before", 0, first) + sum("alone", first, second) + sum("after", second, items.length);
      if (score > best.score) best = { score, first, second };
    }
  }
  return items.map((_, at) => (at < best.first ? "before" : at < best.second ? "alone" : "after"));
}

/** Positive where the page's headlines stand before their texts, negative where they follow them. */
export function shownOrder(
  page: GroupedPage,
  groups: readonly ElementGroup[],
  goesOn: ReadonlyMap<ElementGroup, boolean>,
): number {
  let balance = 0;
  for (const [at, group] of groups.entries()) {
    const after = groups[at + 1];
    const before = groups[at - 1];
    if (!group.isHeadings || (after !== undefined && goesOn.get(after) === true)) continue;
    const words = terms(wordsOf(page.text, group.elements));
    if (after !== undefined) balance += containment(words, page.terms(after), page.spread);
    if (before !== undefined) balance -= containment(words, page.terms(before), page.spread);
  }
  balance += groups[0]?.isHeadings === false ? -FIRST_ELEMENT : FIRST_ELEMENT;
  return Math.max(-1, Math.min(1, balance)) * SHOWN_ORDER;
}
