import { type ElementGroup, type GroupedPage, hasNewsMarks, inGroups, wordsOf } from "../element-groups.ts";
import { isOpening, type PageElement } from "../elements.ts";
import { terms } from "../likeness.ts";
import { isColumnName, isNumberedHeading } from "../marks/labels.ts";
import type { PageFacts } from "../page-facts.ts";
import type { Place } from "./heading-path.ts";
import { placeHeadings } from "./heading-places.ts";
import { articleNumbers } from "./same-article.ts";

/** The elements of one article, and which of its headlines are printed outside its text. */
export interface Story {
  /** Headlines, kickers and subheads, in the order of the page. */
  readonly headlines: readonly PageElement[];
  /** Everything else, section headings among it, in the order of the page. */
  readonly elements: readonly PageElement[];
}

/**
 * The articles of a page. A new one opens at a byline, a dateline or a headline of first rank, and after a closing
 * dateline or a jump line; headings go to the article that they stand next to and are like.
 */
export function findStories(text: string, elements: readonly PageElement[], facts: PageFacts): Story[] {
  const groups = inGroups(elements);
  const isNews = hasNewsMarks(elements);
  const own = new Map(
    groups.filter((group) => isNews && !group.isHeadings).map((group) => [group, terms(wordsOf(text, group.elements))]),
  );
  const page: GroupedPage = { text, facts, isNews, terms: (group) => own.get(group) ?? new Set() };
  const articleOf = articleNumbers(page, groups);
  const places = isNews ? placeHeadings(page, groups, articleOf) : new Map<PageElement, Place>();
  return assembled(page, { groups, articleOf, places });
}

/** The groups of a page, and to which article each belongs. */
interface PlacedGroups {
  readonly groups: readonly ElementGroup[];
  readonly articleOf: ReadonlyMap<ElementGroup, number>;
  /** Of headings. Where the page is no newspaper's, they go to the text below. */
  readonly places: ReadonlyMap<PageElement, Place>;
}

interface OpenStory {
  readonly headlines: PageElement[];
  readonly elements: PageElement[];
}

function assembled(page: GroupedPage, { groups, articleOf, places }: PlacedGroups): Story[] {
  const stories: OpenStory[] = [];
  const ofArticle = new Map<number, OpenStory>();
  const storyOf = (article: number): OpenStory => {
    const known = ofArticle.get(article);
    if (known !== undefined) return known;
    const story = { headlines: [], elements: [] };
    ofArticle.set(article, story);
    stories.push(story);
    return story;
  };
  const inside: { story: OpenStory; headings: PageElement[] }[] = [];
  for (const [at, group] of groups.entries()) {
    const [above, below] = [groups[at - 1], groups[at + 1]];
    if (!group.isHeadings) {
      append(storyOf(articleOf.get(group) ?? 0).elements, group.elements);
      continue;
    }
    const before = above === undefined ? null : (articleOf.get(above) ?? null);
    const after = below === undefined ? null : (articleOf.get(below) ?? null);
    let alone: OpenStory | null = null;
    const own: PageElement[] = [];
    for (const heading of group.elements) {
      const place = places.has(heading) ? (places.get(heading) ?? null) : (after ?? before);
      if (place === null) {
        if (alone === null) {
          alone = { headlines: [], elements: [] };
          stories.push(alone);
        }
        alone.elements.push(heading);
      } else if (place === before && (before === after || !page.isNews)) {
        storyOf(place).elements.push(heading);
        own.push(heading);
      } else storyOf(place).headlines.push(heading);
    }
    if (before !== null && before === after) inside.push({ story: storyOf(before), headings: own });
  }
  for (const { story, headings } of inside)
    takeInside(page, story, headings, inside.filter((other) => other.story === story).length);
  return stories;
}

/** The headline of an article that has none yet may stand inside it. */
function takeInside(page: GroupedPage, story: OpenStory, headings: readonly PageElement[], groups: number): void {
  const isHeadline =
    story.headlines.every((one) => one.level !== 1 && isColumnName(wordsOf(page.text, [one]))) &&
    headings.some(
      (heading) => heading.inside || heading.level === 1 || (groups === 1 && isOpening(story.elements[0])),
    ) &&
    !isNumberedHeading(wordsOf(page.text, headings.slice(0, 1)));
  if (!isHeadline) return;
  append(story.headlines, headings);
  const left = story.elements.filter((one) => !headings.includes(one));
  story.elements.splice(0, story.elements.length);
  append(story.elements, left);
}

/** Like push(...items), for any number of them. */
function append(list: PageElement[], items: readonly PageElement[]): void {
  for (const item of items) list.push(item);
}
