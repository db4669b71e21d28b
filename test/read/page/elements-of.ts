import { element, type PageElement } from "../../../src/read/page/elements.ts";

/** The words of a paragraph, in lines, and what else is known of it. */
export type Part = readonly [words: string, marks?: Partial<PageElement>];

/** A text of these parts, each a paragraph with a range for each of its lines. */
export function elementsOf(parts: readonly Part[]): { readonly text: string; readonly elements: PageElement[] } {
  let text = "";
  const elements = parts.map(([words, marks]) => {
    const ranges = words.split("\n").map((line) => {
      const start = text.length;
      text += `${line}\n`;
      return { start, end: start + line.length };
    });
    return element("paragraph", ranges, marks);
  });
  return { text, elements };
}
