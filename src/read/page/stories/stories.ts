import { isHeading, type PageElement } from "../elements.ts";
import { headlineOdds, headlineSigns, LEAST_ODDS } from "./headline-odds.ts";
import type { PrintedPiece } from "./printed-pieces.ts";
import type { Role, StoryStep, StoryWeights } from "./reading-steps.ts";
import { likeliestReading } from "./story-search.ts";
import { storyPage } from "./story-signs.ts";
import { STORY_WEIGHTS } from "./story-weights.ts";
import type { NewsPage } from "./text-edges.ts";

/** The elements of one article, and which of its headlines are printed outside its text. */
export interface Story {
  /** Headlines, kickers and subheads, in the order of the page. */
  readonly headlines: readonly PageElement[];
  /** Everything else, section headings among it, in the order of the page. */
  readonly elements: readonly PageElement[];
}

interface OpenStory {
  readonly headlines: PageElement[];
  readonly elements: PageElement[];
}

/** Roles of an article's headlines, wherever they stand. */
const HEADLINES: ReadonlySet<Role> = new Set<Role>(["above-text", "below-text", "inside"]);

/** The articles of a newspaper's page, by its likeliest reading. */
export function findStories(page: NewsPage, weights: StoryWeights = STORY_WEIGHTS): Story[] {
  const { printed, ...pieces } = storyPage(page);
  const read = likeliestReading(pieces, weights);
  const signs = headlineSigns(pieces, read);
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
  const below = articlesBelow(read);
  let alone: OpenStory | null = null;
  for (const [at, { role, article }] of read.entries()) {
    const { element: asPrinted, goesOn } = printed[at] as PrintedPiece;
    if (goesOn !== null) continue;
    const own = signs[at] ?? null;
    const mayBeAnothers = own !== null && headlineOdds(own) < LEAST_ODDS;
    const element = mayBeAnothers ? { ...asPrinted, mayBeAnothers } : asPrinted;
    if (role === "alone") {
      if (alone === null) {
        alone = { headlines: [], elements: [] };
        stories.push(alone);
      }
      alone.elements.push({ ...element, mayBeAnothers: true });
      continue;
    }
    alone = null;
    if (HEADLINES.has(role)) storyOf(role === "above-text" ? (below[at] ?? -1) : article).headlines.push(element);
    else if (role === "section" || element.boxed || !isHeading(element)) storyOf(article).elements.push(element);
    else storyOf(article).elements.push({ ...element, kind: "paragraph", level: 0 });
  }
  return stories;
}

/** For each piece the article that begins next. */
function articlesBelow(read: readonly StoryStep[]): number[] {
  let next = -1;
  return read
    .toReversed()
    .map(({ role, article }) => {
      if (role === "first") next = article;
      return next;
    })
    .reverse();
}
