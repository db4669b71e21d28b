/** What the phrases of generated questions mean, worked out without the parser. */
/** What the phrases of a question are made of. */
export interface Numbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 2..9. */
  readonly count: number;
  /** 0 for Monday. */
  readonly weekday: number;
}

export type Phrase = (numbers: Numbers) => string;
export type Expected = readonly [from: string | null, to: string | null, repeats?: true];

const DAY = 86_400_000;
const iso = (date: Date) => date.toISOString().slice(0, 10);
const on = (year: number, month: number, day: number) => iso(new Date(Date.UTC(year, month - 1, day)));
export const away = (today: string, days: number) => iso(new Date(Date.parse(today) + days * DAY));
const wholeMonth = (year: number, month: number): Expected => [on(year, month, 1), on(year, month + 1, 0)];
const wholeYear = (year: number): Expected => [on(year, 1, 1), on(year, 12, 31)];
const monday = (today: string) => away(today, -((new Date(today).getUTCDay() + 6) % 7));
const week = (today: string, distance: number): Expected => [
  away(monday(today), 7 * distance),
  away(monday(today), 7 * distance + 6),
];
const yearOf = (today: string) => Number(today.slice(0, 4));
const monthOf = (today: string) => Number(today.slice(5, 7));

/** What each kind of phrase means. */
export const MEANINGS = {
  monthOfYear: ({ year, month }) => wholeMonth(year, month),
  month: ({ month }, today) => [
    ...(wholeMonth(yearOf(today) - (month > monthOf(today) ? 1 : 0), month) as [string, string]),
    true,
  ],
  date: ({ year, month, day }) => [on(year, month, day), on(year, month, day)],
  dayOfMonth: ({ month, day }, today) => {
    const year = yearOf(today) - (on(yearOf(today), month, day) > today ? 1 : 0);
    return [on(year, month, day), on(year, month, day), true];
  },
  year: ({ year }) => wholeYear(year),
  sinceYear: ({ year }) => [on(year, 1, 1), null],
  beforeYear: ({ year }) => [null, on(year - 1, 12, 31)],
  years: ({ year, count }) => [on(year, 1, 1), on(year + count, 12, 31)],
  daysOfMonth: ({ year, month, day, count }) => [on(year, month, day), on(year, month, day + count)],
  lastWeek: (_, today) => week(today, -1),
  thisWeek: (_, today) => week(today, 0),
  nextWeek: (_, today) => week(today, 1),
  lastMonth: (_, today) => wholeMonth(yearOf(today), monthOf(today) - 1),
  lastYear: (_, today) => wholeYear(yearOf(today) - 1),
  thisYear: (_, today) => wholeYear(yearOf(today)),
  yesterday: (_, today) => [away(today, -1), away(today, -1)],
  dayBeforeYesterday: (_, today) => [away(today, -2), away(today, -2)],
  pastDays: ({ count }, today) => [away(today, -count), today],
  daysAgo: ({ count }, today) => [away(today, -count), away(today, -count)],
  weeksAgo: ({ count }, today) => week(today, -count),
  yearsAgo: ({ count }, today) => wholeYear(yearOf(today) - count),
  dayOfLastWeek: ({ weekday }, today) => {
    const [first] = week(today, -1);
    return [away(first as string, weekday), away(first as string, weekday)];
  },
  lastWeekday: ({ weekday }, today) => {
    const back = (new Date(today).getUTCDay() + 6 - weekday) % 7 || 7;
    return [away(today, -back), away(today, -back)];
  },
  summer: ({ year }) => [on(year, 6, 1), on(year, 8, 31)],
  winter: ({ year }) => [on(year, 12, 1), on(year + 1, 3, 0)],
  quarter: ({ year, count }) => {
    const first = 3 * ((count % 4) + 1) - 2;
    return [on(year, first, 1), on(year, first + 3, 0)];
  },
  eighties: () => ["1980-01-01", "1989-12-31"],
  century: () => ["1801-01-01", "1900-12-31"],
  isoDay: ({ year, month, day }) => [on(year, month, day), on(year, month, day)],
  endOfMonth: ({ year, month }) => [on(year, month, 21), on(year, month + 1, 0)],
} satisfies Record<string, (numbers: Numbers, today: string) => Expected>;

export type Kind = keyof typeof MEANINGS;

export interface Language {
  /** "{}" is where the phrase stands. */
  readonly frames: readonly string[];
  readonly phrases: Readonly<Partial<Record<Kind, Phrase>>>;
}

export const isoDay: Phrase = ({ year, month, day }) => on(year, month, day);

export const dayName = (language: string, weekday: number) =>
  new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + weekday));
