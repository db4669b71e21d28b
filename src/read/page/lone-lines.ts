import { isHeading, type PageElement } from "./elements.ts";
import { headingScore } from "./heading-score.ts";
import { beginsInside, textsBelow } from "./nearest-texts.ts";
import type { PageFacts } from "./page-facts.ts";
import { endsSentence } from "./punctuation.ts";

/**
 * The elements after sentences were joined, of which short texts are told by their form and by what stands around them, all in
 * one score: above a byline, a dateline or "continued from page 1", and below an article's end, stands a headline, however much
 * it looks like a sentence or half of one; above the second half of a sentence, or above a picture or a box, stands a first
 * half, however much it looks like a headline.
 * @param before the elements before sentences were joined: what looked like a headline then is a short line
 */
export function withToldLines(
  { text, facts }: { readonly text: string; readonly facts: Pick<PageFacts, "wrapped" | "marked"> },
  before: readonly PageElement[],
  elements: readonly PageElement[],
): PageElement[] {
  const lines = new Map(before.filter(isShortLine).map((one) => [one.ranges[0]?.start, one.ranges.length]));
  const lookedLikeHeadline = (one: PageElement) => lines.get(one.ranges[0]?.start) === one.ranges.length;
  const scoreOf = headingScore({ text, facts, elements, lookedLikeHeadline });
  const told = elements.map((one, at) => {
    const score = scoreOf(at);
    if (score === null) return one;
    if (score > (one.kind === "headline" ? NO_HEADLINE : 0))
      return { ...one, kind: "headline" as const, isCutBehind: false };
    if (one.kind !== "headline") return one;
    return { ...one, kind: "paragraph" as const, isCutBehind: !endsSentence(text, one.ranges.at(-1)?.end ?? 0) };
  });
  return withInside(text, told);
}

/** What looks like a headline is none from so much on that speaks against it; of other texts more must speak for it than against. */
const NO_HEADLINE = -2;

function isShortLine({ kind, level }: PageElement): boolean {
  return kind === "headline" && level === 0;
}

/** Headings between halves of a sentence that were not joined stand inside an article: an open cut is right above or below. */
function withInside(text: string, elements: readonly PageElement[]): PageElement[] {
  const texts = textsBelow(elements);
  let isBelowCut = false;
  return elements.map((one, at) => {
    if (!isHeading(one)) {
      isBelowCut = one.isCutBehind && !one.closes;
      return one;
    }
    return isBelowCut || beginsInside(text, texts[at]?.text) ? { ...one, inside: true } : one;
  });
}
