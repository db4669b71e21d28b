import { joined } from "../compose.ts";
import { isHeading, isOpening, type PageElement } from "./elements.ts";
import type { Terms } from "./likeness.ts";
import type { PageFacts } from "./page-facts.ts";

/** Elements that follow each other: text, or the headings between two texts. */
export interface ElementGroup {
  readonly isHeadings: boolean;
  /** Never empty. */
  readonly elements: PageElement[];
}

/** A page in which articles are looked for. */
export interface GroupedPage {
  readonly text: string;
  readonly facts: PageFacts;
  /** The page has a newspaper's marks, so that unmarked headlines may open articles. */
  readonly isNews: boolean;
  /** What a group of text speaks of. */
  terms(group: ElementGroup): Terms;
}

/** Whether bylines, datelines or jump lines show that a text is from a newspaper. */
export function hasNewsMarks(elements: readonly PageElement[]): boolean {
  return elements.some((one) => one.opens || one.closes || one.kind === "byline" || one.kind === "continued");
}

/** Alternates text and headings; a byline, a dateline or a continuation opens a new group of text. */
export function inGroups(elements: readonly PageElement[]): ElementGroup[] {
  const groups: ElementGroup[] = [];
  let last: ElementGroup | null = null;
  for (const element of elements) {
    const isHeadings = isHeading(element) && !element.boxed;
    const before = last?.elements.at(-1);
    const opens =
      (element.opens && before?.kind !== "byline") ||
      element.kind === "continued" ||
      (element.kind === "byline" && !element.closes && before?.kind !== "byline" && before?.kind !== "continued") ||
      (before?.closes === true && !element.boxed && element.kind !== "caption");
    if (last === null || last.isHeadings !== isHeadings || (!isHeadings && opens)) {
      last = { isHeadings, elements: [] };
      groups.push(last);
    }
    last.elements.push(element);
  }
  return groups;
}

/** Whether a group of text begins as an article does. */
export function opensArticle({ elements: [first] }: ElementGroup): boolean {
  return isOpening(first);
}

/** Whether a group of text ends as an article does. */
export function closesArticle({ elements }: ElementGroup): boolean {
  return elements.findLast(({ kind, boxed }) => (kind === "paragraph" || kind === "byline") && !boxed)?.closes === true;
}

/** The words of elements, as they are compared. */
export function wordsOf(text: string, elements: readonly PageElement[]): string {
  return elements.map((element) => joined(text, element.ranges)).join("\n");
}
