import type { BlockKind, SourceRange } from "../../article.ts";
import type { DraftBlock } from "../../compose.ts";
import { isHeading, type PageElement } from "../elements.ts";
import { isNumberedHeading } from "../marks/labels.ts";
import { headlineText } from "./headline.ts";

/** Shorter headings name a subject and tell nothing about it. */
const TELLING_HEADING = 10;

/** A heading whose section has not ended. */
interface OpenHeading {
  /** 1 is the highest. */
  readonly rank: number;
  readonly words: string;
  readonly element: PageElement;
  /** Text stands below it, or it is a block itself. */
  used: boolean;
}

/** An article's blocks below their section headings; headings without text below them are blocks themselves. */
export function blocksOf(text: string, elements: readonly PageElement[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  // Of higher rank each than the next.
  let open: OpenHeading[] = [];
  const close = (least: number): void => {
    const kept = open.filter((heading) => heading.rank < least);
    for (const [at, { used, element: heading }] of open.entries())
      if (at >= kept.length && !used) blocks.push(block("headline", heading, wordsOf(open.slice(0, at))));
    open = kept;
  };
  let before: PageElement | undefined;
  for (const one of elements) {
    if (isHeading(one) && !one.boxed) {
      const words = headlineText(text, one);
      const isDeck = one.kind === "headline" && before?.kind === "heading";
      const rank = isDeck ? (before?.level ?? 0) + 0.5 : one.level > 0 ? one.level : isNumberedHeading(words) ? 2 : 3;
      close(rank);
      // A heading that tells facts of its own can be quoted too, as what it is.
      const tells = words.length >= TELLING_HEADING && /\p{N}/u.test(words);
      if (tells) blocks.push(block("headline", one, wordsOf(open)));
      open.push({ rank, words, element: one, used: tells });
    } else if (one.kind === "byline") {
      blocks.push(block("byline", one, []));
    } else if (one.kind !== "continued") {
      for (const heading of open) heading.used = true;
      const above = one.boxed ? [] : wordsOf(open);
      const headings = one.columns === null ? above : [...above, columnNames(text, one.columns)];
      for (const part of sureParts(one)) blocks.push(block(kindOf(one), part, headings));
    }
    before = one;
  }
  close(0);
  return blocks;
}

function wordsOf(headings: readonly OpenHeading[]): string[] {
  return headings.map(({ words }) => words);
}

/** The names of a table's columns as they are read, Markdown's marks left out. */
function columnNames(text: string, { start, end }: SourceRange): string {
  return text
    .slice(start, end)
    .replace(/\*\*|__|`/g, "")
    .split("|")
    .map((name) => name.trim())
    .join(" | ");
}

function kindOf(one: PageElement): BlockKind {
  if (one.kind === "caption") return "caption";
  if (one.boxed) return "sidebar";
  return "paragraph";
}

/** An element, divided where it is in doubt whether its text goes on: each part is cut there. */
function sureParts(one: PageElement): PageElement[] {
  const ends = one.ranges.flatMap(({ isInDoubt }, at) => (isInDoubt === true ? [at + 1] : []));
  return [...ends, one.ranges.length].map((end, part) => ({
    ...one,
    ranges: one.ranges.slice(part === 0 ? 0 : ends[part - 1], end),
    isCutBefore: part > 0 || one.isCutBefore,
    isCutBehind: part < ends.length || one.isCutBehind,
  }));
}

/** A block of what an element holds. */
export function block(kind: BlockKind, one: PageElement, headings: readonly string[]): DraftBlock {
  const { ranges, alsoAt, mayBeAnothers, isCutBefore, isCutBehind } = one;
  return { kind, ranges, headings, alsoAt, mayBeAnothers, isCutBefore, isCutBehind };
}
