import type { ArticleReference, Quotation, TextRange } from "../../retrieve/answer.ts";
import { dateIn } from "../locales/dates.ts";
import type { Texts } from "../locales/texts.ts";
import { clip, oneLine } from "./clip.ts";
import { escapeMarkdown } from "./escape.ts";
import type { Card } from "./reply.ts";

/** The most characters of a headline, and of a byline, a file's name, the headings above a passage or words that met. */
const HEADLINE_LENGTH = 256;
const PART_LENGTH = 200;

/** "**A headline** (caption)", with a link where the article has one. */
export function headlineMarkdown({ article, kind }: Quotation, texts: Texts): string {
  const title = article.title === null ? texts.untitled : clip(oneLine(article.title), HEADLINE_LENGTH);
  const shown = `**${escapeMarkdown(title)}**`;
  const linked = linkTo(article.url, shown);
  return kind === "paragraph" ? linked : `${linked} (${texts.blockKinds[kind]})`;
}

/** Markdown as a link; by itself where there is no address that can be linked to. */
export function linkTo(url: string | null | undefined, markdown: string): string {
  return isWebLink(url) ? `[${withoutBrackets(markdown)}](<${url}>)` : markdown;
}

/** Nothing that ends a link in angle brackets early. */
function isWebLink(url: string | null | undefined): url is string {
  return url != null && url.length <= 500 && /^https?:\/\/[^\s<>]+$/.test(url);
}

/** A bracket in a link's label would end it; escaped ones stay. */
function withoutBrackets(markdown: string): string {
  return markdown.replace(/\\.|[[\]]/g, (found) => (found.startsWith("\\") ? found : `\\${found}`));
}

/**
 * "-# 2/5 · said by Anna Brandt · 23 November 2024 · By A. Author · page.txt · page 2 · lines 3–9 · #k3x9": small print below a quotation, where
 * the file and the lines are a link if the operator has pages.
 */
export function sourceLine({ quotation, label, isDated }: Card, texts: Texts): string {
  const { article, saidBy, source, lines, page, recognized, citation, link } = quotation;
  const said = [
    label,
    saidBy === undefined ? null : texts.speakers.saidBy(clip(oneLine(saidBy), PART_LENGTH)),
    article.date === null ? isDated && texts.within.undated : dayOfArticle(texts, article),
    article.byline && clip(oneLine(article.byline), PART_LENGTH),
  ];
  const place = [clip(source, PART_LENGTH), page !== null && texts.page(page), recognized && texts.recognized];
  const linked = linkTo(link, joined([...place, texts.lines(...lines)]));
  return `-# ${[joined(said), linked, `#${citation}`].filter(Boolean).join(" · ")}`;
}

function joined(parts: readonly (string | false | null | undefined)[]): string {
  return escapeMarkdown(parts.filter(Boolean).join(" · "));
}

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

/** Section headings above a passage, as small print; "" for none. */
export function headingsLine({ headings }: Quotation): string {
  return headings.length === 0 ? "" : `-# ${escapeMarkdown(clip(headings.map(oneLine).join(" › "), PART_LENGTH))}`;
}

/** Where the same text is printed again, as small print; "" for nowhere. */
export function alsoLine({ alsoIn }: Quotation, texts: Texts): string {
  const [first] = alsoIn;
  if (first === undefined) return "";
  const source = escapeMarkdown(clip(first.source, PART_LENGTH));
  return `-# ${texts.alsoIn(source, texts.lines(...first.lines), alsoIn.length - 1)}`;
}

/** Words of the question beside those of the shown text that they met, as small print; "" for none. */
export function pairsLine({ pairs = [] }: Quotation, shown: TextRange | null, texts: Texts): string {
  const met = pairs.filter(({ start }) => shown === null || (start >= shown.start && start < shown.end));
  const words = met.map(({ asked, quoted }) => `${asked} ${quoted}`).join(" · ");
  return words === "" ? "" : `-# ${texts.readingAid.words(escapeMarkdown(clip(words, PART_LENGTH)))}`;
}
