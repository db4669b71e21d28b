import { joined } from "../compose.ts";
import type { PageElement } from "./elements.ts";
import { isNameAlone, isSignature } from "./marks/signatures.ts";
import { endsSentence } from "./punctuation.ts";

/** The elements, of which lines that hold nothing but a signature are bylines: below a text they close its article. */
export function withSignatures(text: string, elements: readonly PageElement[]): PageElement[] {
  return elements.map((one, at) => {
    if ((one.kind !== "headline" && one.kind !== "paragraph") || one.ranges.length !== 1 || one.boxed) return one;
    const before = elements[at - 1];
    const after = elements[at + 1];
    const isBelowText = before?.kind === "paragraph" && endsSentence(text, before.ranges.at(-1)?.end ?? 0);
    const words = joined(text, one.ranges);
    if (isBelowText && (isSignature(words) || (isNameAlone(words) && !isText(after))))
      return { ...one, kind: "byline", closes: true };
    return isHeading(before) && isText(after) && isNameAlone(words) ? { ...one, kind: "byline" } : one;
  });
}

function isText(one: PageElement | undefined): boolean {
  return one?.kind === "paragraph" && !one.opens;
}

function isHeading(one: PageElement | undefined): boolean {
  return one?.kind === "heading" || one?.kind === "headline";
}
