import { isHeading, type PageElement } from "../elements.ts";
import { endsSentence } from "../punctuation.ts";
import type { RuleName } from "../rules.ts";
import type { PageHalves } from "./page-halves.ts";

/** A headline or caption is not longer, in UTF-16 units. */
const LONGEST_INSET = 260;

/** A half that stands elsewhere is hardly so many elements away. */
const FAR = 10;

/** What stands between two elements of a page, counted without looking at each again. */
export class Layout {
  private readonly page: PageHalves;
  private readonly texts: Int32Array;
  /** Texts that are no inset for all that is seen of them. */
  private readonly plainTexts: Int32Array;
  private readonly headlines: Int32Array;

  constructor(page: PageHalves) {
    this.page = page;
    this.texts = counted(page.elements, isTextBetween);
    this.plainTexts = counted(page.elements, (one) => isTextBetween(one) && !isPerhapsInset(page, one));
    this.headlines = counted(
      page.elements,
      ({ kind, level }) => kind === "headline" || (kind === "heading" && level === 1),
    );
  }

  /** Where the second half stands, seen from the first; null where no sentence goes from there to here. */
  signs(from: number, to: number): RuleName[] | null {
    if (to === from + 1) return [this.page.elements[to]?.kind === "caption" ? "is-interrupted" : "is-next"];
    if (to === from) return null;
    const distance: RuleName[] = Math.abs(to - from) > FAR ? ["is-far"] : [];
    if (to < from) return ["is-before", ...distance];
    if (this.isInterrupted(from, to)) {
      return between(this.headlines, from, to) > 0 ? ["is-interrupted", "across-headline"] : ["is-interrupted"];
    }
    return ["is-displaced", ...distance];
  }

  /** Whether nothing but headings, pictures and boxes stands between two elements, of which the second is the later. */
  isInterrupted(from: number, to: number): boolean {
    return to > from && between(this.texts, from, to) === 0;
  }

  /**
   * The same where some of what stands between looks like text, but may be a headline or a caption as well; null where
   * nothing stands between, or what is plainly text.
   */
  signsOverInsets(from: number, to: number): RuleName[] | null {
    if (to <= from + 1 || between(this.plainTexts, from, to) > 0) return null;
    return ["is-interrupted"];
  }
}

function isTextBetween(one: PageElement): boolean {
  return !one.boxed && one.kind !== "caption" && !isHeading(one);
}

/** A few lines without a full stop at their end may be a long headline or a caption, unless they fill a column. */
function isPerhapsInset({ text, facts }: PageHalves, { ranges, fills }: PageElement): boolean {
  if (facts.wrapped && fills && ranges.length > 1) return false;
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  return length <= LONGEST_INSET && !endsSentence(text, ranges.at(-1)?.end ?? 0);
}

/** How many of the elements before each are such. */
function counted(elements: readonly PageElement[], isSuch: (one: PageElement) => boolean): Int32Array {
  const counts = new Int32Array(elements.length + 1);
  for (const [at, one] of elements.entries()) counts[at + 1] = (counts[at] ?? 0) + (isSuch(one) ? 1 : 0);
  return counts;
}

function between(counts: Int32Array, from: number, to: number): number {
  return (counts[to] ?? 0) - (counts[from + 1] ?? 0);
}
