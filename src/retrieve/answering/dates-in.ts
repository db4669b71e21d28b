import { fold } from "../../text/fold.ts";
import { quantityTerms } from "../../text/quantities.ts";
import type { Quotation } from "../answer.ts";

const YEAR = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/g;
const DATE_TERM = /^(?:\d{4}年|m\d+(?:d\d+)?)$/;

/** Years ("2023年"), months ("m4") and days ("m4d1") that a text names. */
export function datesIn(text: string): Set<string> {
  const folded = fold(text);
  const years = (folded.match(YEAR) ?? []).map((year) => `${year}年`);
  return new Set([...years, ...quantityTerms(folded).filter((term) => DATE_TERM.test(term))]);
}

/** The year, month and day of an ISO 8601 date in the same form; none for null. */
export function termsOfDay(date: string | null): string[] {
  const [year, month, day] = date?.split("-") ?? [];
  return [
    ...(year ? [`${Number(year)}年`] : []),
    ...(month ? [`m${Number(month)}`] : []),
    ...(month && day ? [`m${Number(month)}d${Number(day)}`] : []),
  ];
}

/** Whether a quotation names itself the time that some words name, its year perhaps by the article's date alone. */
export function namesTimeOf(
  words: string,
  { text, article, headings }: Pick<Quotation, "text" | "article" | "headings">,
): boolean {
  const asked = datesIn(words);
  const named = datesIn([article.title ?? "", ...headings, text].join("\n"));
  const [year] = termsOfDay(article.date);
  return (
    asked.size > 0 &&
    [...asked].every((term) => named.has(term) || term === year) &&
    [...asked].some((term) => named.has(term))
  );
}
