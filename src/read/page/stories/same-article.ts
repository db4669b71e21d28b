import { closesArticle, type ElementGroup, type GroupedPage, opensArticle, wordsOf } from "../element-groups.ts";
import { containment, terms } from "../likeness.ts";

/** So many lines of headings that are not marked stand above an article, not above a section. */
const LINES_OF_ARTICLE = 2;
/** A headline between two texts of one article, and of no other, says at least this much of what each says. */
const LIKE_BOTH = 0.25;

/** The number of each group of text's article, in the order in which they begin. */
export function articleNumbers(page: GroupedPage, groups: readonly ElementGroup[]): Map<ElementGroup, number> {
  const numbers = new Map<ElementGroup, number>();
  let number = -1;
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
    const goesOn = before !== null && !standsAlone && isSameArticle(page, { before, headings, after: group }, isTitled);
    if (!goesOn) {
      isTitled = headings !== null && (before === null || page.facts.marked);
      number += 1;
    }
    numbers.set(group, number);
    before = group;
    headings = null;
  }
  return numbers;
}

/** Two groups of text, and the headings between them. */
interface Neighbours {
  readonly before: ElementGroup;
  readonly headings: ElementGroup | null;
  readonly after: ElementGroup;
}

/** @param isTitled whether the article of the text before has its headline already */
function isSameArticle(page: GroupedPage, { before, headings, after }: Neighbours, isTitled: boolean): boolean {
  if (opensArticle(after) || closesArticle(before)) return false;
  // What stands inside a sentence opens nothing.
  const between = headings?.elements.filter((element) => !element.inside) ?? [];
  if (headings === null || between.length === 0) return true;
  const ranks = between.filter((element) => element.level > 0).map((element) => element.level);
  const isFirstRank = ranks.includes(1);
  if (!page.isNews) return !isFirstRank;
  if (isCutBetween(before, after)) return true;
  if (page.facts.marked && ranks.length > 0) {
    if (!isFirstRank) return true;
    return !isTitled && isLikeBoth(page, headings, before, after);
  }
  // Newspapers sign their articles: text without byline or dateline below a heading is a section of the same, but an article
  // has more than one line of them, as a rule: a kicker, a headline in large type, a deck.
  const lines = between.reduce((sum, { ranges }) => sum + ranges.length, 0);
  return page.facts.marked || lines < LINES_OF_ARTICLE;
}

/** Whether the headings cut a sentence, as far as is seen of it, though its halves are not joined. */
function isCutBetween(before: ElementGroup, after: ElementGroup): boolean {
  return before.elements.at(-1)?.isCutBehind === true || after.elements[0]?.isCutBefore === true;
}

function isLikeBoth(page: GroupedPage, headings: ElementGroup, ...texts: readonly ElementGroup[]): boolean {
  const words = terms(wordsOf(page.text, headings.elements));
  return texts.every((group) => containment(words, page.terms(group), new Map()) >= LIKE_BOTH);
}
