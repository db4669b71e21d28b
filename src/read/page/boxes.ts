import { joined } from "../compose.ts";
import type { PageElement } from "./elements.ts";
import { isBoxLabel } from "./marks.ts";
import type { PageFacts } from "./page-facts.ts";

/** A box without marked headings around it holds at most this many paragraphs. */
const LONGEST_UNMARKED_BOX = 6;

/**
 * Marks what stands in boxes ("数读", "相关链接") beside an article: from the label to a closing credit, the next
 * heading after some content, or where an article opens.
 */
export function markBoxes(text: string, elements: readonly PageElement[], facts: PageFacts): PageElement[] {
  let label: PageElement | null = null;
  let held = 0;
  return elements.map((element) => {
    const words = element.ranges.length === 1 ? joined(text, element.ranges).trim() : "";
    const isHeading = element.kind === "heading" && element.level < 7;
    if (label !== null) {
      const ends =
        element.opens ||
        element.kind === "byline" ||
        element.kind === "continued" ||
        (held > 0 && (isHeading || (element.kind === "headline" && !facts.marked))) ||
        (!facts.marked && held >= LONGEST_UNMARKED_BOX);
      if (ends) label = null;
    }
    if (label === null) {
      if ((isHeading || element.kind === "headline") && isBoxLabel(words)) {
        label = element;
        held = 0;
        return { ...element, boxed: true };
      }
      return element;
    }
    if (!isHeading) held += 1;
    if (/^[（(].{0,20}(?:整理|制图|编辑|供图|综合)\s*[）)]$/u.test(words)) label = null;
    return { ...element, boxed: true };
  });
}
