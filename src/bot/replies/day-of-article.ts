import type { ArticleReference } from "../../retrieve/answer.ts";
import { dateIn } from "../locales/dates.ts";
import type { Texts } from "../locales/texts.ts";

/** The day of an article for readers, and by what it is known where that is less than certain; null without one. */
export function dayOfArticle(
  texts: Texts,
  { date, datedBy }: Pick<ArticleReference, "date" | "datedBy">,
): string | null {
  if (date === null) return null;
  const day = dateIn(texts, date);
  if (datedBy === "page") return texts.dateOfPage(day);
  return datedBy === "file-name" ? texts.dateOfFileName(day) : day;
}
