import { fold } from "../fold.ts";
import { primaryOf } from "../language.ts";
import { CLOCK_FORMS, type ClockForm, HOURS_IN_ORDER, KOREAN_MINUTES } from "./clock-forms.ts";
import { countWords } from "./spelt-numbers.ts";
import { longestFirst } from "./word-patterns.ts";

/** A time of day in words, in a folded text. */
export interface ClockSaid {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of the day, from midnight or noon. */
  readonly minutes: number;
}

interface Reader {
  readonly pattern: RegExp;
  readonly form: ClockForm;
  readonly hours: ReadonlyMap<string, number>;
  readonly minutes: ReadonlyMap<string, number>;
}

/** The times of day that a folded text tells in words of a language (BCP 47), in no order; none in languages that are not known. */
export function clocksSaid(folded: string, language: string): ClockSaid[] {
  const found: ClockSaid[] = [];
  for (const { pattern, form, hours, minutes } of READERS.get(primaryOf(language)) ?? []) {
    for (const { 0: words, index: start, groups } of folded.matchAll(pattern)) {
      const end = start + words.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const beside = form.minutes ?? (form.sign ?? 0) * (minutes.get(groups?.M ?? "") ?? 0);
      found.push({ start, end, minutes: (60 * (hours.get(groups?.H ?? "") ?? 0) + beside + DAY) % DAY });
    }
  }
  return found;
}

const DAY = 24 * 60;

const READERS: ReadonlyMap<string, readonly Reader[]> = new Map(
  Object.entries(CLOCK_FORMS).map(([language, forms]) => [language, readersOf(language, forms)]),
);

function readersOf(language: string, forms: readonly ClockForm[]): Reader[] {
  const counts = [...countWords(language)];
  const inDigits = Array.from({ length: 60 }, (_, value) => [`${value}`, value] as const);
  const padded = inDigits.slice(0, 10).map(([digits, value]) => [`0${digits}`, value] as const);
  const hours = new Map([...inDigits, ...counts].filter(([, value]) => value >= 1 && value <= 24));
  const minutes = new Map([...inDigits, ...padded, ...(language === "ko" ? KOREAN_MINUTES.slice(1) : counts)]);
  // "Two to five" is no time of day: in letters, minutes are told by fives.
  const told = [...minutes].filter(
    ([word, value]) => value < 60 && (/^\d|^\p{Script=Hangul}/u.test(word) || value % 5 === 0),
  );
  const inOrder = new Map(HOURS_IN_ORDER[language]?.map((word, at) => [fold(word), at + 1]));
  return forms.map((form) => ({
    form,
    hours: form.form.includes("{O}") ? inOrder : hours,
    minutes,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}])${form.form
        .replace("{H}", `(?<H>${longestFirst(hours.keys())})`)
        .replace("{O}", `(?<H>${longestFirst(inOrder.keys())})`)
        .replace(
          "{M}",
          `(?<M>${longestFirst(told.map(([word]) => word))})`,
        )}${language === "ko" ? "" : "(?![\\p{L}\\p{M}\\p{N}])"}`,
      "gu",
    ),
  }));
}
