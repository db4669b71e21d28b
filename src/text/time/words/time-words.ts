/** What time is counted in. */
export type TimeUnit = "day" | "weekend" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** Words by commas; where values differ, groups of them by bars, in the order of the values. Folded when they are read. */
type Words = string;

/** How a language speaks of time. */
export interface TimeWords {
  /** BCP 47. */
  readonly language: string;
  /** Where a word may begin and end: at spaces; at a space, with endings behind it; anywhere. */
  readonly division: "words" | "beginnings" | "none";
  /** Of 3/4/2025, 3 is the month. */
  readonly monthFirst?: true;
  /** A weekday needs no word before it; in German neither does a year. */
  readonly bare?: "weekdays" | "weekdays and years";
  /** Nouns have capitals: a capital makes no name of a word. */
  readonly capitals?: true;
  /** With an article, "the last year" is no year of the calendar. */
  readonly articleMatters?: true;
  /** That no other of these languages has, of those in its script. */
  readonly letters?: string;
  /** Frequent words, which tell the language and are no nouns. */
  readonly common: Words;
  /** Twelve groups; those of `ambiguous` are also other words, and so of days of the week. */
  readonly months: Words;
  readonly ambiguous?: Words;
  /** Seven groups, from Monday. */
  readonly weekdays: Words;
  /** Four groups, from spring. */
  readonly seasons: Words;
  readonly units: Partial<Record<TimeUnit, Words>>;
  /** Words for a unit and how far it is from the present one: "day -1". */
  readonly relative: Readonly<Record<string, Words>>;
  /** Before or behind a unit or a name of a day: the last, the present, the next one. */
  readonly last: Words;
  readonly this: Words;
  readonly next: Words;
  /** Days up to today, whatever the calendar: "past", "最近". */
  readonly past?: Words;
  /** Behind a number of units, before it, and before it or before a day ("vor"). */
  readonly ago?: Words;
  readonly agoBefore?: Words;
  /** Units that are one where `ago` stands behind them without a number. */
  readonly single?: Words;
  readonly beforeOrAgo?: Words;
  readonly in?: Words;
  /** Before days of the week only. */
  readonly on?: Words;
  readonly since?: Words;
  readonly until?: Words;
  readonly before?: Words;
  readonly after?: Words;
  readonly from?: Words;
  readonly to?: Words;
  readonly between?: Words;
  readonly and?: Words;
  /** Written as one with the word behind it. */
  readonly attachedAnd?: string;
  /** What may stand between the parts of a date. */
  readonly of?: Words;
  readonly the?: Words;
  /** Behind a date or an event. */
  readonly inBehind?: Words;
  readonly betweenBehind?: Words;
  readonly sinceBehind?: Words;
  readonly untilBehind?: Words;
  readonly beforeBehind?: Words;
  readonly afterBehind?: Words;
  /** Three groups: beginning, middle, end. */
  readonly parts?: Words;
  /** Two groups. */
  readonly halves?: Words;
  /** From 1. */
  readonly numbers?: Words;
  /** Twenty to ninety. */
  readonly tens?: Words;
  /** From first. */
  readonly ordinals?: Words;
  /** The twenties to the nineties. */
  readonly decades?: Words;
  /** Directly behind digits: "rd", and of decades: "s". */
  readonly ordinalMarks?: Words;
  readonly decadeMarks?: Words;
  /** Directly behind a number: a month, a day of it. */
  readonly monthMarks?: Words;
  readonly dayMarks?: Words;
  /** Four groups: words for a quarter of a year by its number, such as "q1". */
  readonly quarters?: Words;
  /** Eras and the year before their first one: "令和 2018". */
  readonly eras?: Words;
  /** Of the words for since, until, before and after, those that an event may follow. */
  readonly events?: Words;
  /** Six months. */
  readonly halfYear?: Words;
  readonly latest: Words;
  /** What looks like time and is none. */
  readonly names?: Words;
}
