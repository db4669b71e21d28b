import { columns } from "../../text/width.ts";
import type { SourceRange } from "../article.ts";
import { scanLines } from "./lines.ts";
import { endsSentence } from "./punctuation.ts";
import type { Weights } from "./rules.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** What is known of a page as a whole before its lines are joined. */
export interface PageFacts {
  /** Lines are broken at a column's width, so that a line end says nothing. */
  readonly wrapped: boolean;
  /** Headings are marked ("# ..."), so that unmarked lines are text. */
  readonly marked: boolean;
  /** Some lines are indented, most are not: an indent opens a paragraph. */
  readonly indented: boolean;
  /** What each rule is worth. */
  readonly weights: Weights;
  /** What its lines say, each by itself. */
  readonly vocabulary: Vocabulary;
  /** How often words stand in the page, white space ignored, counted up to 2. Always 0 in texts too long for a page. */
  occurrences(words: string): number;
}

/** Lines that are looked at; a page has fewer. */
const LINES_SEEN = 3000;
/** Longer texts are no pages: looking words up in them again and again would take too long. */
const LONGEST_PAGE = 400_000;
/** Share of lines without a sentence's end, among those with a next line, from which on lines are wrapped. */
const WRAPPED_SHARE = 0.4;

/** More short lines between empty ones than so many to a marked heading show that most headings are not marked. */
const LONE_TO_MARKED = 4;
const LONE = 60;

/** A column is at least so wide, and a line as wide as this, in columns, is a whole paragraph. */
const NARROWEST_COLUMN = 12;
const WIDE = 140;

export function pageFacts(text: string, from: number, weights: Weights): PageFacts {
  let followed = 0;
  let open = 0;
  let indents = 0;
  let texts = 0;
  let headings = 0;
  let seen = 0;
  let wide = 0;
  let lone = 0;
  let isAlone = false;
  let last: { end: number; width: number } | null = null;
  const ranges: SourceRange[][] = [];
  for (const line of scanLines(text, from)) {
    seen += 1;
    if (seen > LINES_SEEN) break;
    if (line.kind === "heading") headings += 1;
    if (line.kind !== "text" && line.kind !== "quoted") {
      if (isAlone) lone += 1;
      isAlone = false;
      last = null;
      continue;
    }
    texts += 1;
    ranges.push([{ start: line.start, end: line.end }]);
    if (line.indent >= 2) indents += 1;
    const width = columns(text.slice(line.start, line.end), WIDE);
    if (width >= WIDE) wide += 1;
    isAlone = last === null && width <= LONE && !endsSentence(text, line.end);
    // Characters and words set from top to bottom are no column.
    if (width < NARROWEST_COLUMN && last === null) continue;
    if (last !== null) {
      followed += 1;
      if (last.width < WIDE && last.width >= NARROWEST_COLUMN && !endsSentence(text, last.end)) open += 1;
    }
    last = { end: line.end, width };
  }
  const squeezed = text.length > LONGEST_PAGE ? "" : text.slice(from).replace(/[\s#*>]+/gu, "");
  return {
    weights,
    vocabulary: vocabularyOf(text, ranges),
    wrapped: followed >= 2 && open > WRAPPED_SHARE * followed && open > wide,
    marked: headings > 0 && lone <= LONE_TO_MARKED * headings,
    indented: indents > 0 && indents < 0.6 * texts,
    occurrences: (words) => {
      const first = words === "" ? -1 : squeezed.indexOf(words);
      if (first < 0) return 0;
      return squeezed.includes(words, first + 1) ? 2 : 1;
    },
  };
}
