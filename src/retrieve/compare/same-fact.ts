import type { NumberSaid } from "../../text/facts/numbers-in.ts";
import { fold } from "../../text/fold.ts";
import { isUnspaced } from "../../text/terms.ts";
import { type DayRange, plusDays } from "../../text/time/days.ts";
import type { TimeTold } from "../../text/time/times-told.ts";
import type { Fact } from "./facts-of.ts";

/** A number that is "about" is as near as this to the one that is meant. */
const ABOUT = 0.12;

/** Whether two facts of a kind may be told of the same: numbers of one measure, times of one kind. */
export function isComparable(a: Fact, b: Fact): boolean {
  if (a.kind === "number" && b.kind === "number") {
    const [one, other] = [a.said.of, b.said.of];
    if (one === other) return true;
    // What is counted is mostly named by a noun that no table has.
    return (one === null || other === null) && !isFixed(one ?? other);
  }
  if (a.kind === "date" && b.kind === "date") {
    if (isClock(a.said) || isClock(b.said)) return isClock(a.said) && isClock(b.said);
    return grainOf(a.said) === grainOf(b.said);
  }
  return a.kind === b.kind;
}

/** Whether a time is of days, months, seasons, years or more, in the number of days; null where it is open on one side. */
function grainOf({ range: { from, to } }: TimeTold): number | null {
  if (from === null || to === null) return null;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return GRAINS.find((most) => days <= most) ?? Number.POSITIVE_INFINITY;
}

const GRAINS = [7, 31, 124, 366] as const;

/** Whether a fact is one day that is named by more than its day of the week. */
export function isNamedDay({ kind, said }: Fact): boolean {
  if (kind !== "date" || isClock(said) || said.isWeekday) return false;
  return said.range.from !== null && said.range.from === said.range.to;
}

/** Measures that are always written. */
function isFixed(measure: string | null): boolean {
  return measure !== null && measure !== "people" && !measure.startsWith("money");
}

/** Whether both numbers name the same measure. */
export function measuresFit(a: Fact, b: Fact): boolean {
  return a.kind === "number" && b.kind === "number" && a.said.of !== null && a.said.of === b.said.of;
}

export function areEqual(a: Fact, b: Fact): boolean {
  if (a.kind === "number" && b.kind === "number") return areSameNumbers(a.said, b.said);
  if (a.kind === "date" && b.kind === "date") {
    const [one, other] = [a.said, b.said];
    // "Yesterday", printed again the next day.
    if (dayWord(a.text) === dayWord(b.text)) return true;
    if (isClock(one) && isClock(other)) return areSameTimes(one, other);
    return !isClock(one) && !isClock(other) && areSameDays(one, other);
  }
  return areSameNames(a.text, b.text);
}

/** 昨天 is 昨日. */
function dayWord(text: string): string {
  return fold(text).replace(/(?<=[昨今明前后後])天/gu, "日");
}

/** Whether a fact is told by one of these, as they tell it or otherwise. */
export function isAmong(fact: Fact, others: readonly Fact[]): boolean {
  return others.some((other) => other.kind === fact.kind && isComparable(fact, other) && areEqual(fact, other));
}

/** "About 120" is 118, and "1.5 million" 1,480,000. */
function areSameNumbers(a: NumberSaid, b: NumberSaid): boolean {
  if (a.low <= b.high && b.low <= a.high) return true;
  const near = Math.abs(a.low - b.low) / Math.max(Math.abs(a.low), Math.abs(b.low));
  return (a.isAbout || b.isAbout) && near <= ABOUT;
}

/** Hours of the morning and of the evening are often told alike. */
function areSameTimes(a: NumberSaid, b: NumberSaid): boolean {
  return Math.abs(a.low - b.low) % 720 === 0;
}

/** One of them lies within the other; of days of the week, in whichever week. "Since" two days, or until them, is not the same. */
function areSameDays(a: TimeTold, b: TimeTold): boolean {
  if (isOpen(a.range) && isOpen(b.range)) return a.range.from === b.range.from && a.range.to === b.range.to;
  const shifts = a.isWeekday || b.isWeekday ? WEEKS : [0];
  return shifts.some((shift) => {
    const range = { from: shifted(a.range.from, shift), to: shifted(a.range.to, shift) };
    return isPartOf(range, b.range) || isPartOf(b.range, range);
  });
}

/** In days: of a day of the week, one some weeks before or after is often meant. */
const WEEKS = [0, -7, 7, -14, 14, -21, 21, -28, 28];

function isOpen({ from, to }: DayRange): boolean {
  return from === null || to === null;
}

function shifted(day: string | null, days: number): string | null {
  return day === null ? null : plusDays(day, days);
}

function isPartOf(one: DayRange, other: DayRange): boolean {
  return (
    (other.from === null || (one.from !== null && one.from >= other.from)) &&
    (other.to === null || (one.to !== null && one.to <= other.to))
  );
}

function isClock(said: TimeTold | NumberSaid): said is NumberSaid {
  return "of" in said;
}

/** "Anna Brandt" and "Brandt". */
function areSameNames(a: string, b: string): boolean {
  return isNamed(a, b) || isNamed(b, a);
}

/** Of a name, whether a text has it, or a word of it; of other facts that is not told by their words. */
export function isTold(fact: Fact, text: string): boolean {
  return fact.kind === "name" && isNamed(fact.text, text);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a word of a name stands in a text; of scripts without spaces, all of it. */
function isNamed(name: string, text: string): boolean {
  const [folded, around] = [fold(name), fold(text)];
  if (isUnspaced(folded)) return around.includes(folded);
  const words = new Set(around.match(WORD));
  return (folded.match(WORD) ?? []).some((word) => word.length > 1 && words.has(word));
}
