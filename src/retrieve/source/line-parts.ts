import type { LinePart } from "../source-lines.ts";
import { coveredRanges, partsIn } from "./covered.ts";
import { type ShownArticle, shownAbove } from "./shown-above.ts";

/** A line of a text, without its end. */
export interface PlacedLine {
  /** In the source, from 1. */
  readonly number: number;
  /** UTF-16 offset into the text. */
  readonly start: number;
  readonly text: string;
}

/**
 * Tells of lines of a text, asked for in its order, what became of their parts. The text is a source, or a part of one that
 * begins at an offset of it.
 */
export function dividedLines(
  text: string,
  articles: readonly ShownArticle[],
  offset = 0,
): (line: PlacedLine) => LinePart[] {
  const covered = coveredRanges(articles.flatMap(({ passages }) => passages));
  const here = covered.map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  const divide = partsIn(text, here);
  const isAbove = shownAbove(articles);
  return (line) =>
    divide({ start: line.start, end: line.start + line.text.length }).map(({ isCovered, start, end }) => {
      const part = text.slice(start, end);
      return { text: part, became: isCovered ? "quotable" : isAbove(part, line.number) ? "above" : "left-out" };
    });
}
