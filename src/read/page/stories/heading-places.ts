import { type ElementGroup, type GroupedPage, opensArticle, wordsOf } from "../element-groups.ts";
import type { PageElement } from "../elements.ts";
import { containment, spread, type Terms, terms } from "../likeness.ts";
import { isColumnName, isDeck, isIndexEntry, isIndexLabel } from "../marks/labels.ts";
import { bestPath, IMPOSSIBLE, type Place } from "./heading-path.ts";

/** Headings that stand together, with the articles above and below them: the same one where they stand inside it. */
interface HeadingsBetween {
  readonly headings: ElementGroup;
  /** Numbers of articles in the order of the page; null at the page's start and end. */
  readonly before: number | null;
  readonly after: number | null;
  /** The text below; null at the page's end. */
  readonly below: ElementGroup | null;
}

/**
 * What a heading's place on the page says for an article, in the unit of likeness: 1 is for all that a heading says to stand in
 * one article and in no other. Set by hand, and tried on the developed half of generated pages of two sets of texts.
 */
const WORTH = {
  /** To stand next to an article. */
  beside: 0.2,
  /** The order that the rest of the page shows, at most: for the article below where headlines stand above their texts. */
  order: 0.2,
  /** To stand right above a byline, a dateline or "continued from page 1". */
  aboveOpening: 0.3,
  /** To stand inside an article. */
  inside: 0.5,
  /** To be of an article that stands elsewhere. */
  elsewhere: -0.3,
  /** To be of no article: a column's name, a picture's headline, what has no text on this page. */
  none: 0.2,
  /** That an article has nothing of what a headline tells. */
  nothingSaid: -0.4,
} as const;
/** An article with headings elsewhere does not get others. */
const TAKEN = -0.3;
/** So many articles around a heading are compared with it. */
const NEAR = 12;
/** A heading of so many terms tells what happened. */
const TELLING = 8;
/** An article has so much of what its headline says, as a rule. */
const SOME = 0.2;
/** What is known of a page's articles while headings are given to them. */
interface KnownArticles {
  readonly page: GroupedPage;
  /** What each article speaks of. */
  readonly terms: readonly Terms[];
  /** In how many articles a term stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** -1..1: 1 where headlines stand above their texts, -1 where they stand below. */
  readonly order: number;
}

/**
 * The place of each of the headings that stand together: those with the greatest sum of what words and layout say. Headings
 * of one article follow each other, and none of the article above stands below one of the article below.
 */
function placesOf(known: KnownArticles, between: HeadingsBetween, taken: ReadonlySet<number>): Placed[] {
  const places = candidates(known, between);
  const fits = between.headings.elements.map((_, at) => fitsOf(known, between, { at, places, taken }));
  const words = between.headings.elements.map((one) => wordsOfHeading(known.page.text, one));
  const bound = { decks: words.map(isDeck), labels: words.map(isColumnName) };
  return bestPath(fits, places, between, bound).map((best, at) => ({
    place: places[best] ?? null,
    fit: fits[at]?.[best] ?? 0,
  }));
}

/** A heading's place, and how well it fits there. */
interface Placed {
  readonly place: Place;
  readonly fit: number;
}

/** Articles near the headings, and none. */
function candidates({ terms: articles }: KnownArticles, { before, after }: HeadingsBetween): Place[] {
  const middle = after ?? before ?? 0;
  const first = Math.max(0, middle - NEAR);
  const last = Math.min(articles.length - 1, middle + NEAR);
  return [...Array.from({ length: last - first + 1 }, (_, at) => first + at), null];
}

interface Candidates {
  /** Which of the headings. */
  readonly at: number;
  readonly places: readonly Place[];
  readonly taken: ReadonlySet<number>;
}

function fitsOf(known: KnownArticles, between: HeadingsBetween, { at, places, taken }: Candidates): number[] {
  const { page, order } = known;
  const element = between.headings.elements[at] as PageElement;
  const likenesses = likenessTo(known, terms(wordsOf(page.text, [element])), places);
  const isLast = at === between.headings.elements.length - 1;
  const isIndex = isOfIndex(wordsOfHeading(page.text, element));
  return places.map((place, index) => {
    if (isIndex && place !== null) return IMPOSSIBLE;
    const isInside = between.before === between.after;
    if (place === null) return isIndex ? 0 : isInside ? IMPOSSIBLE : WORTH.none;
    const said = (likenesses[index] ?? 0) + (taken.has(place) ? TAKEN : 0);
    if (isInside && place === between.before) return said + WORTH.inside;
    if (place === between.after) {
      const isAboveOpening = isLast && between.below !== null && opensArticle(between.below);
      return said + WORTH.beside + order * WORTH.order + (isAboveOpening ? WORTH.aboveOpening : 0);
    }
    if (place === between.before) return said + WORTH.beside - order * WORTH.order;
    return said + WORTH.elsewhere;
  });
}

/**
 * How much more each article has of what a heading says than the likest of the others has, -1..1; less where it has
 * next to nothing of a heading that says much.
 */
function likenessTo({ terms: articles, counts }: KnownArticles, words: Terms, places: readonly Place[]): number[] {
  const shares = places.map((place) => (place === null ? 0 : containment(words, articles[place] ?? new Set(), counts)));
  const [best = 0, second = 0] = [...shares].sort((a, b) => b - a);
  const said = Math.min(1, words.size / TELLING);
  return shares.map(
    (share) => share - (share === best ? second : best) + WORTH.nothingSaid * said * Math.max(0, 1 - share / SOME),
  );
}

/** How much the first and the last element tell of a page's order. */
const PAGE_END = 0.5;
/** Marks on headings are mostly set by people or programs that print headlines first. */
const MARKED = 0.5;

/** -1..1: whether the page's headlines stand above their texts or below them, see `KnownArticles`. */
function shownOrder(known: Omit<KnownArticles, "order">, between: readonly HeadingsBetween[]): number {
  const { page, terms: articles, counts } = known;
  let balance = page.facts.marked ? MARKED : 0;
  for (const { headings, before, after } of between) {
    if (before === after) continue;
    const words = terms(wordsOf(page.text, headings.elements));
    const share = (place: Place) => (place === null ? 0 : containment(words, articles[place] ?? new Set(), counts));
    balance += share(after) - share(before);
  }
  balance += between[0]?.before === null ? PAGE_END : -PAGE_END;
  balance -= between.at(-1)?.after === null ? PAGE_END : 0;
  return Math.max(-1, Math.min(1, balance));
}

/** The places of all headings of a page. Headings inside an article that are of no other are its own. */
export function placeHeadings(
  page: GroupedPage,
  groups: readonly ElementGroup[],
  articleOf: ReadonlyMap<ElementGroup, number>,
): Map<PageElement, Place> {
  const between = headingsBetween(groups, articleOf);
  const articles = termsOfArticles(page, articleOf);
  const known = { page, terms: articles, counts: spread(articles) };
  const order = shownOrder(known, between);
  const all = { ...known, order };
  const taken = new Map<HeadingsBetween, Set<number>>(between.map((one) => [one, new Set()]));
  let placed = new Map(between.map((one) => [one, placesOf(all, one, new Set())]));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const lost = losers(placed);
    if (lost.length === 0) break;
    for (const [one, article] of lost) taken.get(one)?.add(article);
    placed = new Map(between.map((one) => [one, placesOf(all, one, taken.get(one) ?? new Set())]));
  }
  const places = new Map(
    [...placed].flatMap(([{ headings }, found]) =>
      headings.elements.map((one, at): [PageElement, Place] => [one, found[at]?.place ?? null]),
    ),
  );
  return withAdopted(all, between, places);
}

/** Headlines that were given to no article go to the one beside them that has none. */
function withAdopted(
  { page, terms: articles, counts, order }: KnownArticles,
  between: readonly HeadingsBetween[],
  places: Map<PageElement, Place>,
): Map<PageElement, Place> {
  const titled = new Set([...places.values()]);
  for (const { headings, before, after, below } of between) {
    const left = headings.elements.filter((one) => places.get(one) === null);
    const telling = left.filter((one) => tells(page.text, one));
    if (telling.length === 0 || before === after) continue;
    const words = terms(wordsOf(page.text, telling));
    const worth = (place: Place, side: number) =>
      place === null || titled.has(place)
        ? Number.NEGATIVE_INFINITY
        : containment(words, articles[place] ?? new Set(), counts) + side * order * WORTH.order;
    const above = worth(before, -1);
    const beneath = worth(after, 1) + (below !== null && opensArticle(below) ? WORTH.aboveOpening : 0);
    const chosen = above > beneath ? before : after;
    if (Math.max(above, beneath) < LEAST_ADOPTED) continue;
    titled.add(chosen);
    for (const one of left) if (!isOfIndex(wordsOfHeading(page.text, one))) places.set(one, chosen);
  }
  return places;
}

/** So much of what a headline says has to be in the article that takes it. */
const LEAST_ADOPTED = 0.1;

/** Whether a headline tells what happened, and is no column's name and no line of an index. */
function tells(text: string, one: PageElement): boolean {
  const words = wordsOfHeading(text, one);
  return !isOfIndex(words) && !isColumnName(words);
}

function wordsOfHeading(text: string, one: PageElement): string {
  return wordsOf(text, [one]).trim();
}

function isOfIndex(words: string): boolean {
  return isIndexEntry(words) || isIndexLabel(words);
}

const MOST_ROUNDS = 3;

/** Of headings in several places that go to one article, all but the fittest. */
function losers(placed: ReadonlyMap<HeadingsBetween, readonly Placed[]>): [HeadingsBetween, number][] {
  const fittest = new Map<number, { one: HeadingsBetween; fit: number }>();
  const lost: [HeadingsBetween, number][] = [];
  for (const [one, found] of placed) {
    for (const article of new Set(found.map(({ place }) => place))) {
      // Sections of an article do not take it from its headline.
      if (article === null || (one.before === one.after && article === one.before)) continue;
      const fit = Math.max(...found.filter(({ place }) => place === article).map((each) => each.fit));
      const rival = fittest.get(article);
      if (rival !== undefined && rival.fit >= fit) lost.push([one, article]);
      else {
        if (rival !== undefined) lost.push([rival.one, article]);
        fittest.set(article, { one, fit });
      }
    }
  }
  return lost;
}

function headingsBetween(
  groups: readonly ElementGroup[],
  articleOf: ReadonlyMap<ElementGroup, number>,
): HeadingsBetween[] {
  const number = (group: ElementGroup | undefined) => (group === undefined ? null : (articleOf.get(group) ?? null));
  return groups.flatMap((headings, at) => {
    if (!headings.isHeadings) return [];
    const below = groups[at + 1] ?? null;
    return [{ headings, before: number(groups[at - 1]), after: number(below ?? undefined), below }];
  });
}

/** A headline may speak of any part of its article. */
function termsOfArticles(page: GroupedPage, articleOf: ReadonlyMap<ElementGroup, number>): Terms[] {
  const articles: Set<string>[] = [];
  for (const [group, number] of articleOf) {
    const known = articles[number] ?? new Set<string>();
    for (const term of page.terms(group)) known.add(term);
    articles[number] = known;
  }
  return articles;
}
