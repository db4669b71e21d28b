import { joined } from "../compose.ts";
import { BOLD_LEVEL, extent, isHeading, type PageElement } from "./elements.ts";
import { isBoxLabel } from "./marks/labels.ts";
import { endsSentence } from "./punctuation.ts";

/** A credit that closes a box is looked for in so many elements behind its label. */
const LONGEST_SIGNED_BOX = 40;
const CLOSING_CREDIT = /^[（(].{0,20}(?:整理|制图|编辑|供图|综合)\s*[）)]$/u;

/**
 * Marks what stands in boxes ("数读", "At a glance") beside an article: the label and what is below it up to a closing credit
 * or, where none closes it, the first paragraph or list, whose lines follow each other.
 */
export function markBoxes(text: string, elements: readonly PageElement[]): PageElement[] {
  const boxed = new Set<PageElement>();
  for (const [at, label] of elements.entries()) {
    if (boxed.has(label) || !isLabel(text, label)) continue;
    boxed.add(label);
    for (const element of signedBox(text, elements, at) ?? contentBox(text, elements, at)) boxed.add(element);
  }
  return boxed.size === 0 ? [...elements] : elements.map((one) => (boxed.has(one) ? { ...one, boxed: true } : one));
}

function isLabel(text: string, one: PageElement): boolean {
  return isHeading(one) && one.ranges.length === 1 && isBoxLabel(joined(text, one.ranges).trim());
}

/** What stands between a label and a credit that closes its box. */
function signedBox(text: string, elements: readonly PageElement[], label: number): PageElement[] | null {
  for (let at = label + 1; at <= label + LONGEST_SIGNED_BOX; at += 1) {
    const one = elements[at];
    if (one === undefined || opensAnother(one) || isLabel(text, one)) return null;
    const [line] = one.ranges;
    if (
      one.ranges.length === 1 &&
      line !== undefined &&
      CLOSING_CREDIT.test(text.slice(line.start, Math.min(line.end, line.start + 40)))
    )
      return elements.slice(label + 1, at + 1);
  }
  return null;
}

/** An item, or a line of its own that begins with a number in bold type: "**36台** 千斤顶". */
function isEntry(text: string, { kind, ranges }: PageElement): boolean {
  const [first] = ranges;
  if (kind === "item" || first === undefined || ranges.length > 1) return kind === "item";
  return /^\*\*[^*]{0,12}\p{Nd}[^*]{0,12}\*\*/u.test(
    text.slice(first.start, Math.min(first.end, first.start + FIGURE)),
  );
}

const FIGURE = 40;

/** The first paragraph below a label, or its list: items, and lines without a full stop above and between them. */
function contentBox(text: string, elements: readonly PageElement[], label: number): PageElement[] {
  const content: PageElement[] = [];
  let before = elements[label];
  for (let at = label + 1; before !== undefined; at += 1) {
    const one = elements[at];
    if (one === undefined || opensAnother(one) || (one.kind === "heading" && one.level < BOLD_LEVEL)) break;
    const isOfList =
      isEntry(text, one) ||
      (content.length > 0 && content.every((other) => isEntry(text, other)) && isBelow(text, before, one));
    if (content.length > 0 && !isOfList && !isBelow(text, before, one)) break;
    content.push(one);
    before = one;
    const isWhole = one.kind === "paragraph" && endsSentence(text, one.ranges.at(-1)?.end ?? 0);
    if (isWhole && !isBelow(text, one, elements[at + 1])) break;
  }
  return content;
}

function opensAnother({ opens, kind }: PageElement): boolean {
  return opens || kind === "byline" || kind === "continued";
}

/** Whether nothing is between two elements, not even an empty line. */
function isBelow(text: string, before: PageElement, one: PageElement | undefined): boolean {
  if (one === undefined) return false;
  const from = extent(before).end;
  const to = extent(one).start;
  return to > from && to - from < 40 && /^[^\S\r\n]*(?:\r\n|[\r\n])[^\S\r\n]*$/u.test(text.slice(from, to));
}
