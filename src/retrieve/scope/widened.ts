import { timeAsked } from "../../text/time/time-asked.ts";
import { ANY_TIME, typedFilters } from "./typed-filters.ts";

/**
 * A question as it is asked of all articles: without its filters, and where it speaks of a time, with one that says that any
 * time will do. It is seen where the question is shown, so what is pressed next is asked alike.
 */
export function widened(question: string, today: string): string {
  const { question: bare } = typedFilters(question, today);
  return timeAsked(bare, today) === null ? bare : `${ANY_TIME} ${bare}`;
}
