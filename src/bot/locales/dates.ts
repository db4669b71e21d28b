/** English as most of the world writes dates: no reader takes "23 November 2024" for another day. */
const DATES_IN: Readonly<Record<string, string>> = { en: "en-GB" };

/** By language: making one takes longer than using it a thousand times. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/**
 * A date as the readers of a language (BCP 47) write it: "2024-11-23" is "23 November 2024" or "2024年11月23日". What is no whole
 * date of ISO 8601 comes back as it is ("2024", "2024-11", "Spring 2024", a day that no calendar has). A time after the
 * date is left out, so no time zone moves the day.
 */
export function dateIn({ locale }: { readonly locale: string }, date: string): string {
  const day = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/su.exec(date)?.[1];
  if (day === undefined) return date;
  const time = Date.parse(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return exists ? formatFor(locale).format(time) : date;
}

function formatFor(locale: string): Intl.DateTimeFormat {
  const known = FORMATS.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(DATES_IN[locale] ?? locale, { dateStyle: "long", timeZone: "UTC" });
  FORMATS.set(locale, made);
  return made;
}
