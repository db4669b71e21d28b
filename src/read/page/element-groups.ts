import { isHeading, isOpening, type PageElement } from "./elements.ts";

/** Elements that follow each other: text, or the headings between two texts. */
export interface ElementGroup {
  readonly isHeadings: boolean;
  /** Never empty. */
  readonly elements: PageElement[];
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
