import { quotationsIn } from "../../text/quoted-speech.ts";
import { splitSentences } from "../../text/sentences.ts";
import type { TextRange } from "../answer.ts";
import type { GivenQuotation } from "./check-quotation.ts";
import { type SpeakerOf, speakersIn } from "./speakers.ts";
import { outside, type Unit, unitsOf, weightOf } from "./units.ts";

/** Lines that Markdown quotes. */
const QUOTED_LINES = /^[ \t]*>.*(?:\n[ \t]*>.*)*/gmu;
const QUOTED_LINE_MARK = /^[ \t]*>+[ \t]?/u;
/** Fewer words, in tenths of one, do not tell where they are from. */
const LEAST_WEIGHT = 30;
/** Longer ones are compared in parts, as that takes time by the square of their length; in units. */
const MOST_UNITS = 500;
/** A quotation goes on over so many lines at most, where a text is wrapped. */
const MOST_LINES = 40;
/** Where a quotation says that it leaves something out, or that words are not the speaker's. */
const GAP = /\[[^[\]\n]{0,80}\]|［[^［］\n]{0,80}］|\((?:…|\.\.\.)\)|（(?:…{1,3}|\.\.\.)）|\.\s?\.\s?\.{1,9}|…{1,9}/gu;

/** The quotations that a text makes. */
export interface GivenQuotations {
  readonly quotations: readonly GivenQuotation[];
  /** How many more have too few words to tell where they are from. */
  readonly tooShort: number;
}

/**
 * What stands between quotation marks and in quoted lines, in the order of the text; where a text has no quotation that is long
 * enough, each of its lines is one.
 */
export function givenQuotations(text: string): GivenQuotations {
  const lines = linesOf(text);
  const speakerOf = speakersIn(text);
  const ranges = [...quotedLines(text), ...quotedWords(text, lines)].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  const outermost = ranges.filter((range) => {
    const isOutside = range.end > end;
    end = Math.max(end, range.end);
    return isOutside;
  });
  const { quotations, tooShort } = longEnough(outermost.flatMap((range) => quotationsOf(text, range, speakerOf)));
  return quotations.length > 0
    ? { quotations, tooShort }
    : longEnough(lines.flatMap((range) => quotationsOf(text, range, speakerOf)));
}

function longEnough(all: readonly GivenQuotation[]): GivenQuotations {
  const said = all.filter(({ units }) => units.length > 0);
  const quotations = said.filter(({ units }) => weightOf(units) >= LEAST_WEIGHT);
  return { quotations, tooShort: said.length - quotations.length };
}

/** Lines that are not empty, without the white space around them. */
function linesOf(text: string): TextRange[] {
  return [...text.matchAll(/\S(?:.*\S)?/gu)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

function quotedLines(text: string): TextRange[] {
  return [...text.matchAll(QUOTED_LINES)].map(({ index, 0: lines }) => {
    const mark = QUOTED_LINE_MARK.exec(lines)?.[0].length ?? 0;
    return { start: index + mark, end: index + lines.length };
  });
}

/** What stands between quotation marks, on one line or, where it is wrapped, on several. */
function quotedWords(text: string, lines: readonly TextRange[]): TextRange[] {
  const found: TextRange[] = [];
  /** The last of the lines in which a mark was looked for in vain: none of them is looked through again. */
  let inVain = -1;
  for (let at = 0; at < lines.length; at++) {
    const { start } = lines[at] as TextRange;
    let last = at;
    let { closed, open } = quotationsIn(text.slice(start, lines[at]?.end));
    // White space is no part of `lines`: an empty line between two ends the paragraph.
    const isNew = at > inVain;
    while (
      isNew &&
      open !== null &&
      last + 1 < lines.length &&
      last - at < MOST_LINES &&
      isWrapped(text, lines, last)
    ) {
      last += 1;
      const longer = quotationsIn(text.slice(start, lines[last]?.end).replaceAll("\n", " "));
      if (longer.open === null) {
        closed = longer.closed;
        at = last;
      }
      open = longer.open;
    }
    if (open !== null) inVain = Math.max(inVain, last);
    // A speech of several paragraphs has a mark at the beginning of each and none at the end.
    if (open === 0) closed = [...closed, { start: 0, end: (lines[at] as TextRange).end - start + 1 }];
    found.push(...closed.map((range) => ({ start: start + range.start + 1, end: start + range.end - 1 })));
  }
  return found;
}

function isWrapped(text: string, lines: readonly TextRange[], at: number): boolean {
  return !/\n\s*\n/.test(text.slice(lines[at]?.end, lines[at + 1]?.start));
}

/** A quotation, or its parts where it is long: whole sentences as far as may be. */
function quotationsOf(text: string, range: TextRange, speakerOf: SpeakerOf): GivenQuotation[] {
  const whole = givenQuotation(text, range, speakerOf);
  const { units } = whole;
  if (units.length <= MOST_UNITS) return [whole];
  const ends = splitSentences(whole.text, "und").map(({ end }) => end);
  const parts: GivenQuotation[] = [];
  for (let first = 0; first >= 0; ) {
    const { start } = units[first] as Unit;
    const beyond = units[first + MOST_UNITS]?.start;
    const end =
      beyond === undefined ? whole.text.length : (ends.findLast((each) => each > start && each <= beyond) ?? beyond);
    parts.push(givenQuotation(text, { start: range.start + start, end: range.start + end }, speakerOf));
    first = units.findIndex((unit) => unit.start >= end);
  }
  return parts;
}

function givenQuotation(text: string, range: TextRange, speakerOf: SpeakerOf): GivenQuotation {
  const own = text.slice(range.start, range.end);
  const marks = [...own.matchAll(GAP)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
  const units = outside(unitsOf(own), marks);
  const gaps: number[] = [];
  let place = 0;
  for (const { end } of marks) {
    while (place < units.length && (units[place] as Unit).start < end) place += 1;
    if (place > 0 && place < units.length) gaps.push(place);
  }
  return { range, text: own, units, gaps: new Set(gaps), speaker: speakerOf(range) };
}
