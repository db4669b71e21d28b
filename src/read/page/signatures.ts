import { joined } from "../compose.ts";
import { BOLD_LEVEL, isHeading, type PageElement } from "./elements.ts";
import { isCommentator } from "./marks/bylines.ts";
import { endsWithName, isNameAlone, isSignature } from "./marks/signatures.ts";
import { endsSentence } from "./punctuation.ts";

/**
 * The elements, of which lines that hold nothing but a signature are bylines: below a text they close its article. A name
 * alone between two texts is one, too, unless the text below speaks of its bearer: then it is a heading. A byline between a text
 * and a heading closes the text's article.
 */
export function withSignatures(text: string, elements: readonly PageElement[]): PageElement[] {
  return elements.map((one, at) => {
    if (isSigned(text, one, elements[at + 1])) return { ...one, kind: "paragraph", closes: true };
    const before = elements[at - 1];
    const after = elements[at + 1];
    const isBelowText = before?.kind === "paragraph" && endsSentence(text, before.ranges.at(-1)?.end ?? 0);
    const isLast = after === undefined || isHeading(after);
    if (one.kind === "byline" && isBelowText && isLast && !isCommentator(joined(text, one.ranges)))
      return { ...one, closes: true };
    if (!isLine(one)) return one;
    const words = joined(text, one.ranges);
    if (
      isBelowText &&
      (isSignature(words) ||
        (one.closes && IN_BRACKETS.test(words)) ||
        (isNameAlone(words) && !speaksOf(text, after, words)))
    )
      return { ...one, kind: "byline", level: 0, closes: true };
    const isAboveText =
      (after?.kind === "paragraph" || after?.kind === "byline") && (before === undefined || isHeading(before));
    return isAboveText && (isNameAlone(words) || isSignature(words)) ? { ...one, kind: "byline", level: 0 } : one;
  });
}

/** Whether names behind a paragraph's last sentence are whose text it was: no sentence that they open goes on below. */
function isSigned(text: string, { kind, ranges, closes, boxed }: PageElement, after: PageElement | undefined): boolean {
  const last = ranges.at(-1);
  if ((kind !== "paragraph" && kind !== "headline") || closes || boxed) return false;
  if (last === undefined || !endsWithName(text.slice(Math.max(last.start, last.end - LOOK), last.end))) return false;
  const next = after?.kind === "paragraph" ? after.ranges[0] : undefined;
  return next === undefined || /^[\p{P}\s]*[\p{Lu}\p{N}]/u.test(text.slice(next.start, next.start + LOOK));
}

/** How much of a paragraph's start and end is looked at, in UTF-16 units. */
const LOOK = 80;

/** A closing dateline in a line of its own, in bold type perhaps. */
const IN_BRACKETS = /^(?:\*\*)?[（(][^（()）]{1,60}[）)](?:\*\*)?$/u;

/** Whether a text names a person by the family name. */
function speaksOf(text: string, one: PageElement | undefined, name: string): boolean {
  const family = name.replace(/\*/g, "").split(/\s+/u).at(-1) ?? name;
  return one?.kind === "paragraph" && joined(text, one.ranges).includes(family);
}

/** A line of its own that may hold a name: in bold type, too, but not marked as a heading. */
function isLine({ kind, level, ranges, boxed }: PageElement): boolean {
  const isUnmarked = kind === "headline" || kind === "paragraph" || (kind === "heading" && level === BOLD_LEVEL);
  return isUnmarked && ranges.length === 1 && !boxed;
}
