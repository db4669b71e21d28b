import type { Dropped, SourceRange } from "../article.ts";
import { type DraftArticle, type DraftBlock, joined } from "../compose.ts";
import type { GivenFacts } from "../given-facts.ts";
import type { KnownWords } from "../hyphens/known-words.ts";
import { withoutLineHyphens } from "../hyphens/line-hyphens.ts";
import { markBoxes } from "./boxes.ts";
import { isHeading, type PageElement } from "./elements.ts";
import { joinHalves } from "./joints/join-halves.ts";
import { withToldLines } from "./lone-lines.ts";
import { byline, isCommentator } from "./marks/bylines.ts";
import { reporterInDateline } from "./marks/datelines.ts";
import { isIndexEntry } from "./marks/labels.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { readElements } from "./read-elements.ts";
import { withoutDuplicates } from "./repeats/duplicates.ts";
import { WEIGHTS, type Weights } from "./rules.ts";
import { withSignatures } from "./signatures.ts";
import { headlineText, linesOfHeadline, mainHeadlines } from "./stories/headline.ts";
import type { StoryWeights } from "./stories/reading-steps.ts";
import { findStories, type Story } from "./stories/stories.ts";
import { block, blocksOf } from "./stories/story-blocks.ts";
import { type PageDates, pageDates, storyDate } from "./story-date.ts";

/** What a text holds: its articles, not yet put together, and what is not running text. */
export interface Page {
  readonly articles: readonly DraftArticle[];
  /** Of headlines and headings; in the order of the source, as are the others. */
  readonly headings: readonly SourceRange[];
  readonly dropped: readonly Dropped[];
}

/** How much of an article's start a headline is compared with. */
const LEAD = 600;
const LEAD_BLOCKS = 12;

interface PageRequest {
  /** Where the text begins, behind front matter. */
  readonly from: number;
  /** What the file says of itself; it goes before what is found in the text. */
  readonly facts: GivenFacts;
  /** By which words divided at line ends are told from those with a hyphen. */
  readonly words: KnownWords;
  /** The text's, BCP 47, where it matters for its dates. */
  readonly language?: string;
  /** The day that the file's name tells, ISO 8601. */
  readonly namedDay?: string | null;
  /** What each rule is worth, where it is not as `rules.ts` says. */
  readonly weights?: Weights;
  /** What speaks for a way to put pieces into articles, where it is not as `story-weights.ts` says. */
  readonly storyWeights?: StoryWeights;
}

/** The parts of a page before it is known to which article each belongs. */
export interface WholeElements {
  readonly facts: PageFacts;
  /** Sentences joined, repetitions left out. */
  readonly elements: readonly PageElement[];
  /** In the order in which they were found. */
  readonly dropped: readonly Dropped[];
}

/** The parts of a page of plain text or Markdown. */
export function wholeElements(
  text: string,
  { from, words, weights = WEIGHTS }: Pick<PageRequest, "from" | "words" | "weights">,
): WholeElements {
  const facts = pageFacts(text, from, weights);
  const lines = readElements(text, from, facts);
  const once = withoutDuplicates(text, withWholeWords(text, lines.elements, words));
  const boxed = withSignatures(text, markBoxes(text, once.elements));
  const whole = withWholeWords(text, withToldLines({ text, facts }, boxed, joinHalves(text, boxed, facts)), words);
  const again = withoutDuplicates(text, whole);
  const elements = withOpinionsHeaded(text, again.elements);
  return { facts, elements, dropped: [...lines.dropped, ...once.dropped, ...again.dropped] };
}

/** The articles of a page of plain text or Markdown. */
export function readPage(text: string, request: PageRequest): Page {
  const { from, facts: given, language = "und", namedDay = null, storyWeights } = request;
  const { facts, elements, dropped: left } = wholeElements(text, request);
  const stories = findStories({ text, elements, facts }, storyWeights);
  const headings = elements
    .flatMap((one) => (isHeading(one) ? one.ranges : one.columns === null ? [] : [one.columns]))
    .filter((range, at, all) => range !== all[at - 1]);
  const frontMatter: Dropped[] =
    from > 0 ? [{ kind: "markup", start: 0, end: text.slice(0, from).trimEnd().length }] : [];
  const dropped = [...frontMatter, ...left].sort((a, b) => a.start - b.start);
  const dates = pageDates(text, dropped, { language, elsewhere: given.date ?? namedDay });
  const title = stories.length === 1 ? given.title : null;
  const bodies = stories.map((story) => blocksOf(text, story.elements));
  const main = mainHeadlines(
    text,
    stories.map(({ headlines }, at) => ({ headlines, lead: leadOf(text, bodies[at] ?? []) })),
  );
  const articles = stories.flatMap(
    (story, at) =>
      draft(
        text,
        { story, body: bodies[at] ?? [], main: main[at] ?? -1 },
        { dates, from: at === 0 ? from : null, title },
      ) ?? [],
  );
  return { articles: withGivenFacts(articles, given), headings, dropped };
}

function withWholeWords(text: string, elements: readonly PageElement[], words: KnownWords): PageElement[] {
  return elements.map((one) =>
    one.ranges.length < 2 ? one : { ...one, ranges: withoutLineHyphens(text, one.ranges, words) },
  );
}

/** The elements with "our commentator" below the headline that it is printed above. */
function withOpinionsHeaded(text: string, elements: readonly PageElement[]): PageElement[] {
  const put = [...elements];
  for (let at = 0; at + 1 < put.length; at += 1) {
    const [one, next] = [put[at], put[at + 1]];
    if (one?.kind !== "byline" || next === undefined || !isHeading(next) || !isCommentator(joined(text, one.ranges)))
      continue;
    [put[at], put[at + 1]] = [next, one];
  }
  return put;
}

/** A file with one article describes it; of several, the first may be the one that the description means. */
function withGivenFacts(articles: readonly DraftArticle[], given: GivenFacts): DraftArticle[] {
  return articles.map((article, at) => ({
    ...article,
    title: at === 0 ? (article.title ?? given.title) : article.title,
    byline: article.byline ?? given.byline,
    ...(article.date === null && given.date !== null ? { date: given.date, datedBy: "given" } : {}),
    language: given.language ?? article.language,
    url: given.url,
    tags: given.tags,
  }));
}

/** The beginning of a body. */
function leadOf(text: string, body: readonly DraftBlock[]): string {
  return body
    .slice(0, LEAD_BLOCKS)
    .map((block) => joined(text, block.ranges.slice(0, 40)))
    .join("\n")
    .slice(0, LEAD);
}

interface HeadedStory {
  readonly story: Story;
  readonly body: readonly DraftBlock[];
  /** Which of the story's headlines is the main one, see `mainHeadlines`. */
  readonly main: number;
}

/** What is known of an article from elsewhere. */
interface KnownFacts {
  readonly dates: PageDates;
  /** Where the text begins that the story opens; null for others than the first. */
  readonly from: number | null;
  /** The title that the file gives itself, where it holds one article. */
  readonly title: string | null;
}

function draft(text: string, { story, body, main }: HeadedStory, known: KnownFacts): DraftArticle | null {
  const lines = linesOfHeadline(text, story.headlines, main);
  const printed = lines.map((line) => headlineText(text, line)).join(" ");
  const isAlone = body.length === 0;
  const isOther = lines.length > 0 && known.title !== null && printed !== known.title;
  const headlines = story.headlines
    .filter((headline) => isAlone || ((!lines.includes(headline) || isOther) && headlineText(text, headline) !== ""))
    .map((headline) => block("headline", headline, []));
  const blocks = [...headlines, ...body];
  const first = story.elements.find(isHeading);
  if (blocks.length === 0) return null;
  const onlyHeadlines = story.headlines.length === 0 && body.every(({ kind }) => kind === "headline");
  const alone = onlyHeadlines && first !== undefined ? headlineText(text, first) : "";
  const dated = storyDate(known.dates, story, known.from);
  const title = lines.length > 0 ? printed : isIndexEntry(alone) ? "" : alone;
  return {
    title: known.title ?? (title || null),
    byline: bylineOf(text, story.elements),
    date: dated?.date ?? null,
    datedBy: dated?.datedBy ?? null,
    language: "und",
    url: null,
    tags: [],
    continuation: story.elements[0]?.kind === "continued" || story.elements[1]?.kind === "continued",
    blocks,
  };
}

function bylineOf(text: string, elements: readonly PageElement[]): string | null {
  const lines = elements.filter((one) => one.kind === "byline").slice(0, 4);
  if (lines.length > 0)
    return lines.map((one) => byline(joined(text, one.ranges)) ?? joined(text, one.ranges)).join(" ");
  const opening = elements.find((one) => one.opens);
  return opening === undefined ? null : reporterInDateline(joined(text, opening.ranges.slice(0, 6)).slice(0, 120));
}
