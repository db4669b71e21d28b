import { type DatePhrase, datePhraseAt } from "./date-phrase.ts";
import { type DayRange, plusDays } from "./days.ts";
import { completedBy, type Named, type NamedDays, resolve } from "./named.ts";
import type { Scanned } from "./scan.ts";
import { isPlainDate } from "./standing.ts";

/** A date with what says whether the days from it on, up to it, or between two are meant. */
export interface Clause {
  /** Tokens, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly range: DayRange;
  readonly repeats: boolean;
}

/** Whether all that is read is a date, as in a field for one, or a question in which anything else may be meant. */
type Setting = "alone" | "question";

interface Place {
  readonly scanned: Scanned;
  readonly at: number;
  readonly today: string;
  readonly setting: Setting;
}

/** The clause that begins with a token; null where none does. */
export function clauseAt(place: Place): Clause | null {
  return twoDates(place) ?? openRange(place) ?? oneDate(place);
}

const BEFORE_TWO = /[wfsgij]?[gH]{0,2}/y;
const JOINER = /[tu1b-]{1,2}[gHij]{0,2}/y;
const BEHIND_TWO = /[25g]{0,2}/y;
const COMMA = /,?/y;
const AND = /[&-][gHij]{0,2}/y;

/** "from March to May", "between 2010 and 2015", "3–5 May 2024", "2020年から2023年まで". */
function twoDates({ scanned, at, today, setting }: Place): Clause | null {
  const { kinds } = scanned;
  const prefix = matchAt(BEFORE_TWO, kinds, at);
  for (const start of new Set([at + prefix, at])) {
    const first = sideAt(scanned, start, today);
    if (first === null) continue;
    const isBetween = kinds.charAt(at) === "w";
    const joiner =
      matchAt(isBetween ? AND : JOINER, kinds, first.end) || matchAt(isBetween ? JOINER : AND, kinds, first.end);
    if (joiner === 0) continue;
    const second = yearOfSameEra(scanned, first, first.end + joiner) ?? sideAt(scanned, first.end + joiner, today);
    if (second === null) continue;
    const year = isNumberOnly(second.named) ? yearBehind(scanned, second.end, today) : null;
    const to = completedBy({ ...second.named, ...year?.named }, first.named);
    const from = completedBy(first.named, to);
    if (isNumberOnly(from) || isNumberOnly(to)) continue;
    const isClosed = kinds.charAt(second.end) === "5";
    if (!isBetween && !isClosed && kinds.charAt(first.end) === "&") continue;
    const isIntroduced = start > at || isClosed || setting === "alone";
    if (!isIntroduced && !(isJoinable(from) && isJoinable(to))) continue;
    const range = between(from, to, today);
    if (range === null) continue;
    const last = year?.end ?? second.end;
    const end = last + matchAt(BEHIND_TWO, kinds, last);
    return { start: at, end: endOfParticles(scanned, end), ...range };
  }
  return null;
}

/** "民國100年到105年": the second year is of the era of the first. */
function yearOfSameEra({ kinds, tokens }: Scanned, first: DatePhrase, at: number): DatePhrase | null {
  const era = tokens[first.start];
  if (era?.kind !== "E" || !kinds.startsWith("nY", at)) return null;
  return { start: at, end: at + 2, named: { year: era.value + (tokens[at]?.value ?? 0), isSure: true } };
}

/** "March 3-5, 2024". */
function yearBehind(scanned: Scanned, at: number, today: string): DatePhrase | null {
  const date = datePhraseAt(scanned, at + matchAt(COMMA, scanned.kinds, at), today);
  return date?.named.year !== undefined && date.named.month === undefined ? date : null;
}

/** Without a word before them, two years or months joined may be anything. */
function isJoinable(named: Named): boolean {
  const isRecent = named.year !== undefined && named.year >= 1900 && named.year < 2100;
  return (
    named.isSure === true ||
    named.days !== undefined ||
    isRecent ||
    named.weekday !== undefined ||
    (named.month !== undefined && named.day !== undefined)
  );
}

function isNumberOnly({ day, month, days }: Named): boolean {
  return day !== undefined && month === undefined && days === undefined;
}

/** A date, or the number of a day whose month the other one says. */
function sideAt(scanned: Scanned, at: number, today: string): DatePhrase | null {
  const { kinds, tokens } = scanned;
  const number = tokens[at];
  if (
    /^[no](?:d|(?=[tub&1-]|$))/.test(kinds.slice(at, at + 2)) ||
    (/^[no]$/.test(kinds.charAt(at)) && datePhraseAt(scanned, at, today) === null)
  ) {
    const day = number?.value ?? 0;
    const end = at + (kinds.charAt(at + 1) === "d" ? 2 : 1);
    return day >= 1 && day <= 31 ? { start: at, end, named: { day } } : null;
  }
  return datePhraseAt(scanned, at, today);
}

function between(first: Named, second: Named, today: string): { range: DayRange; repeats: boolean } | null {
  const to = resolve(second, today);
  if (to === null) return null;
  let from = resolve(first, to.repeats ? to.days.to : today);
  if (from === null) return null;
  if (from.days.from > to.days.to && to.repeats) from = resolve(first, to.days.from);
  if (from === null || from.days.from > to.days.to) return null;
  const repeats = from.repeats && to.repeats && second.weekday === undefined;
  return { range: { from: from.days.from, to: to.days.to }, repeats };
}

const OPENING = /[subav]{1,2}[gH,]{0,2}/y;
/** Before a date that "onwards" stands behind. */
const FROM = /f?[gH]{0,2}/y;
/** In Chinese and Japanese the word for "in" may stand before a date and "before" behind it. */
const OPENING_UNSPACED = /[subavti]{1,2}/y;

/** "since May", "before 2020", "2020年以来". */
function openRange({ scanned, at, today, setting }: Place): Clause | null {
  const { kinds } = scanned;
  const isUnspaced = scanned.lexicon.words.division !== "words";
  const opening = matchAt(isUnspaced ? OPENING_UNSPACED : OPENING, kinds, at);
  const start = at + (opening || (isUnspaced ? 0 : matchAt(FROM, kinds, at)));
  const date = datePhraseAt(scanned, start, today);
  if (date === null || isPartial(date.named)) return null;
  const isTen = opening > 0 || setting === "alone" || isPlainDate(scanned, date, "after a preposition");
  const found = isTen ? resolve(date.named, today) : null;
  if (found === null) return null;
  const side = kinds.charAt(at);
  const behind = kinds.charAt(date.end);
  const hasBehind = /[1234]/.test(behind);
  if ((opening === 0 || side === "i") && !hasBehind) return null;
  if (opening > 0 && !isPlainDate(scanned, date, "after a preposition")) return null;
  const end = hasBehind ? date.end + 1 : date.end;
  return {
    start: at,
    end: endOfParticles(scanned, end),
    range: openAt(hasBehind ? behind : side, found),
    repeats: false,
  };
}

function isPartial({ season, year, seasonShift }: Named): boolean {
  return season !== undefined && year === undefined && seasonShift === undefined;
}

function openAt(side: string, { days }: NamedDays): DayRange {
  if (/[s1]/.test(side)) return { from: days.from, to: null };
  if (/[u2t]/.test(side)) return { from: null, to: days.to };
  if (/[bv3]/.test(side)) return { from: null, to: plusDays(days.from, -1) };
  return { from: plusDays(days.to, 1), to: null };
}

const BEFORE_ONE = /[ijtf]?[gH]{0,2}/y;
const BEFORE_ONE_UNSPACED = /[ijf]?/y;

/** "in March", "last week", "2024年". */
function oneDate({ scanned, at, today, setting }: Place): Clause | null {
  const isUnspaced = scanned.lexicon.words.division !== "words";
  const prefix = matchAt(isUnspaced ? BEFORE_ONE_UNSPACED : BEFORE_ONE, scanned.kinds, at);
  for (const start of new Set([at + prefix, at])) {
    const date = datePhraseAt(scanned, start, today);
    if (date === null) continue;
    if (setting === "question" && !isPlainDate(scanned, date, start > at ? "after a preposition" : "by itself"))
      continue;
    const found = resolve(date.named, today) ?? (setting === "alone" ? seasonAlone(date.named, today) : null);
    if (found === null) continue;
    const repeats = found.repeats && date.named.weekday === undefined;
    return { start: at, end: endOfParticles(scanned, date.end), range: found.days, repeats };
  }
  return null;
}

function seasonAlone(named: Named, today: string): NamedDays | null {
  return named.season === undefined ? null : resolve({ ...named, seasonShift: 0 }, today);
}

const PARTICLE = /g?/y;
const IN_BEHIND = /6?/y;

/** Chinese, Japanese and Korean particles behind a date go with it. */
function endOfParticles({ kinds, lexicon }: Scanned, end: number): number {
  if (lexicon.words.division === "words") return end + matchAt(IN_BEHIND, kinds, end);
  return end + matchAt(PARTICLE, kinds, end);
}

function matchAt(pattern: RegExp, kinds: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(kinds)?.[0].length ?? 0;
}
