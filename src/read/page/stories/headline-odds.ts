import { NO_PIECES, type StoryPage, type StoryStep } from "./reading-steps.ts";
import { isText } from "./step-signs.ts";

/** What tells whether a piece of text stands under its own article's headline. */
export interface HeadlineSigns {
  /** How likely it was, step by step, to go on from the article's first text to this one: a logarithm, down to `LEAST_SURE`. */
  readonly way: number;
  /** The same of the last step alone. */
  readonly ownStep: number;
  /** The same of the steps that made the article's headlines its own. */
  readonly headlines: number;
  /** Whether there are several of these: kickers and decks make an article sure. */
  readonly isHeadedTwice: number;
  /** The mean of all steps of the page. */
  readonly page: number;
  /** How much of what the text and the next ones say is of the article as far as it was read, about -1..1; 0 at its beginning. */
  readonly likeness: number;
}

/** A way that is less likely is not less sure, natural logarithm. */
const LEAST_SURE = -3;

/** Learnt by scripts/stories/headline-odds.ts from the developed pages in test/read/page/written; `rest` is there in any case. */
const HEADLINE_WEIGHTS: Readonly<Record<keyof HeadlineSigns | "rest", number>> = {
  way: 0.39,
  ownStep: 0.7,
  headlines: 0.52,
  isHeadedTwice: 0.55,
  page: 2.47,
  likeness: 1.58,
  rest: 3.12,
};

/** With less than these odds (natural logarithm) that its headline is its own, a text is shown without. */
export const LEAST_ODDS = 0.98;

/** The signs of each step of a reading that is text of an article; null of the others. */
export function headlineSigns(page: StoryPage, steps: readonly StoryStep[]): (HeadlineSigns | null)[] {
  const likelihoods = steps.map(({ logLikelihood }) => logLikelihood);
  const ofPage = sum(likelihoods) / Math.max(1, likelihoods.length);
  const headlines = headlinesOfArticles(steps);
  const ways = new Map<number, number>();
  return steps.map((step) => {
    const { role, article, at, before, logLikelihood } = step;
    const way = (ways.get(article) ?? 0) + logLikelihood;
    if (role !== "above-text") ways.set(article, way);
    if (!isText(role)) return null;
    const own = headlines.get(article) ?? [];
    const pieces = before?.articles.find(({ number }) => number === article)?.pieces ?? NO_PIECES;
    return {
      way: Math.max(LEAST_SURE, way),
      ownStep: logLikelihood,
      headlines: sum(own),
      isHeadedTwice: Number(own.length > 1),
      page: ofPage,
      likeness: pieces.length === 0 ? 0 : page.signsOfArticle(at, pieces).likenessAhead,
    };
  });
}

/** The odds, as a natural logarithm, that a text with these signs stands under its own article's headline. */
export function headlineOdds(signs: HeadlineSigns): number {
  const names = Object.keys(signs) as (keyof HeadlineSigns)[];
  return names.reduce((odds, name) => odds + signs[name] * HEADLINE_WEIGHTS[name], HEADLINE_WEIGHTS.rest);
}

/** By article: how likely the steps were that gave it its headlines. */
function headlinesOfArticles(steps: readonly StoryStep[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  let awaited: number[] = [];
  for (const { role, article, logLikelihood } of steps) {
    if (role === "above-text") awaited.push(logLikelihood);
    else if (role === "first") {
      found.set(article, [...awaited, ...(found.get(article) ?? [])]);
      awaited = [];
    } else if (role === "below-text" || role === "inside") found.get(article)?.push(logLikelihood);
  }
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
