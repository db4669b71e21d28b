import type { Quotation } from "../../retrieve/answer.ts";
import { dateIn } from "../locales/dates.ts";
import type { Texts } from "../locales/texts.ts";
import { clip, oneLine } from "../replies/clip.ts";
import { escapeMarkdown } from "../replies/escape.ts";

/** Where a quotation is from, in one line: its headline in so many characters at most, its day, its citation id. */
export function sourceLine(texts: Texts, { article: { title, date }, citation }: Quotation, room: number): string {
  const headline = clip(oneLine(title ?? "") || texts.untitled, room);
  return [escapeMarkdown(headline), date && dateIn(texts, date), `#${citation}`].filter(Boolean).join(" · ");
}
