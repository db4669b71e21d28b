import type { Article, SourceFile } from "./article.ts";
import { composeArticle, type DraftArticle } from "./compose.ts";
import { decodeText } from "./decode.ts";
import { formatOf } from "./formats.ts";
import { detectLanguage } from "./language.ts";
import { ReadError } from "./read-error.ts";
import { readPage } from "./read-page.ts";

/** No paragraph, and no book on one line, has more UTF-16 units; data and damage do. */
const LONGEST_LINE = 8_000_000;

/**
 * One file as it is understood.
 * @param name shown to people; its extension decides the format.
 * @throws ReadError when it cannot be read: empty, binary, undecodable, too large, damaged, or of an unknown format.
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<SourceFile> {
  const format = formatOf(name);
  const { text, encoding } = await decodeText(name, bytes);
  requireLines(name, text);
  const page = readPage(text, 0);
  const articles = await composed(text, page.articles);
  if (articles.length === 0) {
    throw new ReadError(name, "it holds no article text", "Check its content, or leave it out.");
  }
  return { name, format, encoding, text, articles, dropped: page.dropped, pageStarts: [] };
}

/** @throws ReadError when a line is longer than any text has. */
function requireLines(name: string, text: string): void {
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    if (end - start > LONGEST_LINE) {
      const millions = Math.round((end - start) / 1e6);
      throw new ReadError(
        name,
        `its line ${line} has ${millions} million characters, and text has no such lines`,
        "Break the line where its paragraphs end, or leave the file out.",
      );
    }
    start = end + 1;
  }
}

async function composed(text: string, drafts: readonly DraftArticle[]): Promise<Article[]> {
  const articles: Article[] = [];
  const seen = new Map<string, number>();
  for (const draft of drafts) {
    const article = composeArticle(text, draft);
    const language = article.language === "und" ? await detectLanguage(article.body) : article.language;
    const twin = seen.get(article.id) ?? 0;
    seen.set(article.id, twin + 1);
    articles.push({ ...article, language, id: twin === 0 ? article.id : `${article.id}-${twin + 1}` });
  }
  return articles;
}
