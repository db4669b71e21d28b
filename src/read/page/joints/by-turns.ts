import type { Line } from "../lines.ts";
import { opensWithDateline } from "../marks/datelines.ts";
import type { PageFacts } from "../page-facts.ts";
import { startOf } from "../paragraphs.ts";
import { endsSentence } from "../punctuation.ts";
import { type RuleName, sumOf } from "../rules.ts";
import { signsOfMeeting } from "./meeting.ts";

/** Places in a block of lines, the last included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Where a machine has read two columns by turns, a line of each. */
export interface LinesByTurns {
  /** By how much these lines read better by turns than one after the other, as log odds. */
  readonly gain: number;
  /** The shortest stretch that has all the signs. */
  readonly shown: Stretch;
  /** The longest stretch that may be by turns. */
  readonly possible: Stretch;
}

/** Fewer lines show no columns. */
export const FEWEST_LINES = 4;
/** A longer stretch is possible until it reads so much worse by turns than the best one, as log odds. */
const SLACK = 4;
/** What adds less than this to the gain is no sign. */
const NO_SIGN = 1;
/** So much of a line's end and start is looked at, in UTF-16 units. */
const LOOK = 240;
/** Words that are no nouns in German, which have a capital from a sentence's start alone, are not longer. */
const LONGEST_SMALL_WORD = 4;

/** The stretch of a block that reads best by turns; null in a block that is too short. */
export function linesByTurns(text: string, facts: PageFacts, lines: readonly Line[]): LinesByTurns | null {
  if (lines.length < FEWEST_LINES) return null;
  const gains = gainsOf(text, facts, lines);
  let best: { gain: number; shown: Stretch } | null = null;
  let start = { first: 0, base: Number.POSITIVE_INFINITY };
  for (let last = FEWEST_LINES - 1; last < lines.length; last += 1) {
    const first = last - FEWEST_LINES + 1;
    const base = gains.before(first);
    if (base <= start.base) start = { first, base };
    const gain = gains.of({ first: start.first, last });
    if (best === null || gain > best.gain) best = { gain, shown: { first: start.first, last } };
  }
  if (best === null) return null;
  const { gain, shown } = best;
  return { gain, shown: narrowed(gains, shown), possible: widened(gains, shown, lines.length) };
}

interface Gains {
  /** What the lines before one have gained. */
  before(first: number): number;
  of(stretch: Stretch): number;
}

/** Each stretch's gain: the joints of every line with the second after it, less those of every line with the next. */
function gainsOf(text: string, facts: PageFacts, lines: readonly Line[]): Gains {
  const byTurns = [0];
  const printed = [0];
  for (const [at, line] of lines.entries()) {
    const [next, other] = [lines[at + 1], lines[at + 2]];
    byTurns.push((byTurns[at] ?? 0) + (other === undefined ? 0 : goesOn(text, facts, line, other)));
    printed.push((printed[at] ?? 0) + (next === undefined ? 0 : goesOn(text, facts, line, next)));
  }
  const before = (first: number) => (byTurns[first] ?? 0) - (printed[first] ?? 0);
  return { before, of: ({ first, last }) => (byTurns[last - 1] ?? 0) - (printed[last] ?? 0) - before(first) };
}

function narrowed(gains: Gains, stretch: Stretch): Stretch {
  const least = gains.of(stretch) - NO_SIGN;
  let { first, last } = stretch;
  while (last - first >= FEWEST_LINES && gains.of({ first: first + 1, last: stretch.last }) >= least) first += 1;
  while (last - first >= FEWEST_LINES && gains.of({ first: stretch.first, last: last - 1 }) >= least) last -= 1;
  return { first, last };
}

function widened(gains: Gains, shown: Stretch, lines: number): Stretch {
  const least = gains.of(shown) - SLACK;
  let { first, last } = shown;
  while (first > 0 && gains.of({ first: first - 1, last: shown.last }) >= least) first -= 1;
  while (last + 1 < lines && gains.of({ first: shown.first, last: last + 1 }) >= least) last += 1;
  return { first, last };
}

/** How well a line goes on in another, as log odds. */
function goesOn(text: string, { weights, vocabulary }: PageFacts, a: Line, b: Line): number {
  const before = text.slice(Math.max(a.start, a.end - LOOK), a.end);
  const after = text.slice(b.start, Math.min(b.end, b.start + LOOK));
  const isEnd = endsSentence(text, a.end);
  if (opensWithDateline(startOf(text, b))) return isEnd ? 0 : weights["meets-dateline"];
  const none = { open: [], unopened: [] };
  const signs: RuleName[] = signsOfMeeting({ before, after, marksBefore: none, marksAfter: none }, vocabulary);
  if (isEnd) return sumOf(weights, signs) - sumOf(weights, signsOfInside(after));
  const word = /^\p{Lu}\p{L}*/u.exec(after)?.[0];
  if (word !== undefined) {
    const isSmallWord = word.length <= LONGEST_SMALL_WORD && vocabulary.hasSmallWord(word);
    signs.push(isSmallWord ? "begins-as-sentences-do" : "begins-with-capital");
  }
  return sumOf(weights, signs);
}

/** Signs that a line begins inside a sentence, which no full stop stands before. */
function signsOfInside(after: string): RuleName[] {
  if (/^\p{Ll}/u.test(after)) return ["begins-small"];
  return /^[，。、；：！？,;:.）)」』”’》]/u.test(after) ? ["begins-in-clause"] : [];
}
