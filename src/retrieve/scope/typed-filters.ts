import { enclosedParts } from "../../text/quoted-speech.ts";
import { type DayRange, plusDays } from "../../text/time/days.ts";
import { daysNamed } from "../../text/time/time-asked.ts";

/** The filter by which a question is asked of articles of any time, whatever its words say. */
export const ANY_TIME = "dt:any";

/** A question without the filters that were typed in it, and what they say. */
export interface ReadFilters {
  /** What is left; may be empty. */
  readonly question: string;
  /** The filters as they were typed. */
  readonly typed: readonly string[];
  /** The days that all filters of dates leave; null without one. */
  readonly days: DayRange | null;
  /** Whether any time will do. */
  readonly anyTime: boolean;
  /** Citation id of a passage of the one article; null for any. */
  readonly article: string | null;
  /** Names of files, "*" for any characters. */
  readonly files: readonly string[];
  /** Names of those of whom one shall say it. */
  readonly saidBy: readonly string[];
  /** Words or phrases that must not stand in a passage. */
  readonly without: readonly string[];
  /** Words or phrases that must. */
  readonly having: readonly string[];
  /** Filters that name no days, or leave none, as they were typed. */
  readonly misread: readonly string[];
}

const QUOTED = `"[^"\\n]*"|“[^“”\\n]*”|„[^„“”\\n]*[“”]|「[^「」\\n]*」|『[^『』\\n]*』|«[^«»\\n]*»`;
const BARE = `[^\\s"“”„「」『』«»]+`;
const WORD = "\\p{L}[\\p{L}\\p{M}\\p{N}'’_-]*";
const COMPARISON = "\\s?(?:[<>]=?|==?)\\s?|:";

/** A filter by its parts. Signs of full width are those of half width here. */
const FILTER = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}_-])(?:(?<field>dt|date)(?<sign>${COMPARISON})|(?<file>file|article|said_by):)(?<value>${QUOTED}|${BARE})` +
    `|(?<!\\S)(?<mark>[-+])(?<word>${QUOTED}|${WORD})(?=[\\s.,;:!?。，；：！？、)]|$)`,
  "giu",
);

const FULL_WIDTH = /[＝＜＞：－＋]/gu;
const QUOTATION_MARK = /^["“„「『«]/u;
const CLOSING = /(?<![.,;!?。，；！？、)])[.,;!?。，；！？、)]+$/u;
/** A half word of German: "Zufahrt und -abfahrt". */
const BEFORE_HALF_WORD = /(?:(?<!\p{L})(?:und|oder|bzw\.|sowie)|[,/])\s+$/iu;
/** So much before a word tells whether it is a half one. */
const REACH = 10;

/**
 * Reads the filters of a question: `dt>=2025-03`, `dt<"last week"`, `dt:2025`, `dt:any`, `file:bridge*`,
 * `article:k3x9m2q7ab`, `said_by:"Anna Brandt"`, `-word`, `+"two words"`. What is in quotation marks or between back quotes is a phrase or code, and is left as it is.
 * @param today ISO 8601 day.
 */
export function typedFilters(text: string, today: string): ReadFilters {
  const typed: string[] = [];
  const files: string[] = [];
  const saidBy: string[] = [];
  const words: Record<"+" | "-", string[]> = { "+": [], "-": [] };
  const misread: string[] = [];
  let days: DayRange | null = null;
  let anyTime = false;
  let article: string | null = null;
  let question = "";
  let end = 0;
  const quoted = enclosedParts(text).filter(({ start }) => QUOTATION_MARK.test(text.charAt(start)));
  // One unit each: places stay what they are.
  const halfWidth = text.replace(FULL_WIDTH, (sign) => sign.normalize("NFKC"));
  for (const { 0: found, index, groups = {} } of halfWidth.matchAll(FILTER)) {
    const filter = withoutClosing(groups.word === undefined ? (groups.value as string) : "", found);
    if (isLeftAlone(text, quoted, index) || (groups.word !== undefined && isNoWord(halfWidth, index, groups.word)))
      continue;
    const value = unquoted((groups.word ?? withoutClosing(groups.value as string, groups.value as string)).trim());
    if (value === "" || value.startsWith("//")) continue;
    if (groups.mark !== undefined) words[groups.mark as "+" | "-"].push(value);
    else if (groups.file?.toLowerCase() === "article") article = value.replace(/^#/, "");
    else if (groups.file?.toLowerCase() === "said_by") saidBy.push(value);
    else if (groups.file !== undefined) files.push(value);
    else if (value.toLowerCase() === "any") anyTime = true;
    else {
      const named = filteredDays((groups.sign as string).trim(), value, today);
      const left: DayRange | null = named === null ? null : overlap(days, named);
      if (left === null) misread.push(text.slice(index, index + filter.length));
      else days = left;
    }
    typed.push(text.slice(index, index + filter.length));
    question += text.slice(end, index);
    end = index + filter.length;
  }
  if (end === 0) question = text;
  else question = `${question}${text.slice(end)}`.replace(/[^\S\n]{2,100}/gu, " ").trim();
  return { question, typed, days, anyTime, article, files, saidBy, without: words["-"], having: words["+"], misread };
}

/** What ends the sentence behind a value without quotation marks is no part of it. */
function withoutClosing(value: string, filter: string): string {
  return value === "" || QUOTATION_MARK.test(value) ? filter : filter.replace(CLOSING, "");
}

function unquoted(value: string): string {
  return QUOTATION_MARK.test(value) ? value.slice(1, -1).trim() : value;
}

/** Options of commands ("-v") are single letters; in Chinese a letter is a word. */
function isNoWord(text: string, index: number, word: string): boolean {
  return /^\p{Script=Latin}$/u.test(word) || BEFORE_HALF_WORD.test(text.slice(Math.max(0, index - REACH), index));
}

/** Inside quotation marks or back quotes. */
function isLeftAlone(text: string, quoted: ReturnType<typeof enclosedParts>, index: number): boolean {
  const isQuoted = quoted.some(({ start, end }) => start < index && index < end);
  return isQuoted || (text.slice(0, index).split("`").length % 2 === 0 && text.includes("`", index));
}

/** The days that a comparison with others leaves: "<" ends before they begin. Null where none are named. */
function filteredDays(sign: string, value: string, today: string): DayRange | null {
  const named = daysNamed(value, today);
  if (named === null || /^[:=]/.test(sign)) return named;
  const { from, to } = named;
  if (from === null || to === null) return null;
  if (sign === ">=") return { from, to: null };
  if (sign === "<=") return { from: null, to };
  return sign === ">" ? { from: plusDays(to, 1), to: null } : { from: null, to: plusDays(from, -1) };
}

/** The days of both; null where there are none. */
function overlap(first: DayRange | null, second: DayRange): DayRange | null {
  if (first === null) return second;
  const from =
    [first.from, second.from]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null;
  const to = [first.to, second.to].filter((day) => day !== null).toSorted()[0] ?? null;
  return from !== null && to !== null && from > to ? null : { from, to };
}
