import type { NumberSaid } from "../../text/facts/numbers-in.ts";
import { fold } from "../../text/fold.ts";
import { plusDays } from "../../text/time/days.ts";
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
  if (a.kind === "date" && b.kind === "date") return isClock(a.said) === isClock(b.said);
  return a.kind === b.kind;
}

/** Measures that are always written. */
function isFixed(measure: string | null): boolean {
  return measure !== null && measure !== "people" && !measure.startsWith("money");
}

export function areEqual(a: Fact, b: Fact): boolean {
  if (a.kind === "number" && b.kind === "number") return areSameNumbers(a.said, b.said);
  if (a.kind === "date" && b.kind === "date") {
    const [one, other] = [a.said, b.said];
    // "Yesterday", printed again the next day.
    if (fold(a.text) === fold(b.text)) return true;
    if (isClock(one) && isClock(other)) return areSameTimes(one, other);
    return !isClock(one) && !isClock(other) && areSameDays(one, other);
  }
  return areSameNames(a.text, b.text);
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

/** One of them lies within the other; of days of the week, in whichever week. */
function areSameDays(a: TimeTold, b: TimeTold): boolean {
  const shifts = a.isWeekday || b.isWeekday ? [0, -7, 7] : [0];
  return shifts.some((shift) => {
    const [from, to] = [a.range.from, a.range.to].map((day) => (day === null ? null : plusDays(day, shift)));
    return (
      isWithin({ from: from ?? null, to: to ?? null }, b.range) ||
      isWithin(b.range, { from: from ?? null, to: to ?? null })
    );
  });
}

function isWithin(one: TimeTold["range"], other: TimeTold["range"]): boolean {
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
  const [one, other] = [fold(a), fold(b)];
  if (one.includes(other) || other.includes(one)) return true;
  const words = new Set(one.split(/\s+/).filter((word) => word.length > 2));
  return other.split(/\s+/).some((word) => words.has(word));
}

/** Whether a text has a fact's words: those of a name, each of them that is long enough. */
export function isTold(fact: Fact, text: string): boolean {
  if (fact.kind !== "name") return false;
  const folded = fold(text);
  return fold(fact.text)
    .split(/\s+/)
    .some((word) => word.length > 1 && folded.includes(word));
}
