import { type ElementGroup, type GroupedPage, hasNewsMarks, inGroups, wordsOf } from "./element-groups.ts";
import type { PageElement } from "./elements.ts";
import {
  divideHeadings,
  type HeadingsBetween,
  isWaiting,
  type OpenStory,
  rankOf,
  shownOrder,
} from "./headline-places.ts";
import { containment, spread, type Terms, terms } from "./likeness.ts";
import { isNumberedHeading } from "./marks/labels.ts";
import type { PageFacts } from "./page-facts.ts";
import { continuations } from "./same-article.ts";

/** The elements of one article, and which of its headlines are printed outside its text. */
export interface Story {
  /** Headlines, kickers and subheads, in the order of the page. */
  readonly headlines: readonly PageElement[];
  /** Everything else, section headings among it, in the order of the page. */
  readonly elements: readonly PageElement[];
}

/** A picture's headline says at least this much of what its caption says. */
const LIKE_A_PICTURE = 0.45;

/**
 * The articles of a page. A new one opens at a byline, a dateline or a headline of first rank, and after a closing
 * dateline or a jump line; the headlines between two articles go to the one that they are like.
 */
export function findStories(text: string, elements: readonly PageElement[], facts: PageFacts): Story[] {
  const groups = inGroups(elements);
  const isNews = hasNewsMarks(elements);
  const texts = isNews ? groups.filter((group) => !group.isHeadings) : [];
  const page = { text, facts, isNews };
  const own = new Map(texts.map((group) => [group, terms(wordsOf(text, group.elements))]));
  const byGroup: GroupedPage = { ...page, ...vocabulary(own) };
  const goesOn = continuations(byGroup, groups);
  return assembled({ ...page, ...vocabulary(ofWholeArticles(byGroup, groups, goesOn)) }, groups, goesOn);
}

function vocabulary(words: ReadonlyMap<ElementGroup, Terms>): Pick<GroupedPage, "terms" | "spread"> {
  return { terms: (group) => words.get(group) ?? new Set(), spread: spread([...words.values()]) };
}

/** The terms of each article by its first group of text: a headline may speak of any of its sections. */
function ofWholeArticles(
  page: GroupedPage,
  groups: readonly ElementGroup[],
  goesOn: ReadonlyMap<ElementGroup, boolean>,
): Map<ElementGroup, Terms> {
  const whole = new Map<ElementGroup, Set<string>>();
  let current = new Set<string>();
  for (const group of groups) {
    if (group.isHeadings) continue;
    if (goesOn.get(group) !== true) {
      current = new Set();
      whole.set(group, current);
    }
    for (const term of page.terms(group)) current.add(term);
  }
  return whole;
}

/** Puts the texts of each article together and gives each group of headings to the article it belongs to. */
function assembled(
  page: GroupedPage,
  groups: readonly ElementGroup[],
  goesOn: ReadonlyMap<ElementGroup, boolean>,
): Story[] {
  const order = shownOrder(page, groups, goesOn);
  const stories: OpenStory[] = [];
  for (const [at, group] of groups.entries()) {
    const last = stories.at(-1);
    const after = groups[at + 1];
    if (!group.isHeadings) {
      if (last !== undefined && (goesOn.get(group) === true || isWaiting(last))) append(last.elements, group.elements);
      else stories.push({ headlines: [], elements: [...group.elements], terms: page.terms(group) });
    } else if (last !== undefined && after !== undefined && goesOn.get(after) === true) {
      placeWithin(page, last, group);
    } else if (last !== undefined && after === undefined && !page.isNews) append(last.elements, group.elements);
    else placeBetween(page, stories, { headings: group, before: last, after: after ?? null }, order);
  }
  return stories.filter((story) => story.headlines.length + story.elements.length > 0);
}

/** Headings inside an article: its headline where it has none yet and they are of first rank, else its sections. */
function placeWithin(page: GroupedPage, story: OpenStory, { elements }: ElementGroup): void {
  const isInside = elements.some((element) => element.inside);
  const isHeadline =
    story.headlines.length === 0 &&
    (isInside || Math.min(...elements.map(rankOf)) === 1) &&
    !isNumberedHeading(wordsOf(page.text, elements.slice(0, 1)));
  append(isHeadline ? story.headlines : story.elements, elements);
}

/** Headings between two articles: some may be of neither, or of the picture that ends the one before. */
function placeBetween(page: GroupedPage, stories: OpenStory[], between: HeadingsBetween, order: number): void {
  const { before, after } = between;
  const divided = divideHeadings(page, between, order);
  const loose = [...divided.before, ...divided.alone];
  const captions = before === undefined ? [] : closingCaptions(page, before, loose);
  if (captions.length > 0) stories.push({ headlines: loose, elements: captions, terms: new Set() });
  else {
    if (before !== undefined) append(before.headlines, divided.before);
    if (divided.alone.length > 0) stories.push({ headlines: [], elements: divided.alone, terms: new Set() });
  }
  if (divided.after.length > 0)
    stories.push({
      headlines: divided.after,
      elements: [],
      terms: after === null ? new Set() : page.terms(after),
    });
}

/** The captions that end a story, taken out of it, when the headlines below are theirs: a picture with its own headline. */
function closingCaptions(page: GroupedPage, story: OpenStory, headlines: readonly PageElement[]): PageElement[] {
  const first = story.elements.findLastIndex((element) => element.kind !== "caption") + 1;
  if (!page.isNews || headlines.length === 0 || first === 0 || first === story.elements.length) return [];
  const words = terms(wordsOf(page.text, headlines));
  const likeness = (elements: readonly PageElement[]) =>
    containment(words, terms(wordsOf(page.text, elements)), new Map());
  const pictured = likeness(story.elements.slice(first));
  const written = likeness(story.elements.slice(0, first));
  return pictured >= LIKE_A_PICTURE && pictured > written ? story.elements.splice(first) : [];
}

/** Like push(...items), for any number of them. */
function append(list: PageElement[], items: readonly PageElement[]): void {
  for (const item of items) list.push(item);
}
