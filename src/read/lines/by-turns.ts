import { columns } from "../../text/width.ts";
import type { SourceRange } from "../article.ts";
import { readingSign } from "../page/joints/inside-sentence.ts";
import { signsOfMeeting } from "../page/joints/meeting.ts";
import { opensWithDateline } from "../page/marks/datelines.ts";
import { endsSentence } from "../page/punctuation.ts";
import { type RuleName, sumOf, type Weights } from "../page/rules.ts";
import type { Vocabulary } from "../page/vocabulary.ts";

/** A text, and by what the halves of its sentences are known. */
export interface KnownText {
  readonly text: string;
  readonly weights: Weights;
  readonly vocabulary: Vocabulary;
}

/** Places in a block of lines, the last included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Where a machine has read two columns by turns, a line of each. */
export interface LinesByTurns {
  /** By how much these lines read better by turns than one after the other, as log odds. */
  readonly gain: number;
  /** So many places in it show that. */
  readonly signs: number;
  /** Nothing shows it but that its first line does not go on in the next: it may be a headline. */
  readonly isByFirstLine: boolean;
  /** Its lines are as wide as each other, as those of two columns are; a listing's or a table's are not. */
  readonly isFull: boolean;
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
/** Of the lines of two columns so many are wider than this share of the widest; the last ones of paragraphs are not. */
const FULL_LINES = 0.65;
const FULL = 0.6;
/** So much of a line's end and start is looked at, in UTF-16 units. */
const LOOK = 240;
/** Words that are no nouns in German, which have a capital from a sentence's start alone, are not longer. */
const LONGEST_SMALL_WORD = 4;

/** The stretch of a block that reads best by turns; null in a block that is too short. */
export function linesByTurns(known: KnownText, lines: readonly SourceRange[]): LinesByTurns | null {
  if (lines.length < FEWEST_LINES) return null;
  const gains = gainsOf(known, lines);
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
  const { gain } = best;
  const shown = narrowed(gains, best.shown);
  const signs = gains.signsIn(best.shown);
  return {
    isFull: fillColumns(known.text, lines.slice(best.shown.first, best.shown.last + 1)),
    signs,
    isByFirstLine: signs === 1 && gains.signsIn({ first: shown.first, last: shown.first + 1 }) === 1,
    gain,
    shown,
    possible: widened(gains, best.shown, lines.length),
  };
}

function fillColumns(text: string, lines: readonly SourceRange[]): boolean {
  const heads = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + LOOK)));
  const widths = heads.map((head) => columns(head, LOOK));
  const least = FULL * Math.max(...widths);
  const full = heads.filter((head, at) => (widths[at] ?? 0) >= least && WORDS.test(head));
  return full.length >= FULL_LINES * lines.length;
}

/** Words, or characters of a script that is written without spaces: no key or checksum. */
const WORDS = /\p{L} \P{N}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u;

interface Gains {
  /** What the lines before one have gained. */
  before(first: number): number;
  of(stretch: Stretch): number;
  /** How many of a stretch's lines add so much that they are signs. */
  signsIn(stretch: Stretch): number;
}

/** Each stretch's gain: the joints of every line with the second after it, less those of every line with the next. */
function gainsOf(known: KnownText, lines: readonly SourceRange[]): Gains {
  const byTurns = [0];
  const printed = [0];
  for (const [at, line] of lines.entries()) {
    const [next, other] = [lines[at + 1], lines[at + 2]];
    byTurns.push((byTurns[at] ?? 0) + (other === undefined ? 0 : goesOn(known, line, other)));
    printed.push((printed[at] ?? 0) + (next === undefined ? 0 : goesOn(known, line, next)));
  }
  const before = (first: number) => (byTurns[first] ?? 0) - (printed[first] ?? 0);
  return {
    before,
    of: ({ first, last }) => (byTurns[last - 1] ?? 0) - (printed[last] ?? 0) - before(first),
    signsIn: ({ first, last }) =>
      lines.slice(first, last).filter((_, at) => before(first + at + 1) - before(first + at) >= NO_SIGN).length,
  };
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
function goesOn({ text, weights, vocabulary }: KnownText, a: SourceRange, b: SourceRange): number {
  const before = text.slice(Math.max(a.start, a.end - LOOK), a.end);
  const after = text.slice(b.start, Math.min(b.end, b.start + LOOK));
  const isEnd = endsSentence(text, a.end);
  if (opensWithDateline(after)) return isEnd ? 0 : weights["meets-dateline"];
  const none = { open: [], unopened: [] };
  const signs: RuleName[] = signsOfMeeting({ before, after, marksBefore: none, marksAfter: none }, vocabulary);
  if (isEnd) return sumOf(weights, signs) - sumOf(weights, signsOfInside(after));
  const word = /^\p{Lu}\p{L}*/u.exec(after)?.[0] ?? "";
  if (word !== "" && word.length <= LONGEST_SMALL_WORD && vocabulary.hasSmallWord(word))
    signs.push("begins-as-sentences-do");
  return sumOf(weights, signs);
}

/** Signs that a line begins inside a sentence, which no full stop stands before. */
function signsOfInside(after: string): RuleName[] {
  if (/^\p{Ll}/u.test(after)) return ["begins-small"];
  if (/^[，。、；：！？,;:.）)」』”’》]/u.test(after)) return ["begins-in-clause"];
  const sign = readingSign(after);
  return sign === "reads-surely-inside" || sign === "reads-inside" ? [sign] : [];
}
