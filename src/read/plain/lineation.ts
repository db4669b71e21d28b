import { columns } from "../../text/width.ts";
import type { SourceRange } from "../article.ts";

/** Lines that belong together, and how: wrapped lines are one line that a column has broken, others are lines. */
export interface LineGroup {
  readonly layout: "wrapped" | "lines";
  readonly lines: readonly SourceRange[];
}

/** Lines of text that follow each other, as an author left them. */
export interface LinesToGroup {
  readonly text: string;
  /** Trimmed and not empty. */
  readonly lines: readonly SourceRange[];
  /** Width of the column in which the text around is wrapped; 0 where it is wrapped in none, null where that is not known. */
  readonly column: number | null;
}

/** Lines are measured up to this width, in columns. */
const WIDEST = 400;
/** No column is narrower: what has shorter lines is verse, an address, a list. */
export const NARROWEST_COLUMN = 24;
/** No text is wrapped in a wider column; wider lines are paragraphs. */
export const WIDEST_COLUMN = 160;
/** A line that leaves more of its column empty than this share, and where the next word had fitted, was ended by its author. */
const EARLY = 0.12;
/** So many of the lines end early where it is the author who ends them; of wrapped lines, a few do. */
const EARLY_LINES = 0.3;
/** Verse that keeps to no sentences begins its lines with capitals; prose of this many lines hardly ever does. */
const VERSE_LINES = 3;
/** Verse and lists have no wider lines, in columns. */
const WIDEST_VERSE = 72;
/** In wrapped text, lines that are all narrower than this share of the column are lines. */
const MOST_OF_A_COLUMN = 0.7;
/** Lines that are wider on average are paragraphs, one a line. */
const PARAGRAPH_WIDTH = 60;
/** In a text that is wrapped in no column, so many lines may show one of their own: an insertion from elsewhere. */
const OWN_COLUMN = 5;
/** The full width of a group is looked for in so many of its lines. */
const LINES_MEASURED = 1000;
/** How much of a line's start and end is looked at, in UTF-16 units. */
const LOOK = 40;

/** A line end and what is known of it. */
interface LineEnd {
  /** The column has room for the next word, and more. */
  readonly isEarly: boolean;
  /** The column has room for the next word. */
  readonly hasRoom: boolean;
  readonly endsSentence: boolean;
  readonly endsClause: boolean;
  /** A word is divided there. */
  readonly dividesWord: boolean;
  /** What follows cannot begin anything: it is a small letter, or a comma or a word's hyphen stands before it. */
  readonly goesOn: boolean;
}

/**
 * Puts lines together as far as nothing but a column's width divides them. What ends early ends where its author ends it: a
 * paragraph in wrapped text, a line in verse. In doubt a line stays by itself.
 */
export function groupLines({ text, lines, column }: LinesToGroup): LineGroup[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.length === 1) return [{ layout: "wrapped", lines }];
  const widths = lines.map((line) => lineWidth(text, line));
  const full = Math.max(column ?? 0, ...widths.slice(0, LINES_MEASURED));
  const ends = lines
    .slice(0, -1)
    .map((line, at) => lineEnd(text, [line, lines[at + 1] ?? line], [widths[at] ?? 0, full]));
  if (areLines({ text, lines, ends, full, column, widest: Math.max(...widths.slice(0, LINES_MEASURED)) })) {
    const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
    return mean > PARAGRAPH_WIDTH
      ? lines.map((line) => ({ layout: "wrapped", lines: [line] }))
      : [{ layout: "lines", lines }];
  }
  const groups: SourceRange[][] = [[first]];
  const isWrappedText = column !== null && column > 0;
  for (const [at, { isEarly, hasRoom, endsSentence, goesOn }] of ends.entries()) {
    const next = lines[at + 1];
    if (next === undefined) break;
    // Where no column is known, a sentence's end at a line's end is hardly a column's doing; nor is it where a word had fitted.
    const isEnded = isEarly ? endsSentence || !goesOn : endsSentence && !goesOn && (hasRoom || !isWrappedText);
    if (isEnded) groups.push([next]);
    else groups.at(-1)?.push(next);
  }
  return groups.map((group) => ({ layout: "wrapped", lines: group }));
}

/** A line's width, as far as it is measured. */
export function lineWidth(text: string, { start, end }: SourceRange): number {
  return columns(text.slice(start, Math.min(end, start + WIDEST)), WIDEST);
}

/** Whether a line's sentence goes on in small letters in another, for whose first word the column had no room. */
export function goesOnInto(text: string, lines: readonly [SourceRange, SourceRange], column: number): boolean {
  const { hasRoom, endsSentence } = lineEnd(text, lines, [lineWidth(text, lines[0]), column]);
  return !hasRoom && !endsSentence && /^\p{Ll}/u.test(text.slice(lines[1].start, lines[1].start + 2));
}

function lineEnd(
  text: string,
  [line, next]: readonly [SourceRange, SourceRange],
  [width, full]: readonly [number, number],
): LineEnd {
  const tail = text.slice(Math.max(line.start, line.end - LOOK), line.end);
  const start = text.slice(next.start, Math.min(next.end, next.start + LOOK));
  const slack = full - width - firstWordWidth(start);
  return {
    isEarly: slack > EARLY * full,
    hasRoom: slack > 0,
    endsSentence: SENTENCE_END.test(tail),
    endsClause: CLAUSE_END.test(tail),
    dividesWord: /^\p{Ll}/u.test(start) && /\p{L}[-\u00ac\u00ad\u2010\u2e17=]$/u.test(tail),
    goesOn:
      /^\p{Ll}/u.test(start) || /[，、,;；]$/u.test(tail) || (/^\p{L}/u.test(start) && /\p{L}[-\u2010]$/u.test(tail)),
  };
}

const SENTENCE_END = /[。！？｡!?….．؟۔।॥](?:["'”’」』）)】》\]*_]|\s?»){0,4}$/u;
const CLAUSE_END = /[。！？｡!?….．؟۔।॥，、；：,;:—](?:["'”’」』）)】》\]*_]){0,4}$/u;
const SPACED_WORD = /^(?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|.)/u;

/** What would have to fit behind the line before, with the space between. */
function firstWordWidth(start: string): number {
  const word = SPACED_WORD.exec(start)?.[0] ?? "";
  return columns(word, LOOK) + (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? 0 : 1);
}

/** What is known of lines that follow each other. */
interface MeasuredLines extends LinesToGroup {
  readonly ends: readonly LineEnd[];
  /** Width of the widest of them. */
  readonly widest: number;
  /** The same, or the column's width where that is more. */
  readonly full: number;
}

/** Whether it is the author who ends these lines. */
function areLines(measured: MeasuredLines): boolean {
  const { text, column, lines, ends, full, widest } = measured;
  if (ends.some(({ dividesWord }) => dividesWord)) return false;
  if (full < NARROWEST_COLUMN || full > WIDEST_COLUMN) return true;
  const isWrappedText = column !== null && column > 0;
  if (isWrappedText && widest < MOST_OF_A_COLUMN * column) return true;
  // Where no text is wrapped, a few lines are not either, unless each plainly goes on.
  const areCapitals = lines.every((line) => opensVerse(text, line));
  if (column === 0 && lines.length < OWN_COLUMN && (areCapitals || !ends.every(({ goesOn }) => goesOn))) return true;
  const open = ends.filter(({ isEarly, endsSentence }) => !(isEarly && endsSentence));
  if (open.length === 0) return true;
  const early = open.filter(({ isEarly, goesOn }) => isEarly && !(isWrappedText && goesOn)).length;
  return early > EARLY_LINES * open.length || isVerse(measured, areCapitals);
}

/** Lines as wide as each other that show by their words that they are lines. */
function isVerse({ lines, ends, full }: MeasuredLines, areCapitals: boolean): boolean {
  if (full > WIDEST_VERSE || lines.length < VERSE_LINES) return false;
  if (ends.every(({ endsClause }) => endsClause)) return true;
  return areCapitals && ends.some(({ hasRoom }) => hasRoom);
}

/** Whether a line begins with a capital letter, behind what may open it. */
function opensVerse(text: string, { start, end }: SourceRange): boolean {
  return /^["'“‘«¡¿(—–-]{0,3}\s?\p{Lu}/u.test(text.slice(start, Math.min(end, start + LOOK)));
}
