import { WEIGHTS } from "../page/rules.ts";
import { type Vocabulary, vocabularyOf } from "../page/vocabulary.ts";
import { FEWEST_LINES, type KnownText, linesByTurns } from "./by-turns.ts";
import type { ColumnedText } from "./columns.ts";
import { type TextLine, textLines } from "./text-lines.ts";

/** A block of lines that gains less, as log odds, does not read better by turns: see `columns.ts`. */
const GAINED = 4.5;
/** Columns that a machine has read by turns are so large a share of its text; in a book it is a paragraph by chance. */
const MOSTLY = 0.5;
/** Lines that are looked at; more say nothing else. */
const LINES_SEEN = 4000;

/** What is known of a text that is no newspaper page, by its lines from an offset on; read through when it is first asked for. */
export function knownText(text: string, from: number): ColumnedText {
  let vocabulary: Vocabulary | undefined;
  let isByTurns: boolean | undefined;
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
    get mayBeByTurns() {
      isByTurns ??= isMostlyByTurns(known, from);
      return isByTurns;
    },
  };
}

function* linesOf(text: string, from: number): Generator<[{ start: number; end: number }]> {
  for (const { start, end } of textLines(text, from)) yield [{ start, end }];
}

/** Whether most lines stand in blocks that read better by turns. */
function isMostlyByTurns(known: KnownText, from: number): boolean {
  let byTurns = 0;
  let all = 0;
  for (const lines of blocksOf(known.text, from)) {
    if (all > LINES_SEEN) break;
    all += lines.length;
    const found = linesByTurns(known, lines);
    if (found?.isFull === true && found.gain >= GAINED) byTurns += found.possible.last - found.possible.first + 1;
  }
  return byTurns >= MOSTLY * all;
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
