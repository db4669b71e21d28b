import { closesArticle, type ElementGroup, type GroupedPage, opensArticle, wordsOf } from "./element-groups.ts";
import { containment, terms } from "./likeness.ts";

/** So many headings that are not marked stand above an article, not above a section. */
const HEADINGS_OF_ARTICLE = 2;
/** A headline between two texts of one article, and of no other, says at least this much of what each says. */
const LIKE_BOTH = 0.25;

/** For each group of text: whether it goes on with the article of the group of text before it. */
export function continuations(page: GroupedPage, groups: readonly ElementGroup[]): Map<ElementGroup, boolean> {
  const goesOn = new Map<ElementGroup, boolean>();
  let before: ElementGroup | null = null;
  let headings: ElementGroup | null = null;
  let isTitled = false;
  for (const [at, group] of groups.entries()) {
    if (group.isHeadings) {
      headings = group;
      if (before === null) isTitled = true;
      continue;
    }
    const following = groups.slice(at + 1, at + 3).find((other) => !other.isHeadings);
    // A picture with its headline, and nothing else before the next article.
    const standsAlone =
      page.isNews &&
      headings !== null &&
      group.elements.every((element) => element.kind === "caption") &&
      (following === undefined || opensArticle(following));
    const continues =
      before !== null && !standsAlone && isSameArticle(page, { before, headings, after: group }, isTitled);
    if (!continues) isTitled = headings !== null && (before === null || page.facts.marked);
    goesOn.set(group, continues);
    before = group;
    headings = null;
  }
  return goesOn;
}

/** Two groups of text, and the headings between them. */
interface Neighbours {
  readonly before: ElementGroup;
  readonly headings: ElementGroup | null;
  readonly after: ElementGroup;
}

/** @param isTitled whether the article of the text before has its headline already */
function isSameArticle(page: GroupedPage, { before, headings, after }: Neighbours, isTitled: boolean): boolean {
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
  // Newspapers sign their articles: text without byline or dateline below a heading is a section of the same, but an article
  // has more than one heading, as a rule: a kicker, a headline, a deck.
  return page.facts.marked || headings.elements.length < HEADINGS_OF_ARTICLE;
}

function isLikeBoth(page: GroupedPage, headings: ElementGroup, ...texts: readonly ElementGroup[]): boolean {
  const words = terms(wordsOf(page.text, headings.elements));
  return texts.every((group) => containment(words, page.terms(group), new Map()) >= LIKE_BOTH);
}
