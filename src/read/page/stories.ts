import { containment, spread, type Terms, terms } from "../../text/likeness.ts";
import { joined } from "../compose.ts";
import type { PageElement } from "./elements.ts";
import { isNumberedHeading } from "./marks.ts";
import type { PageFacts } from "./page-facts.ts";

/** The elements of one article, and which of its headlines are printed outside its text. */
export interface Story {
  /** Headlines, kickers and subheads, in the order of the page. */
  readonly headlines: readonly PageElement[];
  /** Everything else, section headings among it, in the order of the page. */
  readonly elements: readonly PageElement[];
}

/** A stretch of text without headings, or the headings between two of them. */
interface Stretch {
  readonly isHeadings: boolean;
  readonly elements: PageElement[];
}

/** A headline says at least this much of what its article says; below, and with no place to go, it stands alone. */
const LEAST_LIKENESS = 0.27;
/** How much a marked page's order (headline first) counts against likeness. */
const MARKED_ORDER = 0.3;
/** How much less likely it is that an article has a second group of headlines. */
const TAKEN = 0.3;
/** How much the order that the rest of the page shows counts. */
const SHOWN_ORDER = 0.12;
/** A place that a headline cannot have: no sum of likenesses makes up for it. */
const IMPOSSIBLE = -1e6;
/** What the nearest headline gains where an article has no other neighbour to get one from. */
const NEAREST = 0.15;
/** A picture's headline says at least this much of what its caption says. */
const LIKE_A_PICTURE = 0.45;
/** A headline between two stretches of one article, and of no other, is like both. */
const LIKE_BOTH = 0.25;

/**
 * The articles of a page. A new one opens at a byline, a dateline or a headline of first rank, and after a closing
 * dateline or a jump line; the headlines between two articles go to the one that they are like.
 */
export function findStories(text: string, elements: readonly PageElement[], facts: PageFacts): Story[] {
  const stretches = inStretches(elements);
  const bodies = stretches.filter((stretch) => !stretch.isHeadings);
  const isNews = elements.some(
    (element) => element.opens || element.closes || element.kind === "byline" || element.kind === "continued",
  );
  const words = new Map(isNews ? bodies.map((body) => [body, terms(textOf(text, body.elements))]) : []);
  const page: PageView = {
    text,
    facts,
    isNews,
    terms: (body) => words.get(body) ?? new Set(),
    spread: spread([...words.values()]),
  };
  const goesOn = inOneArticle(page, stretches);
  const whole = ofWholeArticles(stretches, goesOn, page);
  return assigned(
    { ...page, terms: (body) => whole.get(body) ?? new Set(), spread: spread([...whole.values()]) },
    stretches,
    goesOn,
  );
}

/** The terms of each article by its first stretch of text: a headline may speak of any of its sections. */
function ofWholeArticles(
  stretches: readonly Stretch[],
  goesOn: ReadonlyMap<Stretch, boolean>,
  page: PageView,
): Map<Stretch, Set<string>> {
  const whole = new Map<Stretch, Set<string>>();
  let current = new Set<string>();
  for (const stretch of stretches) {
    if (stretch.isHeadings) continue;
    if (goesOn.get(stretch) !== true) {
      current = new Set();
      whole.set(stretch, current);
    }
    for (const term of page.terms(stretch)) current.add(term);
  }
  return whole;
}

interface PageView {
  readonly text: string;
  readonly facts: PageFacts;
  /** The page has a newspaper's marks, so that unmarked headlines may open articles. */
  readonly isNews: boolean;
  terms(body: Stretch): Terms;
  /** In how many stretches of text a term stands. */
  readonly spread: ReadonlyMap<string, number>;
}

/** Alternates text and headings; a byline, a dateline or a continuation opens a new stretch of text. */
function inStretches(elements: readonly PageElement[]): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | null = null;
  for (const element of elements) {
    const isHeadings = (element.kind === "heading" || element.kind === "headline") && !element.boxed;
    const before = last?.elements.at(-1);
    const opens =
      (element.opens && before?.kind !== "byline") ||
      element.kind === "continued" ||
      (element.kind === "byline" && before?.kind !== "byline" && before?.kind !== "continued") ||
      (before?.closes === true && !element.boxed && element.kind !== "caption");
    if (last === null || last.isHeadings !== isHeadings || (!isHeadings && opens)) {
      last = { isHeadings, elements: [] };
      stretches.push(last);
    }
    last.elements.push(element);
  }
  return stretches;
}

/** For each stretch of text: whether it goes on with the article of the stretch of text before it. */
function inOneArticle(page: PageView, stretches: readonly Stretch[]): Map<Stretch, boolean> {
  const goesOn = new Map<Stretch, boolean>();
  let before: Stretch | null = null;
  let headings: Stretch | null = null;
  let isTitled = false;
  for (const [at, stretch] of stretches.entries()) {
    if (stretch.isHeadings) {
      headings = stretch;
      if (before === null) isTitled = true;
      continue;
    }
    const following = stretches.slice(at + 1, at + 3).find((other) => !other.isHeadings);
    const standsAlone =
      page.isNews &&
      headings !== null &&
      isOnlyCaptions(stretch) &&
      (following === undefined || opensArticle(following));
    const continues = before !== null && !standsAlone && isSameArticle(page, before, headings, stretch, isTitled);
    if (!continues) isTitled = headings !== null && (before === null || page.facts.marked);
    goesOn.set(stretch, continues);
    before = stretch;
    headings = null;
  }
  return goesOn;
}

function isSameArticle(
  page: PageView,
  before: Stretch,
  headings: Stretch | null,
  after: Stretch,
  isTitled: boolean,
): boolean {
  if (headings?.elements.some((element) => element.inside)) return true;
  if (opensArticle(after) || closesArticle(before)) return false;
  if (headings === null) return true;
  const ranks = headings.elements.filter((element) => element.level > 0).map((element) => element.level);
  const isFirstRank = ranks.includes(1);
  if (!page.isNews) return !isFirstRank;
  if (page.facts.marked && ranks.length > 0) {
    if (!isFirstRank) return true;
    return !isTitled && isLikeBoth(page, headings, before, after);
  }
  // Newspapers sign their articles: text without byline or dateline below a heading is a section of the same.
  return true;
}

function opensArticle(stretch: Stretch): boolean {
  const [first] = stretch.elements;
  return first !== undefined && (first.opens || first.kind === "byline" || first.kind === "continued");
}

function closesArticle(stretch: Stretch): boolean {
  return stretch.elements.findLast((element) => element.kind === "paragraph" && !element.boxed)?.closes === true;
}

function isOnlyCaptions(stretch: Stretch): boolean {
  return stretch.elements.every((element) => element.kind === "caption");
}

function isLikeBoth(page: PageView, headings: Stretch, before: Stretch, after: Stretch): boolean {
  const words = terms(textOf(page.text, headings.elements));
  return (
    containment(words, page.terms(before), NOWHERE) >= LIKE_BOTH &&
    containment(words, page.terms(after), NOWHERE) >= LIKE_BOTH
  );
}

const NOWHERE: ReadonlyMap<string, number> = new Map();

interface OpenStory {
  headlines: PageElement[];
  elements: PageElement[];
  terms: Terms;
}

/** Puts the stretches of each article together and gives each group of headings to the article it belongs to. */
function assigned(page: PageView, stretches: readonly Stretch[], goesOn: ReadonlyMap<Stretch, boolean>): Story[] {
  const order = shownOrder(page, stretches, goesOn);
  const stories: OpenStory[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const last = stories.at(-1);
    if (!stretch.isHeadings) {
      if (goesOn.get(stretch) === true && last !== undefined) append(last.elements, stretch.elements);
      else if (last === undefined || !isWaiting(last))
        stories.push({ headlines: [], elements: [...stretch.elements], terms: page.terms(stretch) });
      else append(last.elements, stretch.elements);
      continue;
    }
    const after = stretches[at + 1];
    if (last !== undefined && after !== undefined && goesOn.get(after) === true) placeWithin(page, last, stretch);
    else if (last !== undefined && after === undefined && !page.isNews) append(last.elements, stretch.elements);
    else distribute(page, stories, stretch, after ?? null, order);
  }
  return stories.filter((story) => story.headlines.length + story.elements.length > 0);
}

/** A story that has headlines only, printed before its text. */
function isWaiting(story: OpenStory | undefined): boolean {
  return story !== undefined && story.elements.length === 0 && story.headlines.length > 0;
}

/** Headings inside an article: its headline where it has none yet and they are of first rank, else its sections. */
function placeWithin(page: PageView, story: OpenStory, headings: Stretch): void {
  const isInside = headings.elements.some((element) => element.inside);
  const ranks = headings.elements.map((element) => element.level || 7);
  const isHeadline =
    story.headlines.length === 0 &&
    (isInside || Math.min(...ranks) === 1) &&
    !isNumberedHeading(textOf(page.text, headings.elements.slice(0, 1)));
  if (isHeadline) append(story.headlines, headings.elements);
  else append(story.elements, headings.elements);
}

type Place = (typeof PLACES)[number];

/** Divides the headings between two articles: first those of the one before, then lone ones, then those of the one after. */
function distribute(
  page: PageView,
  stories: OpenStory[],
  headings: Stretch,
  after: Stretch | null,
  order: number,
): void {
  const before = stories.at(-1);
  const waits = isWaiting(before);
  const highest = Math.min(...headings.elements.slice(0, 100).map((element) => element.level || 7));
  const rivals = headings.elements.filter((element) => element.level === highest).length;
  const items = headings.elements.map((element) => {
    const words = terms(textOf(page.text, [element]));
    const isMarked = page.facts.marked && element.level > 0;
    const isOrdered = (isMarked && !(element.level === highest && rivals > 1)) || !page.isNews;
    // Where there is one neighbour only, the page's order says nothing.
    const bias = isOrdered ? MARKED_ORDER : isMarked || after === null || before === undefined ? 0 : order;
    const isTaken = before !== undefined && before.headlines.length > 0;
    return {
      element,
      before:
        before === undefined || waits
          ? IMPOSSIBLE
          : containment(words, before.terms, page.spread) - bias - (isTaken ? TAKEN : 0),
      after:
        after === null
          ? IMPOSSIBLE
          : containment(words, page.terms(after), page.spread) +
            bias -
            (isContinuation(after) && !isMarked ? MARKED_ORDER : 0),
      alone: LEAST_LIKENESS - (isOrdered && after !== null ? 4 * MARKED_ORDER : 0),
    };
  });
  // An article next to its only neighbour's headlines has at least the nearest one.
  const nearest =
    before === undefined ? items.at(-1) : after === null && before.headlines.length === 0 ? items[0] : undefined;
  if (nearest !== undefined) nearest.alone -= NEAREST;
  const places = bestDivision(items);
  const at = (place: Place): PageElement[] =>
    items.filter((_, index) => places[index] === place).map(({ element }) => element);
  const own = at("before");
  const alone = at("alone");
  const captions = before === undefined ? [] : closingCaptions(page, before, [...own, ...alone]);
  if (captions.length > 0) stories.push({ headlines: [...own, ...alone], elements: captions, terms: new Set() });
  else {
    if (before !== undefined) append(before.headlines, own);
    if (alone.length > 0) stories.push({ headlines: [], elements: alone, terms: new Set() });
  }
  const following = at("after");
  if (following.length > 0)
    stories.push({ headlines: following, elements: [], terms: after === null ? new Set() : page.terms(after) });
}

/** The captions that end a story, taken out of it, when the headlines below are theirs: a picture with its own headline. */
function closingCaptions(page: PageView, story: OpenStory, headlines: readonly PageElement[]): PageElement[] {
  const first = story.elements.findLastIndex((element) => element.kind !== "caption") + 1;
  if (!page.isNews || headlines.length === 0 || first === 0 || first === story.elements.length) return [];
  const words = terms(textOf(page.text, headlines));
  const pictured = containment(words, terms(textOf(page.text, story.elements.slice(first))), NOWHERE);
  const written = containment(words, terms(textOf(page.text, story.elements.slice(0, first))), NOWHERE);
  return pictured >= LIKE_A_PICTURE && pictured > written ? story.elements.splice(first) : [];
}

function isContinuation(stretch: Stretch): boolean {
  return stretch.elements[0]?.kind === "continued";
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

const PLACES = ["before", "alone", "after"] as const;

/** Positive where the page's headlines stand before their texts, negative where they follow them. */
function shownOrder(page: PageView, stretches: readonly Stretch[], goesOn: ReadonlyMap<Stretch, boolean>): number {
  let balance = 0;
  for (const [at, stretch] of stretches.entries()) {
    const after = stretches[at + 1];
    const before = stretches[at - 1];
    if (!stretch.isHeadings || (after !== undefined && goesOn.get(after) === true)) continue;
    const words = terms(textOf(page.text, stretch.elements));
    if (after !== undefined) balance += containment(words, page.terms(after), page.spread);
    if (before !== undefined) balance -= containment(words, page.terms(before), page.spread);
  }
  if (stretches[0]?.isHeadings === false) balance -= 0.5;
  else balance += 0.5;
  return Math.max(-1, Math.min(1, balance)) * SHOWN_ORDER;
}

/** Like push(...items), for any number of them. */
function append(list: PageElement[], items: readonly PageElement[]): void {
  for (const item of items) list.push(item);
}

function textOf(text: string, elements: readonly PageElement[]): string {
  return elements.map((element) => joined(text, element.ranges)).join("\n");
}
