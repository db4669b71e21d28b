import type { ArticleEntry } from "../../retrieve/answer.ts";
import { dateIn } from "../locales/dates.ts";
import type { Texts } from "../locales/texts.ts";
import { clip, oneLine } from "./clip.ts";
import { escapeMarkdown, markdownLine } from "./escape.ts";

/** Characters of a headline and of a file name in a list, so that ten articles fit into a message. */
const HEADLINE_LENGTH = 70;
const SOURCE_LENGTH = 40;

/** One line per article: headline, date, language, file, lines, passages, citation id. */
export function articleLines(texts: Texts, articles: readonly ArticleEntry[]): string[] {
  return articles.map(({ title, date, language, source, lines, passages, citation }) => {
    const headline = markdownLine(oneLine(title ?? "") || texts.untitled, HEADLINE_LENGTH);
    const facts = [
      date === null ? null : dateIn(texts, date),
      language === "und" ? null : languageName(texts, language),
      escapeMarkdown(clip(source, SOURCE_LENGTH)),
      texts.lines(...lines),
      texts.passages(passages),
      `#${citation}`,
    ];
    return `- **${headline}** · ${facts.filter(Boolean).join(" · ")}`;
  });
}

/** "Traditional Chinese" for "zh-Hant". */
export function languageName({ locale }: Texts, language: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
  } catch {
    // The language that an article claims may not be a valid tag.
    return language;
  }
}
