import { type Days, plusDays, plusUnits, unitAround, weekdayOf, yearOf } from "./days.ts";
import { type Named, relativeMonth } from "./named.ts";
import { yearInTwoDigits } from "./numeric-date.ts";
import type { Scanned, Token } from "./scan.ts";
import type { TimeUnit } from "./words/time-words.ts";

/** A part of a date, and the token behind it. */
export interface DatePart {
  readonly named: Named;
  readonly end: number;
}

/** What tokens in a row say together; null where nothing. */
type Meaning = (context: Context) => Named | null;

interface Context {
  readonly today: string;
  readonly scanned: Scanned;
  /** The first of the tokens and the one behind them. */
  readonly start: number;
  readonly end: number;
  /** What the date has said before. */
  readonly said: Named;
  /** The only or first token of a kind among them. */
  readonly first: (kinds: string) => Token | undefined;
}

const NUMBERS = "noy";
const UNITS = "TKNOQYJC";

/** Parts of a date by the kinds of their tokens: the first that fits and says something counts. */
const PARTS: readonly (readonly [RegExp, Meaning])[] = [
  [
    /D/y,
    ({ first }) =>
      (({ days, month, day }) => (days ? { days } : { month, day, isSure: true }) as Named)(
        first("D")?.date ?? { end: 0 },
      ),
  ],
  [/L?n[LP][TKNOQYJC]|[PLl]g?n[TKNOQYJC]|n[TKNOQYJC]P|[TKNOQYJC]nL/y, daysAround],
  [/[Pl]nd/y, ({ first, ...rest }) => (/[日일]/u.test(first("d")?.text ?? "") ? daysAround({ first, ...rest }) : null)],
  [/n[TKNOQYJCd]L/y, ({ scanned, ...rest }) => (isAgoLanguage(scanned) ? ago : daysAround)({ scanned, ...rest })],
  [/[Pl][TKNOQYJC]/y, daysAround],
  [/[noy]g?[TKNOQYJCd][A3]/y, ago],
  [/[TKOY]A/y, oneAgo],
  [/[Vv]H?n[TKNOQYJC]/y, ago],
  [/En?Y?/y, era],
  [/yY/y, yearSaid],
  [/Y[Hg]{0,2}y/y, yearSaid],
  [/y(?!g?J)/y, ({ first }) => ({ year: first("y")?.value as number })],
  [
    /nY(?=nm)/y,
    ({ first }) =>
      ((value) => (value <= 99 ? { year: yearInTwoDigits(value), isSure: true } : null))(first("n")?.value ?? 100),
  ],
  [/r[nd](?![TKNOQYJCmcd])/y, dayOfWeek],
  [/r/y, ({ first, today }) => byDistance(first("r") as Token, (first("r") as Token).value, today)],
  [/L[TKNOQYJC]/y, nearUnit],
  [/[TKNOQYJC]L/y, nearUnit],
  [
    /LM(?![TKNOQYJC])|ML(?![TKNOQYJC])/y,
    ({ first }) => ({ ...months(first("M")), monthShift: first("L")?.value as number, isSure: true }),
  ],
  [
    /LW(?![TKNOQYJC])|WL(?![TKNOQYJC])/y,
    ({ first }) => ({ weekday: first("W")?.value as number, weekdayShift: first("L")?.value as number, isSure: true }),
  ],
  [
    /LS(?![TKNOQYJC])|SL(?![TKNOQYJC])/y,
    ({ first }) => ({ season: first("S")?.value as number, seasonShift: first("L")?.value as number }),
  ],
  [/[onI]-?Q|Q[onI]/y, ({ first }) => ((quarter) => (quarter <= 4 ? { quarter } : null))(first("onI")?.value ?? 0)],
  [/q/y, ({ first }) => ({ quarter: first("q")?.value as number, isSure: true })],
  [
    /[onI]-?C|C[onI]/y,
    ({ first }) => ((century) => (century >= 1 && century <= 22 ? { century } : null))(first("onI")?.value ?? 0),
  ],
  [/[yn]g?J|J[Hg]?[yn]|k|YH?n/y, decade],
  [/nmn(?:d|(?![TKNOQYJCm]))|nmd/y, monthAndDay],
  [/nm/y, ({ first, scanned, end }) => (isLunar(scanned, end) ? null : monthOfYear(first("n")?.value))],
  [/nd/y, ({ first, said }) => (said.month !== undefined && said.day === undefined ? dayOf(first("n")?.value) : null)],
  [/[no][gH]{0,2}M|ofM|MH?[no](?![TKNOQYJCm])/y, dayAndMonth],
  [/M/y, ({ first }) => months(first("M"))],
  [/W/y, ({ first }) => ({ weekday: first("W")?.value as number })],
  [/S/y, ({ first }) => ({ season: first("S")?.value as number })],
  [/e[gH]{0,2}[YOK](?![gHLyn])|[YO]e(?=1)/y, beginningOfThis],
  [/e/y, ({ first }) => ({ part: first("e")?.value as number })],
  [/h/y, ({ first }) => ({ half: first("h")?.value as number })],
  [/z?n(?![TKNOQYJCmcdx])/y, shortYear],
];

/** The kinds that a part begins with: most words of a question are none of them. */
const BEGINS = /[DnoylPLVvErTKNOQYJCIqkMWSehz]/;

/** The part of a date that begins with a token; null where none does. @param said what the date has said before */
export function partAt(scanned: Scanned, start: number, today: string, said: Named): DatePart | null {
  if (!BEGINS.test(scanned.kinds.charAt(start))) return null;
  for (const [pattern, meaning] of PARTS) {
    pattern.lastIndex = start;
    const matched = pattern.exec(scanned.kinds)?.[0];
    if (matched === undefined) continue;
    const end = start + matched.length;
    const tokens = scanned.tokens.slice(start, end);
    const first = (kinds: string) => tokens.find(({ kind }) => kinds.includes(kind));
    const named = meaning({ today, scanned, start, end, said, first });
    if (named !== null) return { named, end };
  }
  return null;
}

/** "since the beginning of the year": of the present one. */
function beginningOfThis({ scanned, start, first, today }: Context): Named | null {
  const { value: part } = first("e") as Token;
  const { unit } = first(UNITS) as Token;
  const isSince = /[sf][gH]{0,2}$/.test(scanned.kinds.slice(0, start)) || scanned.kinds.charAt(start) !== "e";
  return isSince && part === 0 ? byUnit(unitAround(today, unit as TimeUnit), unit as TimeUnit) : null;
}

/** "summer 24", "May '24": the year in two digits. */
function shortYear({ first, said }: Context): Named | null {
  const [number, mark] = [first("n") as Token, first("z")];
  const hasApostrophe = mark?.text === "'" && mark.end === number.start;
  const mayFollow =
    said.season !== undefined || said.quarter !== undefined || (hasApostrophe && said.month !== undefined);
  if ((mark !== undefined && !hasApostrophe) || !mayFollow || number.text.length !== 2) return null;
  return { year: yearInTwoDigits(number.value), isSure: true };
}

function months(token: Token | undefined): Named {
  return { month: token?.value as number };
}

function yearSaid({ first }: Context): Named {
  return { year: first("y")?.value as number, isSure: true };
}

function era({ first }: Context): Named | null {
  const number = first("n");
  return number === undefined ? null : { year: (first("E")?.value as number) + number.value, isSure: true };
}

/** "the last three days": up to today, not of the calendar; "the next three". */
function daysAround({ first, today }: Context): Named | null {
  const count = first("n")?.value ?? 1;
  const unit = first(UNITS)?.unit ?? "day";
  const shift = first("L")?.value ?? -1;
  if (shift === 0 || count > 999) return null;
  const other = plusUnits(today, shift * count, unit);
  return { days: shift < 0 ? { from: other, to: today } : { from: today, to: other } };
}

/** Vietnamese, Thai, Indonesian and Japanese say "ago" as they say "last". */
function isAgoLanguage({ lexicon }: Scanned): boolean {
  return /^(?:vi|th|id|ja)$/.test(lexicon.words.language);
}

function ago({ first, today }: Context): Named | null {
  const count = first(NUMBERS)?.value as number;
  const unit = first(UNITS)?.unit ?? "day";
  if (first("y") !== undefined && unit === "year") return null;
  if (count > 999 || (unit === "century" && count > 19)) return null;
  return byUnit(unitAround(plusUnits(today, -count, unit), unit), unit);
}

/** "месяц назад", and not "много лет назад", nor "21 год назад". */
function oneAgo({ first, scanned, start, today }: Context): Named | null {
  const { unit, text } = first(UNITS) as Token;
  if (!scanned.lexicon.single.has(text) || /[noy]/.test(scanned.kinds.charAt(start - 1))) return null;
  return byUnit(unitAround(plusUnits(today, -1, unit as TimeUnit), unit as TimeUnit), unit as TimeUnit);
}

/** "上周五": the fifth day of last week. */
function dayOfWeek({ first, today }: Context): Named | null {
  const week = first("r") as Token;
  const day = first("d") === undefined ? (first("n")?.value as number) : 7;
  if (week.unit !== "week" || day > 6 + (first("d") === undefined ? 0 : 1)) return null;
  return { ...byDistance(week, week.value, today), weekday: day };
}

function nearUnit({ first, scanned, start, end, today }: Context): Named | null {
  const shift = first("L") as Token;
  const unit = first(UNITS) as Token;
  const isBefore = shift.start < unit.start;
  const { kinds, lexicon } = scanned;
  if (isBefore && kinds.charAt(end) === "g" && lexicon.words.division === "words") {
    // "the last week of the war"; but "the last year in March".
    if (lexicon.words.language !== "ru" && lexicon.words.language !== "uk" && lexicon.words.language !== "de")
      return null;
  }
  if (isBefore && lexicon.words.articleMatters && kinds.charAt(start - 1) === "H") {
    if (unit.unit === "century") return byDistance(unit, shift.value, today);
    if (shift.value >= 0 || !/[it]/.test(kinds.charAt(start - 2))) return null;
    return { days: { from: plusUnits(today, -1, unit.unit as TimeUnit), to: today } };
  }
  // The next weekend is the nearest.
  if (unit.unit === "weekend" && shift.value > 0)
    return { days: unitAround(plusDays(today, weekdayOf(today) > 5 ? 7 : 0), "weekend") };
  return byDistance(unit, shift.value, today);
}

function byDistance(token: Token, distance: number, today: string): Named {
  const unit = token.unit as TimeUnit;
  return byUnit(unitAround(plusUnits(firstOf(today, unit), distance, unit), unit), unit);
}

/** From the first of a month no month is skipped. */
function firstOf(today: string, unit: TimeUnit): string {
  return unit === "day" ? today : unitAround(today, unit).from;
}

function byUnit(days: Days, unit: TimeUnit): Named {
  if (unit === "week") return { week: days, isSure: true };
  if (unit === "month") return relativeMonth(days);
  if (unit === "year") return { year: yearOf(days.from), isSure: true };
  if (unit === "century") return { century: Math.floor(yearOf(days.from) / 100) + 1, isSure: true };
  return { days };
}

function decade({ first }: Context): Named | null {
  const value = (first("k") ?? first("yn"))?.value as number;
  const isTens = value < 100 && value % 10 === 0;
  return isTens || (value >= 1000 && value % 10 === 0) ? { decade: value } : null;
}

function monthOfYear(value: number | undefined): Named | null {
  return value !== undefined && value >= 1 && value <= 12 ? { month: value, isSure: true } : null;
}

/** "十一月初三" is a day of another calendar. */
function isLunar({ tokens }: Scanned, at: number): boolean {
  return /^初./u.test(tokens[at]?.text ?? "");
}

function dayOf(value: number | undefined): Named | null {
  return value !== undefined && value >= 1 && value <= 31 ? { day: value } : null;
}

function monthAndDay({ scanned, start, end }: Context): Named | null {
  const numbers = scanned.tokens.slice(start, end).filter(({ kind }) => kind === "n");
  const [month, day] = [monthOfYear(numbers[0]?.value), dayOf(numbers[1]?.value)];
  return month === null || day === null ? null : { ...month, ...day };
}

/** "3 May", "May 3rd"; where "may" is a verb, it needs more than a number before it. */
function dayAndMonth({ first, scanned, start, end }: Context): Named | null {
  const month = first("M") as Token;
  const number = first("no") as Token;
  const day = dayOf(number.value);
  const isDoubtful = month.ambiguous && number.kind === "n" && !month.isCapital && scanned.lexicon.words.articleMatters;
  const isFollowed = /[xz]/.test(scanned.kinds.charAt(end)) && !/[ijfusba]/.test(scanned.kinds.charAt(start - 1));
  // "Август Второй" is a king.
  const isTitle = number.kind === "o" && number.isCapital && number.start > month.start && !/[0-9]/.test(number.text);
  if (day === null || (isDoubtful && isFollowed) || (isTitle && !scanned.lexicon.words.monthFirst)) return null;
  return { ...months(month), ...day, isSure: true };
}
