import type { PageElement } from "../elements.ts";
import type { RuleName } from "../rules.ts";
import type { PageHalves } from "./page-halves.ts";

/** What stands between two elements of a page, counted without looking at each again. */
export class Layout {
  private readonly page: PageHalves;
  private readonly texts: Int32Array;
  private readonly headlines: Int32Array;

  constructor(page: PageHalves) {
    this.page = page;
    this.texts = counted(page.elements, isTextBetween);
    this.headlines = counted(
      page.elements,
      ({ kind, level }) => kind === "headline" || (kind === "heading" && level === 1),
    );
  }

  /** Where the second half stands, seen from the first; null where no sentence goes from there to here. */
  signs(from: number, to: number): RuleName[] | null {
    if (to === from + 1) return [this.page.elements[to]?.kind === "caption" ? "is-interrupted" : "is-next"];
    if (!this.page.isNews || to === from) return null;
    if (to < from) return ["is-before"];
    if (this.isInterrupted(from, to)) {
      return between(this.headlines, from, to) > 0 ? ["is-interrupted", "across-headline"] : ["is-interrupted"];
    }
    return ["is-displaced"];
  }

  /** Whether nothing but headings, pictures and boxes stands between two elements, of which the second is the later. */
  isInterrupted(from: number, to: number): boolean {
    return to > from && between(this.texts, from, to) === 0;
  }
}

function isTextBetween({ kind, boxed }: PageElement): boolean {
  return !boxed && kind !== "caption" && kind !== "heading" && kind !== "headline";
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
