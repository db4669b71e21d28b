import type { DayRange } from "../text/time/days.ts";
import type { Quotation, TextRange, Tier } from "./answer.ts";
import type { AskedWithin } from "./asked-within.ts";

/** What is said of all that articles tell, as of an answer. */
export interface AnyTold {
  /** What it promises. */
  readonly tier: Tier;
  /** Calibrated probability, 0..1, that the passage which fits best answers what is asked. */
  readonly confidence: number;
  /** Where nothing is told: the nearest passages, for orientation only. */
  readonly nearest: readonly Quotation[];
  /** Of which articles it is told, where the question says so. */
  readonly within?: AskedWithin;
  /** Names of parts of the collection that could not be asked; absent where all of it was. */
  readonly partsAway?: readonly string[];
}

/** No more than that. */
export function aboutTold({ tier, confidence, nearest, within, partsAway }: AnyTold): AnyTold {
  return { tier, confidence, nearest, ...(within && { within }), ...(partsAway && { partsAway }) };
}

/** What several articles tell of the same, side by side. */
export type Comparison = Compared | NotCompared;

export interface Compared extends AnyTold {
  readonly kind: "compared";
  /** 2..4 articles, a passage of each: by date, the oldest first and those without one last. */
  readonly tellings: readonly ComparedTelling[];
}

/** Fewer than two articles tell of it. */
export interface NotCompared extends AnyTold {
  readonly kind: "not-compared";
  /** What the only one says; null where none does. */
  readonly quotation: Quotation | null;
}

/** What one article says, and where others say otherwise. */
export interface ComparedTelling {
  /** The sentences to show; `alsoIn` has the articles that print the same. */
  readonly quotation: Quotation;
  /** In the order of the text, without overlaps. */
  readonly marks: readonly Mark[];
}

/** What two articles may tell otherwise. */
export type FactKind = "number" | "date" | "name" | "negation";

/** Words of a quotation's text that another article has otherwise. */
export interface Mark extends TextRange {
  readonly kind: FactKind;
  /** Places of those others among the tellings, from 0. */
  readonly against: readonly number[];
}

/** What articles tell of a topic, in the order of time. */
export interface Timeline extends AnyTold {
  /** The earliest first; what has no time last. Empty where nothing is found. */
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineEntry {
  /** One sentence. */
  readonly quotation: Quotation;
  /** The days that it speaks of, else the day of its article; null where neither is known. */
  readonly days: DayRange | null;
  /** The words of the sentence, in the quotation's text, that say when; null where it is its article's date. */
  readonly words: TextRange | null;
}

/** The order of a timeline: by when their days begin, then by when they end; those without any last. */
export function byTime(one: Pick<TimelineEntry, "days">, other: Pick<TimelineEntry, "days">): number {
  return compare(beginOf(one.days), beginOf(other.days)) || compare(endOf(one.days), endOf(other.days));
}

/** Behind all days of ISO 8601. */
const NEVER = "~";

function beginOf(days: DayRange | null): string {
  return days?.from ?? days?.to ?? NEVER;
}

function endOf(days: DayRange | null): string {
  return days?.to ?? NEVER;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
