import { WEIGHTS } from "../page/rules.ts";
import { type Vocabulary, vocabularyOf } from "../page/vocabulary.ts";
import { FEWEST_LINES, type KnownText, linesByTurns } from "./by-turns.ts";
import type { ColumnedText } from "./columns.ts";
import { type TextLine, textLines } from "./text-lines.ts";

/** A block of lines reads better by turns that gains so much, as log odds: see `columns.ts`. */
const GAINED = 4.5;
/** What a machine has read by turns is so large a share of its text, all together or at one place; in a book it is one paragraph. */
const LEAST_SHARE = 0.25;
const LEAST_AT_ONCE = 0.1;
/** Lines that are looked at; more say nothing else. */
const LINES_SEEN = 4000;

/** What is known of a text that is no newspaper page, by its lines from an offset on; read through when it is first asked for. */
export function knownText(text: string, from: number): ColumnedText {
  let vocabulary: Vocabulary | undefined;
  let stretches: ReturnType<typeof linesInStretches> | undefined;
  const known: KnownText = {
    text,
    weights: WEIGHTS,
    get vocabulary() {
      vocabulary ??= vocabularyOf(text, linesOf(text, from));
      return vocabulary;
    },
  };
  return {
    text,
    isNews: false,
    weights: WEIGHTS,
    get vocabulary() {
      return known.vocabulary;
    },
    expectsByTurns: (lines) => {
      stretches ??= linesInStretches(known, from);
      return lines >= LEAST_AT_ONCE * stretches.all || stretches.byTurns >= LEAST_SHARE * stretches.all;
    },
  };
}

function* linesOf(text: string, from: number): Generator<[{ start: number; end: number }]> {
  for (const { start, end } of textLines(text, from)) yield [{ start, end }];
}

/** How many lines stand in blocks that may have several columns, and how many of them in stretches that read better by turns. */
function linesInStretches(known: KnownText, from: number): { readonly all: number; readonly byTurns: number } {
  let all = 0;
  let byTurns = 0;
  for (const lines of blocksOf(known.text, from)) {
    if (all > LINES_SEEN) break;
    all += lines.length;
    const found = linesByTurns(known, lines);
    if (found?.isFull === true && found.gain >= GAINED) byTurns += found.possible.last - found.possible.first + 1;
  }
  return { all, byTurns };
}

/** Lines between empty ones, where they are enough to be those of two columns. */
function* blocksOf(text: string, from: number): Generator<TextLine[]> {
  let block: TextLine[] = [];
  for (const line of textLines(text, from)) {
    if (line.end > line.start) block.push(line);
    if (line.end > line.start && block.length < LINES_SEEN) continue;
    if (block.length >= FEWEST_LINES) yield block;
    block = [];
  }
  if (block.length >= FEWEST_LINES) yield block;
}
